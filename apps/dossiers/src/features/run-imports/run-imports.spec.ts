import { describe, expect, it } from '@jest/globals';
import { Unavailable } from '@motcua/contracts';
import { Clock, type EventLog } from '@motcua/observability';
import { MemoryRepository } from '@motcua/testing';

import { Signals } from '../../bulk/signals.js';
import { BulkDossiers, CounterTraffic, type KnownRow } from '../../domain/bulk/ports.js';
import type { ImportRecord } from '../../domain/bulk/records.js';
import { dossier } from '../../domain/dossier.js';
import { DossierNumbers, ProcedureDirectory, UnitDirectory, type StoredDossier } from '../../domain/ports.js';
import type { DossierFact, DossierState } from '../../domain/state.js';
import { Intake } from '../../reception/intake.js';
import { Reception } from '../../reception/reception.js';
import { ImportsInMemory } from '../../testing/imports-in-memory.js';
import { aProcedure, at, calendar } from '../../testing/life.js';
import { ReceiveRows } from './receive-rows.js';
import { RunImports } from './run-imports.js';

const TITLES = 'Họ và tên;Ngày sinh;Số CCCD;Điện thoại;Mã thủ tục;Đợt';
const row = (number: number, over: { name?: string; phone?: string; code?: string; round?: string } = {}) =>
  [
    over.name ?? `Thí sinh mẫu ${number}`,
    '01/02/1999',
    `000${String(number).padStart(9, '0')}`,
    over.phone ?? '',
    over.code ?? '',
    over.round ?? '',
  ].join(';');
const fileOf = (...rows: string[]) => Buffer.from(`\uFEFF${[TITLES, ...rows].join('\r\n')}\r\n`);
const many = (count: number) => Array.from({ length: count }, (_, index) => row(index + 1));

class StandingClock extends Clock {
  now(): Date {
    return new Date('2017-05-16T08:00:00+07:00');
  }
}

/** A dossiers service in memory; `failAfter` receipts the database stops answering. */
function desk() {
  const repository = new MemoryRepository<DossierState, DossierFact>(dossier);
  const ids: string[] = [];
  let left = Number.POSITIVE_INFINITY;
  let issued = 0;
  const numbers = new (class extends DossierNumbers {
    override async use(...[, , accept]: Parameters<DossierNumbers['use']>): Promise<StoredDossier> {
      if ((left -= 1) < 0) throw new Unavailable('the database does not answer');
      issued += 1;
      return accept({ code: `C-${issued}`, bookNo: '', lineNo: '' });
    }
  })();
  const procedures = new (class extends ProcedureDirectory {
    override inForce = async (code: string) => (code === 'THI.01' ? aProcedure({ code }) : null);
  })();
  const units = new (class extends UnitDirectory {
    override exists = async () => true;
    override nameOf = async (id: string) => id;
    override successorOf = async () => null;
  })();
  const store = {
    read: (id: string) => repository.read(id),
    execute: async (...given: Parameters<typeof repository.execute>) => {
      ids.push(given[0]);
      return repository.execute(...given);
    },
  };
  const reception = new Reception(procedures, numbers, { current: () => calendar });
  const intake = new Intake(store, reception, units, { current: () => calendar });
  const imports = new ImportsInMemory();
  const rows = new ReceiveRows(intake, new Known(repository), new Quiet(), new StandingClock());
  const log = { info: () => undefined } as unknown as EventLog;
  const worker = new RunImports(imports, rows, new StandingClock(), log, new Signals());
  const failAfter = (receipts: number) => void (left = receipts);
  return { repository, imports, worker, failAfter, dossiers: () => new Set(ids).size };
}

class Quiet extends CounterTraffic {
  isBusy(): boolean {
    return false;
  }
}

class Known extends BulkDossiers {
  constructor(private readonly repository: MemoryRepository<DossierState, DossierFact>) {
    super();
  }

  async known(wanted: readonly string[]): Promise<ReadonlyMap<string, KnownRow>> {
    const found = await Promise.all(wanted.map((id) => this.repository.read(id)));
    return new Map(found.filter((one) => one !== null).map((one) => [one.id, knownRow(one)]));
  }

  async readyFor(): Promise<string[]> {
    return [];
  }
}

const knownRow = ({ beside, state }: StoredDossier): KnownRow => ({
  importId: String(beside['importId']),
  line: Number(beside['importLine']),
  code: 'code' in state ? state.code : '',
  search: String(beside['search']),
});

const waiting = (id: string): ImportRecord => ({
  id,
  fileName: 'dang-ky.csv',
  procedureCode: 'THI.01',
  unitId: 'sgddt',
  state: 'waiting',
  cursor: 0,
  created: 0,
  existing: 0,
  rejected: 0,
  total: null,
  openedAt: at('2017-05-16'),
  startedAt: at('2017-05-16'),
  finishedAt: '',
  workedMs: 0,
  message: '',
  actor: 'clerk',
  role: 'clerk',
  correlationId: 'k',
  titles: [],
  separator: ';',
});

