import { describe, expect, it } from '@jest/globals';
import type { DecodedEvent } from '@motcua/contracts';
import type { EventLog } from '@motcua/observability';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { consult, transfer } from '../../domain/decisions/handling.js';
import { dossier } from '../../domain/dossier.js';
import { noteOf } from '../../domain/notes.js';
import { EndedUnits, UnitDirectory, type StoredDossier } from '../../domain/ports.js';
import type { Clocked } from '../../domain/state.js';
import { partsOf } from '../../domain/succession.js';
import { MoveDossiers } from '../../succession/move-dossiers.js';
import { at, calendar, dossierId, Life } from '../../testing/life.js';
import { MoveDossiersWhenUnitSucceeded } from './move-dossiers-when-unit-succeeded.reaction.js';

class EndedInMemory extends EndedUnits {
  constructor(
    private readonly dossiers: MemoryRepository<typeof dossier.initial, never>,
    private readonly ids: readonly string[],
  ) {
    super();
  }

  async endedBy() {
    return [];
  }

  /** Two at a time, so that several pages are read. */
  async dossiersOf(unitId: string, { cursor = '' }: { cursor?: string }) {
    const read = await Promise.all(this.ids.map((id) => this.dossiers.read(id)));
    const theirs = (read as StoredDossier[]).filter(({ id, state }) => id > cursor && partsOf(state, unitId));
    const items = theirs.slice(0, 2);
    return { items, nextCursor: theirs.length > 2 ? (items.at(-1)?.id ?? null) : null };
  }
}

class Names extends UnitDirectory {
  override exists = async () => true;
  override nameOf = async (id: string) => `Đơn vị ${id}`;
  override successorOf = async () => null;
}

const MOVED = 'dossiers.dossier.moved-to-successor.v1';

async function desk(lives: Record<string, Life>) {
  const dossiers = new MemoryRepository(dossier);
  for (const [id, life] of Object.entries(lives)) await dossiers.execute(id, aMeta(), () => life.facts);
  const ended = new EndedInMemory(dossiers as never, Object.keys(lives));
  const log = { info: () => undefined } as unknown as EventLog;
  const reaction = new MoveDossiersWhenUnitSucceeded(new MoveDossiers(dossiers, ended, new Names(), log));
  const moved = () => dossiers.events.filter(({ type }) => type === MOVED);
  return { dossiers, reaction, moved };
}

const succeeded = (unitId: string, workTo: string): DecodedEvent<'units.unit.succeeded.v1'> => ({
  id: `units.unit/${unitId}/2`,
  aggregate: 'units.unit',
  aggregateId: unitId,
  seq: 2,
  actor: 'operator',
  type: 'units.unit.succeeded.v1',
  time: at('2017-06-01'),
  recordedAt: at('2017-06-01'),
  correlationId: 'c',
  causationId: 'c',
  data: {
    unitId,
    kind: 'merge',
    successorIds: [workTo],
    workTo,
    effectiveOn: '2017-06-01',
    decision: '99/QĐ-UBND',
  },
});

describe('When a unit ends, its open dossiers', () => {
  it('move to the unit that takes its work, one fact each, over several pages', async () => {
    const lives = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [id, Life.inProcess()]));
    const { dossiers, reaction, moved } = await desk(lives);
    await reaction.handle(succeeded('khao-thi', 'phong-moi'));
    expect(moved().map(({ aggregateId }) => aggregateId)).toEqual(['a', 'b', 'c', 'd', 'e']);
    const { state } = (await dossiers.read('a')) as StoredDossier;
    expect(state).toMatchObject({ status: 'in-process', heldBy: 'phong-moi', unitId: 'sgddt' });
    expect((state as Clocked).handOvers.map(({ to }) => to)).toEqual(['khao-thi', 'phong-moi']);
  });

  it('move once, however often the fact is told', async () => {
    const { reaction, moved } = await desk({ a: Life.inProcess() });
    await reaction.handle(succeeded('khao-thi', 'phong-moi'));
    await reaction.handle(succeeded('khao-thi', 'phong-moi'));
    expect(moved()).toHaveLength(1);
  });

  it('keep situation, due day and receipt', async () => {
    const before = Life.inProcess();
    const { dossiers, reaction } = await desk({ a: before });
    await reaction.handle(succeeded('khao-thi', 'phong-moi'));
    const { state } = (await dossiers.read('a')) as StoredDossier;
    const { dueOn, code, receiptNo } = before.state as Clocked;
    expect(state).toMatchObject({ status: 'in-process', dueOn, code, receiptNo });
  });

  it.each(
    Object.entries(Life.all()).filter(([name]) => !['refused', 'withdrawn', 'stopped', 'returned'].includes(name)),
  )('move with the desk that received them: %s', async (_name, life) => {
    const { dossiers, reaction } = await desk({ a: life });
    await reaction.handle(succeeded('sgddt', 'so-moi'));
    expect(((await dossiers.read('a')) as StoredDossier).state).toMatchObject({ unitId: 'so-moi' });
  });

  it.each(['refused', 'withdrawn', 'stopped', 'returned'] as const)(
    'that are %s stay where they were',
    async (name) => {
      const { reaction, moved } = await desk({ a: Life.all()[name] });
      await reaction.handle(succeeded('sgddt', 'so-moi'));
      await reaction.handle(succeeded('khao-thi', 'phong-moi'));
      expect(moved()).toEqual([]);
    },
  );

  it('say in their trail from where to where they moved, and by which decision', async () => {
    const { dossiers, reaction } = await desk({ a: Life.inProcess() });
    await reaction.handle(succeeded('khao-thi', 'phong-moi'));
    const stored = (await dossiers.read('a')) as StoredDossier;
    expect(noteOf(stored, stored.version)).toEqual({
      successor: 'Đơn vị khao-thi → Đơn vị phong-moi',
      ground: 'Quyết định 99/QĐ-UBND, hiệu lực từ ngày 01/06/2017',
    });
  });

  it('ask the successor for the opinion the ended unit owed', async () => {
    const { dossiers, reaction } = await desk({ a: Life.all().consulting });
    await reaction.handle(succeeded('tckt', 'phong-moi'));
    const { state } = (await dossiers.read('a')) as StoredDossier;
    expect((state as Clocked).consultations).toMatchObject([{ unitId: 'phong-moi', answeredAt: '' }]);
    expect(state).toMatchObject({ heldBy: 'khao-thi' });
  });

  it('stay when nobody takes the work', async () => {
    const { reaction, moved } = await desk({ a: Life.inProcess() });
    await reaction.handle(succeeded('khao-thi', ''));
    expect(moved()).toEqual([]);
  });

  it('move again when they came back to the ended unit', async () => {
    const { dossiers, reaction, moved } = await desk({ a: Life.inProcess() });
    await reaction.handle(succeeded('khao-thi', 'phong-moi'));
    const late = { dossierId, toUnitId: 'khao-thi', at: at('2017-06-02') };
    await dossiers.execute('a', aMeta(), (state) => transfer(state, late, calendar));
    await reaction.handle(succeeded('khao-thi', 'phong-moi'));
    expect(moved()).toHaveLength(2);
  });

  it('can be handled by the successor as if they had always been there', async () => {
    const { dossiers, reaction } = await desk({ a: Life.inProcess() });
    await reaction.handle(succeeded('khao-thi', 'phong-moi'));
    const asked = { dossierId, unitId: 'tckt', workingDays: 2, at: at('2017-06-02') };
    await dossiers.execute('a', aMeta(), (state) => consult(state, asked, calendar));
    expect(((await dossiers.read('a')) as StoredDossier).state.status).toBe('consulting');
  });
});
