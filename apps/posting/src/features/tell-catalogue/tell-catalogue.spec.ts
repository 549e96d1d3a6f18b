import { describe, expect, it } from '@jest/globals';

import { variousProcedures } from '../../testing/various-procedures.js';
import { parts } from '../../testing/examples.js';
import { FixedClock, listed, MemoryListing } from '../../testing/memory-listing.js';
import { TellCatalogueHandler } from './tell-catalogue.handler.js';

const handler = new TellCatalogueHandler(variousProcedures, new FixedClock());
const codesIn = async (query: Parameters<TellCatalogueHandler['handle']>[0]) =>
  (await handler.handle(query)).items.map(({ code }) => code);

describe('the catalogue for the staff', () => {
  it('says where each procedure stands today', async () => {
    const { items, counts } = await handler.handle({});
    expect(items.map(({ code, state }) => `${code}: ${state}`)).toEqual([
      'STG.01: in-force',
      'STG.02: in-force',
      'STG.03: ended',
      'STG.05: announced',
    ]);
    expect(counts).toEqual({ 'in-force': 2, announced: 2, ended: 1 });
    expect(items[2]?.repeal).toMatchObject({ replacedBy: 'STG.01', publishedOn: '2017-05-02' });
  });

  it('says which procedures may be sent for online, by a way that names it or by terms of its own', async () => {
    const online = async (over: object) => {
      const before = listed('STG.06');
      const changed = { ...before, versions: before.versions.map((version) => ({ ...version, ...over })) };
      const handled = new TellCatalogueHandler(new MemoryListing([changed]), new FixedClock());
      return (await handled.handle({})).items[0]?.online;
    };
    const ways = ['Nộp trực tuyến trên Cổng dịch vụ công'];
    expect(await online({})).toBe(false);
    expect(await online({ parts: { ...parts, ways } })).toBe(true);
    expect(await online({ channels: [{ channel: 'online', fee: '' }] })).toBe(true);
    expect(await online({ channels: [{ channel: 'post', fee: '' }] })).toBe(false);
  });

  it('finds what is to come also where an older version is in force', async () => {
    expect(await codesIn({ state: 'announced' })).toEqual(['STG.02', 'STG.05']);
    expect(await codesIn({ state: 'ended' })).toEqual(['STG.03']);
  });

  it('is searched by words of the name, the code or the field, without diacritics', async () => {
    expect(await codesIn({ q: 'stg.02' })).toEqual(['STG.02']);
    expect(await codesIn({ q: 'BAN SAO van bang', state: 'in-force' })).toEqual(['STG.01', 'STG.02']);
    expect(await codesIn({ q: 'dạy thêm' })).toEqual([]);
  });
});
