import { describe, expect, it } from '@jest/globals';

import { nationalStatusOn } from './national-status.js';
import { STATUS_NAMES, type Status } from './status.js';

describe('the national portal', () => {
  it('knows every situation of a dossier by a code from 1 to 10', () => {
    const statuses = (Object.keys(STATUS_NAMES) as Status[]).filter((status) => status !== 'absent');
    const codes = statuses.map((status) => nationalStatusOn('2026-01-05', status)?.code ?? 0);
    expect(new Set(codes)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
  });

  it('did not exist before 09/12/2019', () => {
    expect(nationalStatusOn('2019-12-08', 'accepted')).toBeNull();
    expect(nationalStatusOn('2019-12-09', 'accepted')).toEqual({ code: 2, label: 'Được tiếp nhận' });
  });
});