const held = { claim: () => ({ owner: 'me', now: 0, until: 1 }), mustStop: () => false };

type Desk = ReturnType<typeof desk>;

async function taken({ imports }: Desk, id: string, content: Uint8Array): Promise<void> {
  await imports.open(waiting(id));
  await imports.addChunk(id, 0, content);
  await imports.claim();
}

/** One attempt of a worker at the import as it stands. */
async function attempt(on: Desk, id: string) {
  await on.worker.run((await on.imports.get(id)) as ImportRecord, held);
  const { state, created, existing, rejected, total, message } = (await on.imports.get(id)) as ImportRecord;
  return { state, created, existing, rejected, total, message };
}

async function imported(on: Desk, id: string, content: Uint8Array) {
  await taken(on, id, content);
  return attempt(on, id);
}

const reasons = async ({ imports }: Desk, id: string) =>
  (await imports.rejectedAfter(id, 0, 100)).map(({ line, faults }) => [line, faults.map(({ reason }) => reason)]);

describe('a file of dossiers', () => {
  it('becomes one accepted dossier for each row, and its pieces are gone', async () => {
    const on = desk();
    const end = await imported(on, 'i1', fileOf(...many(300)));
    expect(end).toMatchObject({ state: 'done', created: 300, existing: 0, rejected: 0, total: 300 });
    expect(on.dossiers()).toBe(300);
    expect(on.repository.events.filter(({ type }) => type === 'dossiers.dossier.accepted.v1')).toHaveLength(300);
    expect(on.imports.chunks.size).toBe(0);
  });

  it('sent twice brings nothing new, also with other letters in another normal form', async () => {
    const on = desk();
    await imported(on, 'i1', fileOf(...many(200)));
    const again = Buffer.from(
      fileOf(...many(200))
        .toString()
        .normalize('NFD'),
    );
    expect(await imported(on, 'i2', again)).toMatchObject({ created: 0, existing: 200, rejected: 0 });
    expect(on.dossiers()).toBe(200);
  });

  it('interrupted in the middle of a batch goes on and counts as if nothing had happened', async () => {
    const on = desk();
    await taken(on, 'i1', fileOf(...many(300)));
    for (const receipts of [70, 150]) {
      on.failAfter(receipts);
      await expect(attempt(on, 'i1')).rejects.toThrow('the database does not answer');
    }
    on.failAfter(1_000);
    expect(await attempt(on, 'i1')).toMatchObject({ state: 'done', created: 300, existing: 0, rejected: 0 });
    expect(on.dossiers()).toBe(300);
  });

  it('rows that cannot be taken are kept with the reason of each; the others come in', async () => {
    const on = desk();
    const rows = [row(1), row(2, { phone: 'không' }), row(1), row(3, { code: 'KHONG.CO' }), row(4, { name: '' })];
    expect(await imported(on, 'i1', fileOf(...rows))).toMatchObject({
      state: 'done',
      created: 1,
      rejected: 4,
      total: 5,
    });
    expect(await reasons(on, 'i1')).toEqual([
      [3, [expect.stringMatching(/điện thoại/i)]],
      [4, ['Trùng với dòng 2']],
      [5, ['Thủ tục KHONG.CO không có hiệu lực vào ngày này.']],
      [6, ['Chưa có giá trị']],
    ]);
  });

  it('a number that belongs to somebody else is not passed over in silence', async () => {
    const on = desk();
    await imported(on, 'i1', fileOf(row(1)));
    expect(await imported(on, 'i2', fileOf(row(1, { name: 'Người khác mẫu' })))).toMatchObject({ rejected: 1 });
    expect(await reasons(on, 'i2')).toEqual([[2, [expect.stringContaining('C-1 với họ tên khác')]]]);
  });

  it('the same person in another round is another dossier', async () => {
    const on = desk();
    const rows = [row(1, { round: 'Đợt 1' }), row(1, { round: 'Đợt 2' })];
    expect(await imported(on, 'i1', fileOf(...rows))).toMatchObject({ created: 2, rejected: 0 });
  });

  it('that cannot be read fails as a whole and says what to do', async () => {
    const on = desk();
    const end = await imported(on, 'i1', Buffer.from('Một;Hai\r\n1;2\r\n'));
    expect(end).toMatchObject({ state: 'failed', created: 0, message: expect.stringContaining('Họ và tên') });
    expect(on.dossiers()).toBe(0);
  });

  it('that is stopped keeps what it has created and takes no more', async () => {
    const on = desk();
    await taken(on, 'i1', fileOf(...many(300)));
    on.failAfter(70);
    await expect(attempt(on, 'i1')).rejects.toThrow('does not answer');
    await on.imports.cancel('i1', at('2017-05-16'));
    on.failAfter(1_000);
    expect(await attempt(on, 'i1')).toMatchObject({ state: 'cancelled', created: 0 });
    expect(on.dossiers()).toBeLessThan(300);
  });
});
