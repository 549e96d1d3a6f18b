import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  declaredApi,
  periodsApi,
  reformApi,
  REFORM_SECTIONS,
  type DeclaredFiguresView,
  type ReformReport,
  type ReformReportSection,
} from '@motcua/contracts';

import { DeskInMemory, EVIL } from '../testing/desk-in-memory.js';
import { docxParagraphs } from '../testing/docx-words.js';
import { as } from '../testing/gateway-under-test.js';
import { aPeriod } from '../testing/report-samples.js';
import { paragraphsOf } from './printed-parts.js';

const section = (changed: Partial<ReformReportSection>): ReformReportSection => ({
  ...REFORM_SECTIONS[0],
  generated: [],
  withGenerated: true,
  written: null,
  revision: 0,
  hint: 'Gợi ý mẫu.',
  ...changed,
});
const SECTIONS = REFORM_SECTIONS.map((known) => {
  if (known.code === 'procedures') return section({ ...known, generated: ['Tiếp nhận 8188 hồ sơ TTHC.'] });
  if (known.code !== 'staff') return section(known);
  const written = { text: `Tinh giản 03 đối tượng ${EVIL}\nĐoạn hai.`, at: '2017-05-15T02:00:00Z' };
  return section({ ...known, written, revision: 2 });
});
const report: ReformReport = {
  title: 'Kết quả thực hiện công tác cải cách hành chính 6 tháng đầu năm 2017',
  period: aPeriod,
  countedTo: '2017-05-16',
  opening: 'Thực hiện Kế hoạch số 137/KH-SGDĐT, cụ thể như sau:',
  sections: SECTIONS,
  flags: [],
  flagNote: '',
  appendix: [],
  tables: [
    {
      title: 'Kiểm tra mẫu',
      columns: [
        { heads: ['Loại đơn vị'], numeric: false },
        { heads: ['Kế hoạch', 'Số đơn vị'], numeric: true },
      ],
      rows: [
        ['Phòng', '13'],
        ['Tổng số', '13'],
      ],
      summed: true,
    },
  ],
  freshness: { asOf: '2017-05-16T08:00:00+07:00', position: 9, incomplete: 0 },
};
const flagged: ReformReport = {
  ...report,
  flags: [
    {
      kind: 'total',
      figure: 'received',
      row: '',
      stated: 8188,
      expected: 8182,
      difference: 6,
      text: 'Tổng 8188 ≠ 8182, lệch 6',
    },
  ],
  flagNote: 'Ghi chú: số liệu theo Báo cáo mẫu có chênh lệch: Tổng 8188 ≠ 8182, lệch 6.',
};
const declared = { declaredId: 'trang-1137', source: 'Báo cáo mẫu', state: 'entered' } as DeclaredFiguresView;

let desk: DeskInMemory;
beforeAll(async () => {
  desk = await DeskInMemory.start();
});
afterAll(() => desk.stop());
beforeEach(() => {
  desk.answerAll();
  const { services } = desk;
  services.answering(reformApi.get, report);
  services.answering(reformApi.write, report);
  services.answering(reformApi.history, { items: [] });
  services.answering(periodsApi.list, { items: [aPeriod] });
  services.answering(declaredApi.list, { items: [declared, { ...declared, declaredId: 'x', state: 'withdrawn' }] });
});

const get = (query: string) => desk.gateway.app.inject({ url: `/api/v1/reports/par?${query}`, headers: as('clerk') });
const page = (query = '') => desk.see('leader', `/mot-cua/bao-cao/cchc${query}`);
const asked = () => desk.askedOf('statistics.reform.get').map(({ input }) => input);
const written = () => desk.askedOf('statistics.reform.write').map(({ input }) => input);

