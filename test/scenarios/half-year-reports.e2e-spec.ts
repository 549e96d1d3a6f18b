import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  DeclaredFiguresView,
  FactsPage,
  ReconciliationView,
  ReformReport,
  ReportReceipt,
  ReportTable,
  ReportVerification,
} from '@motcua/contracts';
import { eventually } from '@motcua/testing';

import type { RebuildView } from '../../apps/statistics/src/domain/rebuild.js';
import { aRequest } from '../support/a-dossier.js';
import { HalfYear } from '../support/half-year.js';

const PERIOD = 'h1-2017';
const PRINTED = { received: 8188, solved: 105, onTime: 105, open: 8077, notDue: 8077 };
const MISSING = 'Tổng 8188 ≠ 8182, lệch 6';

let half: HalfYear;
beforeAll(async () => {
  half = await HalfYear.start();
  await eventually(async () => expect((await table('by=field')).total.cells['solved']).toBe(105), 60_000);
}, 240_000);
afterAll(() => half.stop(), 60_000);

const leader = () => half.as('leader');
const table = (query: string) => leader().get<ReportTable>(`/reports/06a?periodId=${PERIOD}&${query}`);
const counted = ({ rows }: ReportTable, column: string) => rows.map(({ cells }) => cells[column]).toSorted(byNumber);
const byNumber = (a: number | null | undefined, b: number | null | undefined) => (a ?? 0) - (b ?? 0);

/** The command line of operators. @returns what it prints as JSON, and its exit code */
async function motcua<T>(...words: string[]): Promise<{ json: T; code: number }> {
  const env = { DATA_DIR: half.dataDir };
  const run = promisify(execFile)(process.execPath, ['tools/motcua.mjs', ...words, '--json'], { env });
  const { stdout, code } = await run.then(
    (done) => ({ ...done, code: 0 }),
    (failed: { stdout: string; code: number }) => failed,
  );
  return { json: JSON.parse(stdout) as T, code };
}

describe('the half-year of the department, reported', () => {
  it('has its figures in form 06a: 16, 89 and 8077 of 8182, 105 solved in time, 8077 open and not due', async () => {
    const report = await table('by=field&version=2017');
    expect(counted(report, 'received')).toEqual([16, 89, 8077]);
    expect(report.total.cells).toEqual({
      received: 8182,
      carriedOver: 0,
      new: 8182,
      solved: 105,
      inTime: 105,
      late: 0,
      open: 8077,
      notDue: 8077,
      overdue: 0,
    });
    expect(report.freshness.incomplete).toBe(0);
  });

  it('opens the dossiers behind every cell', async () => {
    for (const by of ['field', 'procedure'] as const) {
      const report = await table(`by=${by}&version=2020`);
      const wrong: string[] = [];
      for (const row of [...report.rows, report.total]) {
        for (const { key, figure } of report.columns) {
          const only = row.key ? `&${by}=${encodeURIComponent(row.key)}` : '';
          const asked = `/reports/facts?figure=${figure}&periodId=${PERIOD}&limit=1${only}`;
          const { total } = await leader().get<FactsPage>(asked);
          if (total !== row.cells[key]) wrong.push(`${row.key} ${key}: ${row.cells[key]}, facts ${total}`);
        }
      }
      expect(wrong).toEqual([]);
    }
  }, 120_000);

  it('reads as the department wrote it, with 8182 where it had printed 8188', async () => {
    const { sections } = await leader().get<ReformReport>(`/reports/par?periodId=${PERIOD}`);
    const said = sections.flatMap(({ generated }) => generated).join('\n');
    expect(said).toContain(
      'tiếp nhận 8182 hồ sơ TTHC; trong đó có 16 hồ sơ thuộc lĩnh vực Giáo dục và Đào tạo, 89 hồ sơ',
    );
    expect(said).toContain('là 32/32 thủ tục');
    expect(said).toContain('7/13 phòng, tổ chuyên môn thuộc Sở (tỉ lệ 53,8%) và 20/40 đơn vị trực thuộc (tỉ lệ 50%)');
  });
});

