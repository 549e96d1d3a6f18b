import { describe, expect, it } from '@jest/globals';

import { comeBackTo, localPath } from './local-path.js';

describe('an address to go on with', () => {
  it.each(['/', '/mot-cua', '/mot-cua/tiep-nhan?thu-tuc=2.001914&q=b%E1%BA%B1ng'])('may be %s', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'https://evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    'evil.example',
    '',
    `/${'x'.repeat(1_000)}`,
    ['/mot-cua'],
    undefined,
  ])('may not be %j', (address) => {
    expect(localPath(address)).toBeUndefined();
  });
});

describe('where to come back to', () => {
  const form = (referer?: string) => ({ method: 'POST', url: '/mot-cua/x', headers: { host: 'desk', referer } });

  it('is the page asked for, or the page of the form', () => {
    expect(comeBackTo({ method: 'GET', url: '/mot-cua?q=1', headers: {} })).toBe('/mot-cua?q=1');
    expect(comeBackTo(form('http://desk/mot-cua/tiep-nhan?a=1'))).toBe('/mot-cua/tiep-nhan?a=1');
  });

  it('is unknown for a form of nobody, of another host, or with nonsense', () => {
    for (const referer of [undefined, 'http://evil/mot-cua', 'nonsense']) {
      expect(comeBackTo(form(referer))).toBeUndefined();
    }
  });
});
