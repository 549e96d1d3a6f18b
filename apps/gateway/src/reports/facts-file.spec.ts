import { text } from 'node:stream/consumers';

import { describe, expect, it } from '@jest/globals';

import { Directory } from '../desk/directory.js';
import { aFactsPage } from '../testing/report-samples.js';
import { factsCsv } from './facts-file.js';

const directory = new Directory([], []);

describe('facts as a file', () => {
  it('go on page after page to the last one, under one line of titles', async () => {
    const asked: string[] = [];
    const last = { ...aFactsPage, items: aFactsPage.items.slice(0, 1), nextCursor: null };
    const next = (cursor: string) => {
      asked.push(cursor);
      return Promise.resolve(asked.length === 1 ? { ...aFactsPage, nextCursor: 'later' } : last);
    };
    const csv = await text(factsCsv(aFactsPage, next, directory));
    expect(asked).toEqual(['d-2', 'later']);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + 2 + 2 + 1);
    expect(csv.match(/Mã hồ sơ/g)).toHaveLength(1);
  });

  it('of acts have their own titles', async () => {
    const items = [{ kind: 'finding' as const, id: 'f-1', label: '', on: '2017-04-12' }];
    const page = { ...aFactsPage, figure: 'findings.open', items, nextCursor: null };
    const csv = await text(factsCsv(page, () => Promise.reject(new Error('no other page')), directory));
    expect(csv).toBe('\uFEFFMã;Tên;Ngày\r\nf-1;;12/04/2017\r\n');
  });
});