describe('the printed total of 8188', () => {
  const rows = [
    ['Giáo dục và Đào tạo', 16],
    ['hệ thống văn bằng chứng chỉ', 89],
    ['thi THPT quốc gia', 8077],
  ].map(([label, received]) => ({ label, figures: { received } }));
  const declared = { declaredId: 'bc-1137', periodId: PERIOD, unitId: 'sgddt', source: 'Báo cáo số 1137/BC-SGDĐT' };
  let first: ReportReceipt;

  it('is told to be six too many when it is entered', async () => {
    const { status, body } = await leader().post<DeclaredFiguresView>('/reports/declared', {
      ...declared,
      rows,
      total: PRINTED,
    });
    expect(status).toBe(201);
    expect(body.differences.map(({ text }) => text)).toContain(MISSING);
    expect(body.rows.map(({ key }) => key)).toContain('thi-tuyen-sinh');
  });

  it('cannot be published silently, only with a reason, which is printed', async () => {
    const asked = { form: '06a', periodId: PERIOD, by: 'field' };
    const silent = await leader().post<{ errors: { message: string }[] }>('/reports', asked);
    expect(silent.status).toBe(409);
    expect(silent.body.errors.map(({ message }) => message)).toContain(MISSING);
    const reason = 'Lỗi in ở báo cáo giấy, số đúng là 8182.';
    const published = await leader().post<ReportReceipt>('/reports', { ...asked, reason });
    expect(published.status).toBe(201);
    first = published.body;
    expect(first.hash).toMatch(/^[0-9a-f]{64}$/);
    const { text } = await canonicalOf(first.id);
    expect(text).toContain(reason);
    expect(text).toContain(MISSING);
  });

  it('stands with its hash while the figures go on; a corrected report names it', async () => {
    const before = await canonicalOf(first.id);
    await half.as('clerk').post('/dossiers', aRequest('2.001914', 990_001));
    await eventually(async () => expect((await table('by=field')).total.cells['received']).toBe(8183), 20_000);
    expect(await canonicalOf(first.id)).toEqual(before);
    const again = { form: '06a', periodId: PERIOD, by: 'field', corrects: first.id, reason: 'Bổ sung một hồ sơ.' };
    const second = await leader().post<ReportReceipt>('/reports', again);
    expect(second.status).toBe(201);
    const verified = await half.as().get<ReportVerification>(`/public/reports/${second.body.id}/verification`);
    expect(verified).toMatchObject({ ok: true, broken: [] });
  });
});

describe('all figures, built anew from the first event', () => {
  it('are the same, and so is the hash of every published report', async () => {
    const before = await table('by=procedure&version=2020');
    const { json, code } = await motcua<RebuildView>('rebuild', 'statistics');
    expect({ code, state: json.state, outcomes: json.reports.map(({ outcome }) => outcome) }).toEqual({
      code: 0,
      state: 'done',
      outcomes: ['same', 'same'],
    });
    const after = await table('by=procedure&version=2020');
    expect({ ...after, freshness: null }).toEqual({ ...before, freshness: null });
  }, 120_000);

  it('agree with the records, the journal and the stream, and still follow them', async () => {
    const { json, code } = await motcua<ReconciliationView>('reconcile');
    expect({ code, ok: json.ok }).toEqual({ code: 0, ok: true });
    await half.as('clerk').post('/dossiers', aRequest('2.001914', 990_002));
    await eventually(async () => expect((await table('by=field')).total.cells['received']).toBe(8184), 20_000);
    expect((await motcua<ReportVerification>('verify-reports')).json).toMatchObject({ ok: true, checked: 2 });
  });
});

/** The very bytes that were frozen, checked by hand as a reader would. */
async function canonicalOf(reportId: string): Promise<{ text: string; hash: string }> {
  const url = `${half.system.baseUrl}/api/v1/public/reports/${reportId}/canonical`;
  const text = await (await fetch(url)).text();
  return { text, hash: createHash('sha256').update(text).digest('hex') };
}
