import { describe, expect, it } from '@jest/globals';

import { isFromForeignPage, isFromOwnPage } from './own-page.js';

const host = 'desk.example:8080';

describe('where a request comes from', () => {
  it.each([
    ['the browser says so', { 'sec-fetch-site': 'same-origin' }],
    [
      'the browser says so, although a proxy changed the host',
      { 'sec-fetch-site': 'same-origin', origin: 'https://out' },
    ],
    ['the origin is our host', { origin: `http://${host}` }],
    ['the origin is our host, in other letters', { origin: 'http://DESK.example:8080' }],
  ])('is an own page when %s', (_, headers) => {
    expect(isFromOwnPage({ host, ...headers })).toBe(true);
    expect(isFromForeignPage({ host, ...headers })).toBe(false);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour below the same domain', { 'sec-fetch-site': 'same-site', origin: `http://${host}` }],
    ['another host', { origin: 'http://evil.example' }],
    ['another port', { origin: 'http://desk.example' }],
    ['a host that looks like ours', { origin: `http://${host}.evil.example` }],
    ['a sandboxed page', { origin: 'null' }],
  ])('is a foreign page when it is %s', (_, headers) => {
    expect(isFromOwnPage({ host, ...headers })).toBe(false);
    expect(isFromForeignPage({ host, ...headers })).toBe(true);
  });

  it('is neither when nothing is said', () => {
    expect([isFromOwnPage({ host }), isFromForeignPage({ host })]).toEqual([false, false]);
  });
});