describe('GET /reports/par', () => {
  it('answers the report of a period, with the figures by hand that were named', async () => {
    const answer = await get('periodId=h1-2017&declaredId=trang-1137');
    expect([answer.statusCode, answer.json()]).toEqual([200, report]);
    expect(asked()).toEqual([{ periodId: 'h1-2017', declaredId: 'trang-1137' }]);
  });

  it.each(['', 'periodId=h1-2017&format=xlsx', 'periodId=h%201'])('refuses %p', async (query) => {
    expect((await get(query)).statusCode).toBe(422);
  });

  it('is a paper with the official head and all that was written, texts as text', async () => {
    const { body, headers } = await get('periodId=h1-2017&format=html');
    expect(headers['content-type']).toContain('text/html');
    expect(body).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(body).toContain('Số: ……/BC-SGDĐT');
    expect(body).toContain('Kỳ báo cáo: từ ngày 01/01/2017 đến ngày 30/06/2017; số liệu tính đến hết ngày 16/05/2017.');
    expect(body).not.toContain('<script>alert');
    for (const { heading } of SECTIONS) expect(body).toContain(heading);
  });

  it('is drawn as PDF too', async () => {
    const { rawPayload } = await get('periodId=h1-2017&format=pdf');
    expect(rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is a Word file that says what the JSON says, section by section', async () => {
    desk.services.answering(reformApi.get, flagged);
    const { rawPayload, headers } = await get('periodId=h1-2017&format=docx');
    expect(headers['content-disposition']).toContain('bao-cao-cchc-h1-2017.docx');
    const words = docxParagraphs(rawPayload);
    const said = flagged.sections.flatMap((one) => [one.heading, ...paragraphsOf(one)]);
    const positions = [flagged.title, flagged.opening, ...said].map((text) => words.indexOf(text));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(positions).not.toContain(-1);
    expect(words.indexOf(flagged.flagNote)).toBe(words.indexOf('Tiếp nhận 8188 hồ sơ TTHC.') + 1);
    for (const text of ['GIÁM ĐỐC', 'Nơi nhận:', 'Số: ……/BC-SGDĐT', 'Bảng 1. Kiểm tra mẫu', '13'])
      expect(words).toContain(text);
  });
});

describe('POST /reports/par/parts', () => {
  const write = (role: 'head' | 'clerk', body: object) =>
    desk.gateway.app.inject({
      method: 'POST',
      url: '/api/v1/reports/par/parts',
      payload: body,
      headers: { ...as(role), 'idempotency-key': 'ghi-1' },
    });
  const part = { periodId: 'h1-2017', section: 'staff', text: 'Đoạn.', withGenerated: true };

  it('writes a part', async () => {
    expect((await write('head', part)).statusCode).toBe(200);
    expect(written()).toEqual([part]);
  });

  it('is closed to clerks, and refuses a section the report does not have', async () => {
    expect((await write('clerk', part)).statusCode).toBe(403);
    expect((await write('head', { ...part, section: 'weather' })).statusCode).toBe(422);
    expect(written()).toEqual([]);
  });
});

describe('the page of the report', () => {
  it('asks for a period first', async () => {
    const { body } = await page();
    expect(body).toContain('Chọn kỳ báo cáo để xem và soạn báo cáo.');
    expect(body).toContain('<option value="h1-2017">');
    expect(asked()).toEqual([]);
  });

  it('shows what the system says and what people wrote, marked apart, with the papers', async () => {
    const { body, statusCode } = await page('?ky=h1-2017');
    expect(statusCode).toBe(200);
    expect(body).toMatch(/Hệ thống viết từ số liệu.*Tiếp nhận 8188 hồ sơ TTHC\./s);
    expect(body).toContain('Tinh giản 03 đối tượng &lt;script>');
    expect(body).toContain('format=docx');
    expect(body).toContain('Gợi ý mẫu.');
    expect(body).not.toContain('chênh lệch');
    expect(body).not.toContain('Hệ thống chưa có số liệu nào trong kỳ này');
  });

  it('offers the figures by hand that still stand, and shows contradictions', async () => {
    desk.services.answering(reformApi.get, flagged);
    const { body } = await page('?ky=h1-2017&nhap-tay=trang-1137');
    expect(body).toContain('<option value="trang-1137" selected>Nhập tay: Báo cáo mẫu');
    expect(body).not.toContain('<option value="x"');
    expect(body).toMatch(/flash error.*Tổng 8188 ≠ 8182, lệch 6/s);
    expect(asked()).toEqual([{ periodId: 'h1-2017', declaredId: 'trang-1137' }]);
  });

  it('says that a period has no facts, and still takes what people write', async () => {
    const sections = SECTIONS.map((one) => ({ ...one, generated: [] }));
    desk.services.answering(reformApi.get, { ...report, sections, tables: [], opening: '' });
    const { body } = await page('?ky=h1-2017');
    expect(body).toContain('Hệ thống chưa có số liệu nào trong kỳ này.');
    expect(body.match(/<textarea/g)).toHaveLength(REFORM_SECTIONS.length);
  });

  it('is to read only for those who do not write', async () => {
    const { body } = await desk.see('clerk', '/mot-cua/bao-cao/cchc?ky=h1-2017');
    expect(body).not.toContain('<textarea');
    expect(body).toContain('Chưa ai viết thêm cho mục này.');
  });

  it('says that a period does not exist', async () => {
    desk.services.refusing(reformApi.get, 'not-found', 'period-not-found');
    const { body, statusCode } = await page('?ky=h9');
    expect([statusCode, body]).toEqual([404, expect.stringContaining('Lý do: period-not-found.')]);
  });
});

describe('a part written on the page', () => {
  const form = { ky: 'h1-2017', phan: 'staff', lan: '2', 'noi-dung': 'Một.\r\nHai.', in: '1', _khoa: 'k1' };
  const send = (fields: Record<string, string>, role: 'leader' | 'clerk' = 'leader') =>
    desk.send(role, '/mot-cua/bao-cao/cchc', fields);

  it('is sent with the revision that was read, and the page comes back at its section', async () => {
    const { statusCode, headers } = await send(form);
    expect([statusCode, headers.location]).toEqual([303, '/mot-cua/bao-cao/cchc?ky=h1-2017&da=1#staff']);
    expect(written()).toEqual([
      { periodId: 'h1-2017', section: 'staff', text: 'Một.\nHai.', withGenerated: true, revision: 2 },
    ]);
  });

  it('stays as typed when somebody else was faster', async () => {
    desk.services.refusing(reformApi.write, 'conflict', 'reform-part-changed');
    const { statusCode, body } = await send(form);
    expect(statusCode).toBe(409);
    expect(body).toMatch(/Một\.\s+Hai\./);
    expect(body).toContain('Lý do: reform-part-changed.');
  });

  it('is refused, not cut, when it is too long', async () => {
    const { statusCode, body } = await send({ ...form, 'noi-dung': 'ă'.repeat(20_001) });
    expect([statusCode, written()]).toEqual([422, []]);
    expect(body).toContain('Phần viết dài quá 20.000 ký tự.');
  });

  it('can be taken from what was written before', async () => {
    const item = { text: 'Bản cũ.', at: '2017-05-14T02:00:00Z', withGenerated: true };
    const items = [
      { ...item, revision: 2 },
      { ...item, revision: 1 },
    ];
    desk.services.answering(reformApi.history, { items });
    const { body } = await page('/lich-su?ky=h1-2017&phan=staff');
    expect(body.match(/Dùng lại bản này/g)).toHaveLength(1);
    expect(body).toContain('Lần 2, lúc 09:00 ngày 14/05/2017 (đang dùng)');
  });
});
