import { createHmac } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { Accounts } from './accounts.js';
import { EndedSessions } from './ended-sessions.js';
import { Sessions } from './sessions.js';

const MINUTE = 60_000;
const limits = { idleMs: 30 * MINUTE, longestMs: 12 * 60 * MINUTE };
const content = (token = 'a-token-of-a-clerk-in-a-test') => ({ accounts: [{ role: 'clerk', login: 'clerk', token }] });
const accounts = Accounts.from(content());
const clerk = accounts.byLogin('clerk')!;

function at(start: number) {
  const clock = { now: start };
  return { clock, sessions: new Sessions(accounts, limits, () => clock.now) };
}

describe('a session', () => {
  it('gives its account, in every process that reads the same access file', () => {
    const token = at(0).sessions.begin(clerk);
    expect(at(1).sessions.read(token)?.account).toEqual(clerk);
  });

  it('is never the same twice', () => {
    const { sessions } = at(0);
    expect(sessions.begin(clerk)).not.toBe(sessions.begin(clerk));
  });

  it('ends when nobody uses it', () => {
    const { sessions, clock } = at(0);
    const token = sessions.begin(clerk);
    clock.now = 30 * MINUTE - 1;
    expect(sessions.read(token)).toBeDefined();
    clock.now = 30 * MINUTE;
    expect(sessions.read(token)).toBeUndefined();
  });

  it('lasts while it is used, renewed now and then, but never beyond the longest', () => {
    const { sessions, clock } = at(0);
    let token = sessions.begin(clerk);
    clock.now = 2 * MINUTE;
    expect(sessions.renewed(sessions.read(token)!)).toBeUndefined();
    for (clock.now = 20 * MINUTE; clock.now < limits.longestMs; clock.now += 20 * MINUTE) {
      token = sessions.renewed(sessions.read(token)!) ?? token;
    }
    clock.now = limits.longestMs - 1;
    expect(sessions.read(token)).toBeDefined();
    clock.now = limits.longestMs;
    expect(sessions.read(token)).toBeUndefined();
  });

  it('ends with all its renewed copies, and no other session with it', () => {
    const { sessions, clock } = at(0);
    const [token, other] = [sessions.begin(clerk), sessions.begin(clerk)];
    clock.now = 20 * MINUTE;
    const session = sessions.read(token)!;
    const copy = sessions.renewed(session)!;
    sessions.end(session);
    expect([sessions.read(token), sessions.read(copy)]).toEqual([undefined, undefined]);
    expect(sessions.read(other)).toBeDefined();
  });

  it('ends when a secret of the access file changes', () => {
    const token = at(0).sessions.begin(clerk);
    const changed = Accounts.from(content('another-token-of-the-clerk'));
    expect(new Sessions(changed, limits, () => 0).read(token)).toBeUndefined();
  });

  it('cannot be forged', () => {
    const { sessions } = at(0);
    const [claims = '', signature = ''] = sessions.begin(clerk).split('.');
    const other = Buffer.from(JSON.stringify({ id: 'x', login: 'head', from: 0, until: 1e15 })).toString('base64url');
    const guessed = createHmac('sha256', '').update(other).digest('base64url');
    for (const token of [
      '',
      '.',
      claims,
      `${claims}.`,
      `${other}.${signature}`,
      `${other}.${guessed}`,
      `${claims}.${signature}.`,
      `${claims}.${signature.slice(0, -2)}`,
      `${claims}.${'A'.repeat(43)}`,
      'x'.repeat(100_000),
    ]) {
      expect(sessions.read(token)).toBeUndefined();
    }
    expect(sessions.read(`${claims}.${signature}`)).toBeDefined();
  });
});

describe('ended sessions', () => {
  const ended = (id: string, from: number, over = 100) => ({ id, from, over });

  it('are forgotten when they would have ended anyway', () => {
    const sessions = new EndedSessions(1);
    sessions.add(ended('a', 1, 10), 5);
    sessions.add(ended('b', 2), 10);
    expect(sessions.has({ id: 'new', from: 1 })).toBe(false);
  });

  it('stay ended when there is no room to remember each', () => {
    const sessions = new EndedSessions(2);
    for (const [index, id] of ['a', 'b', 'c', 'd'].entries()) sessions.add(ended(id, index), 5);
    expect(['a', 'b', 'c', 'd'].map((id, from) => sessions.has({ id, from }))).toEqual([true, true, true, true]);
    expect(sessions.has({ id: 'begun later', from: 3 })).toBe(false);
  });
});
