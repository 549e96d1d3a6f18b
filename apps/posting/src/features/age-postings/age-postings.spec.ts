import { describe, expect, it } from '@jest/globals';
import { Clock } from '@motcua/observability';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { posting } from '../../domain/posting.js';
import { Ageing } from '../../postings/ageing.js';
import { publishedFact } from '../../testing/examples.js';
import { BOARD, hangingFacts, hungOnBoard } from '../../testing/hung.js';
import { AgePostings } from './age-postings.js';

class SetClock extends Clock {
  day = '2017-05-31';

  now(): Date {
    return new Date(`${this.day}T08:00:00+07:00`);
  }
}

describe('the watch over postings', () => {
  it('records on the day a version comes into force that the posting is old, and never again', async () => {
    const versions = [publishedFact(1, '2016-08-01'), publishedFact(2, '2017-06-01')];
    const postings = new MemoryRepository(posting);
    await postings.execute(BOARD, aMeta(), () => hangingFacts(...versions));
    const known = hungOnBoard(...versions);
    const clock = new SetClock();
    const log = { info: () => undefined, warn: () => undefined };
    const watch = new AgePostings(known, new Ageing(postings, known), clock, log as never);
    expect(await watch.round()).toBe(0);
    clock.day = '2017-06-01';
    expect(await watch.round()).toBe(1);
    expect(await watch.round()).toBe(0);
    expect(postings.events.map(({ type }) => type)).toEqual([
      'posting.posting.posted.v1',
      'posting.posting.outdated-by-version.v1',
    ]);
  });
});
