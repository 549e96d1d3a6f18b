import { describe, expect, it } from '@jest/globals';

import { AccessFileFault, Accounts } from './accounts.js';

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
  ])('refuse a file with %s', (_, content) => {
    expect(() => Accounts.from(content)).toThrow(AccessFileFault);
  });

  it('name the file that cannot be read', async () => {
    await expect(Accounts.fromFile('/nowhere/access.json')).rejects.toThrow('/nowhere/access.json');
  });
});
