import { describe, expect, it } from '@jest/globals';

import { AccessFileFault } from './access-file.js';
import { Accounts } from './accounts.js';

const token = 'a-token-of-a-clerk-in-a-test';
const clerk = { role: 'clerk', login: 'clerk', password: 'not kept', token };

describe('accounts', () => {
  it('know an account by its token and nobody by another one', () => {
    const accounts = Accounts.from({
      baseUrl: '',
      accounts: [clerk, { ...clerk, role: 'head', login: 'head', token: `${token}-2` }],
    });
    expect(accounts.byToken(token)).toMatchObject({ role: 'clerk', login: 'clerk' });
    expect(accounts.byToken(`${token}-2`)).toMatchObject({ role: 'head' });
    expect(accounts.byToken(token.toUpperCase())).toBeUndefined();
    expect(accounts.byToken('')).toBeUndefined();
  });

  it('know an account by login and password, and by nothing less', () => {
    const head = { role: 'head', login: 'head', password: 'password of head', token: `${token}-2` };
    const caller = { role: 'partner', login: 'partner', token: `${token}-3` };
    const accounts = Accounts.from({ accounts: [clerk, head, caller] });
    expect(accounts.byPassword('head', 'password of head')).toMatchObject({ login: 'head' });
    for (const [login, password] of [
      ['clerk', 'password of head'],
      ['head', 'Password of head'],
      ['nobody', 'password of head'],
      ['', ''],
      ['partner', ''],
      ['partner', 'partner'],
    ] as const) {
      expect(accounts.byPassword(login, password)).toBeUndefined();
    }
  });

  it('show name and unit, the department where the file names none', () => {
    const there = { ...clerk, login: 'b', token: `${token}-2`, unitId: 'gdth', name: 'Cán bộ một cửa (mẫu)' };
    const accounts = Accounts.from({ accounts: [clerk, there] }, 'sgddt');
    expect(accounts.byLogin('clerk')).toEqual({ login: 'clerk', role: 'clerk', unitId: 'sgddt' });
    expect(accounts.byLogin('b')).toMatchObject({ unitId: 'gdth', name: 'Cán bộ một cửa (mẫu)' });
  });

  it('make one key from the same secrets and another one from others', () => {
    const keyOf = (account: object, purpose = 'a') =>
      Accounts.from({ accounts: [account] })
        .keyFor(purpose)
        .toString('hex');
    expect(keyOf({ ...clerk, name: 'Tên khác' })).toBe(keyOf(clerk));
    expect(keyOf({ ...clerk, password: 'another one' })).not.toBe(keyOf(clerk));
    expect(keyOf({ ...clerk, token: `${token}2` })).not.toBe(keyOf(clerk));
    expect(keyOf({ ...clerk, role: 'head' })).not.toBe(keyOf(clerk));
    expect(keyOf(clerk, 'b')).not.toBe(keyOf(clerk));
  });

  it('keep neither tokens nor passwords', () => {
    const kept = JSON.stringify(Accounts.from({ accounts: [clerk] }));
    expect(kept).not.toContain(token);
    expect(kept).not.toContain('not kept');
  });

  it.each([
    ['no list', {}],
    ['an unknown role', { accounts: [{ ...clerk, role: 'king' }] }],
    ['no login', { accounts: [{ ...clerk, login: '' }] }],
    ['a token that could be guessed', { accounts: [{ ...clerk, token: 'short' }] }],
    ['a password that could be guessed', { accounts: [{ ...clerk, password: 'short' }] }],
    ['a name that is none', { accounts: [{ ...clerk, name: 7 }] }],
    ['a unit that is none', { accounts: [{ ...clerk, unitId: '' }] }],
  ])('refuse a file with %s', (_, content) => {
    expect(() => Accounts.from(content)).toThrow(AccessFileFault);
  });

  it('name the file that cannot be read', async () => {
    await expect(Accounts.fromFile('/nowhere/access.json')).rejects.toThrow('/nowhere/access.json');
  });
});
