import { describe, expect, it } from '@jest/globals';

import { ID_PATTERN, isDay } from './shared.js';

describe('a day', () => {
  it.each(['2017-05-16', '2016-02-29', '2026-12-31'])('%s exists', (day) => expect(isDay(day)).toBe(true));

  it.each(['2017-02-29', '2017-02-30', '2017-13-01', '2017-5-16', '16/05/2017', '', 20170516, null])(
    '%p does not',
    (day) => expect(isDay(day)).toBe(false),
  );
});

describe('an id chosen by a client', () => {
  it.each(['1.005092', 'sgddt.others.2017.699', '1.005092:sgddt:board'])('may be %s', (id) =>
    expect(id).toMatch(ID_PATTERN),
  );

  it.each(['a b', 'a*', 'a>', '', '.a', 'a/b', 'ă'])('may not be "%s": subjects and keys are made of it', (id) =>
    expect(id).not.toMatch(ID_PATTERN),
  );
});
