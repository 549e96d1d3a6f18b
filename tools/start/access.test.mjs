// @ts-check
/* oxlint-disable typescript/no-floating-promises -- node:test itself awaits what describe and it return */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { ROLES, accessFile, prepareAccess, prepareSecrets } from './access.mjs';

describe('access to a data folder', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'motcua-access-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('has one account per role, all secrets different, readable by its owner only', () => {
    const { accounts } = prepareAccess(folder, 'http://one');
    const secrets = accounts.flatMap(({ password, token }) => [password, token]);
    assert.deepEqual(
      accounts.map(({ role }) => role),
      [...ROLES],
    );
    assert.equal(new Set(secrets).size, 2 * ROLES.length);
    assert.ok(secrets.every((secret) => Buffer.from(secret, 'base64url').length >= 24));
    assert.equal(statSync(accessFile(folder)).mode & 0o777, 0o600);
  });

  it('names every account after its role, plainly as a sample', () => {
    const names = prepareAccess(folder, 'http://one').accounts.map(({ name }) => name);
    assert.equal(new Set(names).size, ROLES.length);
    for (const name of names) assert.match(name ?? '', /^[^()]{5,} \(mẫu\)$/u);
  });

  it('leaves accounts of an earlier version as they are, without names', () => {
    const accounts = ROLES.map((role) => ({ role, login: role, password: `${role} password`, token: `${role} token` }));
    writeFileSync(accessFile(folder), JSON.stringify({ baseUrl: '', accounts }));
    assert.deepEqual(prepareAccess(folder, 'http://one').accounts, accounts);
  });

  it('keeps accounts that somebody added', () => {
    const first = prepareAccess(folder, 'http://one');
    const second = { ...first.accounts[0], login: 'clerk-2', unitId: 'thpt-con-xanh' };
    writeFileSync(accessFile(folder), JSON.stringify({ ...first, accounts: [...first.accounts, second] }));
    assert.deepEqual(prepareAccess(folder, 'http://one').accounts, [...first.accounts, second]);
  });

  it('gives a school of the demonstration an account of its own, beside those of the roles', () => {
    const { unitAccounts } = prepareAccess(folder, 'http://one');
    assert.deepEqual(
      unitAccounts.map(({ role, unitId }) => [role, unitId]),
      [['head', 'thpt-an-lac-thon']],
    );
  });

  it('keeps its secrets and takes the new address', () => {
    const first = prepareAccess(folder, 'http://one');
    assert.deepEqual(prepareAccess(folder, 'http://two'), { ...first, baseUrl: 'http://two' });
  });

  it('gets the account of a role that came later', () => {
    const { accounts } = prepareAccess(folder, 'http://one');
    writeFileSync(accessFile(folder), JSON.stringify({ baseUrl: '', accounts: accounts.slice(1) }));
    const again = prepareAccess(folder, 'http://one').accounts;
    assert.deepEqual(again.slice(0, -1), accounts.slice(1));
    assert.equal(again.length, ROLES.length);
  });

  it('never overwrites a file it cannot read', () => {
    writeFileSync(accessFile(folder), '{ "accounts": [');
    assert.throws(() => prepareAccess(folder, 'http://one'), /not readable as JSON/);
  });

  it('makes the look-up key once, for its owner only', () => {
    const { lookupKey } = prepareSecrets(folder);
    assert.match(lookupKey, /^[0-9a-f]{64}$/);
    assert.equal(prepareSecrets(folder).lookupKey, lookupKey);
    assert.equal(statSync(join(folder, 'secrets.json')).mode & 0o777, 0o600);
  });
});
