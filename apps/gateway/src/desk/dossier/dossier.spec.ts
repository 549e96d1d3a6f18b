import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dossiersApi, formsApi, inspectionsApi, type FindingView } from '@motcua/contracts';

import { details, DeskInMemory, EVIL } from '../../testing/desk-in-memory.js';
import { EVERY_ACT, moves } from '../../testing/every-act.js';

let desk: DeskInMemory;
beforeAll(async () => {
  desk = await DeskInMemory.start();
});
afterAll(() => desk.stop());
beforeEach(() => desk.answerAll());

describe('the page of a dossier', () => {
  it('shows the dossier, its deadline and its trail, as text', async () => {
    desk.services.answering(dossiersApi.acts, [
      {
        seq: 1,
        type: 't',
        label: 'Tiếp nhận, cấp mã hồ sơ',
        at: '2017-05-15T08:00:00+07:00',
        recordedAt: '2017-05-16T08:00:00+07:00',
        actor: 'clerk',
        note: { reason: EVIL, items: ['Học bạ'] },
      },
    ]);
    const { body } = await desk.see('handler', '/mot-cua/ho-so/d-1');
    for (const text of [
      'Đến hạn hôm nay, còn 7 giờ',
      'Quyển 01/2017, số 7',
      'Chủ nhật',
      'Người dùng mẫu clerk',
      'ghi bổ sung',
    ])
      expect(body).toContain(text);
    expect(body).not.toContain(EVIL);
  });

  it('says why it is late, above all and in its trail', async () => {
    const at = '2017-05-18T08:00:00+07:00';
    const note = { lateness: 'Chậm do người xử lý', note: EVIL };
    const act = { seq: 5, type: 't', label: 'Nêu nguyên nhân quá hạn', at, recordedAt: at, actor: 'head', note };
    desk.services.answering(dossiersApi.acts, [act]);
    desk.services.answering(dossiersApi.get, { ...details, latenessReason: 'workload' });
    const { body } = await desk.see('handler', '/mot-cua/ho-so/d-1');
    expect(body).toMatch(/<dt>Nguyên nhân quá hạn<\/dt>\s*<dd>Hồ sơ dồn, thiếu người xử lý/);
    expect(body).toMatch(/Nguyên nhân: Chậm do người xử lý.*Diễn giải: /s);
    expect(body).not.toContain(EVIL);
    desk.answerAll();
    expect((await desk.see('handler', '/mot-cua/ho-so/d-1')).body).not.toContain('<dt>Nguyên nhân quá hạn');
  });

  it('lists papers that came in later with the others', async () => {
    const at = '2017-05-18T08:00:00+07:00';
    const papers = [{ name: 'Học bạ', originals: 0, copies: 2 }];
    const act = { seq: 5, type: 't', label: 'Nhận bổ sung', at, recordedAt: at, actor: 'clerk', note: { papers } };
    desk.services.answering(dossiersApi.acts, [act]);
    const { body } = await desk.see('handler', '/mot-cua/ho-so/d-1');
    expect(body).toMatch(/id="giay-to".*Đơn đề nghị.*Học bạ.*bổ sung 18\/05\/2017.*<td>2<\/td>.*id="kiem-soat"/s);
  });

  it('shows the secret and the way to the receipt to the clerk who accepted, and to no inspector', async () => {
    const [clerk, inspector] = await Promise.all(
      (['clerk', 'inspector'] as const).map((role) => desk.see(role, '/mot-cua/ho-so/d-1?da=accept')),
    );
    expect(clerk?.body).toContain(details.secret);
    expect(clerk?.body).toContain('href="/mot-cua/ho-so/d-1/bieu-mau/receipt"');
    expect(inspector?.body).not.toContain(details.secret);
  });

  it('shows the findings of inspections that name it, and none that was withdrawn', async () => {
    const late = { id: 'f-1', text: `Trễ hạn ${EVIL}`, state: 'open', dueOn: '2017-05-12', overdue: true };
    const mistake = { id: 'f-2', text: 'Ghi nhầm', state: 'withdrawn', dueOn: '2017-05-12', overdue: false };
    const items = [late, mistake] as unknown as FindingView[];
    desk.services.answering(inspectionsApi.listFindings, { items, nextCursor: null });
    const { body } = await desk.see('handler', '/mot-cua/ho-so/d-1');
    for (const text of ['href="/mot-cua/ton-tai/f-1"', 'Quá hạn khắc phục 12/05/2017']) expect(body).toContain(text);
    for (const text of ['Ghi nhầm', EVIL]) expect(body).not.toContain(text);
    desk.services.silent(inspectionsApi.listFindings);
    expect((await desk.see('handler', '/mot-cua/ho-so/d-1')).body).not.toContain('Tồn tại qua kiểm tra');
  });

  it('stands without the list of forms and without the explanation of the deadline', async () => {
    desk.services.silent(formsApi.available);
    desk.services.silent(dossiersApi.deadline);
    const { statusCode, body } = await desk.see('clerk', '/mot-cua/ho-so/d-1');
    expect(statusCode).toBe(200);
    expect(body).toContain('Chưa lấy được danh sách biểu mẫu');
  });

  it('shows what a correction would change before it is approved', async () => {
    const applicant = { ...details.applicant, phone: '000 000 002' };
    const proposal = { reason: 'Nhầm số', requestedBy: 'clerk', applicant };
    desk.services.answering(dossiersApi.get, { ...details, proposal, correctionWaiting: 1 });
    const { body } = await desk.see('head', '/mot-cua/ho-so/d-1');
    expect(body).toMatch(/Điện thoại.*000 000 001.*<strong>000 000 002/s);
  });

  it.each([
    [
      'clerk',
      ['accept', 'transfer', 'return', 'correct'],
      ['complete', 'extend', 'explain-lateness', 'stop', 'approve-correction'],
    ],
    ['handler', ['consult', 'complete', 'correct'], ['accept', 'return', 'extend', 'explain-lateness']],
    ['head', ['accept', 'complete', 'extend', 'explain-lateness', 'stop', 'approve-correction'], []],
    ['leader', ['extend', 'explain-lateness', 'approve-correction'], ['accept', 'complete', 'return']],
    ['inspector', [], EVERY_ACT.map(([act]) => act)],
  ] as const)('offers the %s what the role may do and nothing else', async (role, offered, hidden) => {
    desk.services.answering(dossiersApi.get, { ...details, moves });
    const { body } = await desk.see(role, '/mot-cua/ho-so/d-1');
    const shown = [...body.matchAll(/action="\/mot-cua\/ho-so\/d-1\/([a-z-]+)"/g)].map(([, act]) => act);
    expect(shown).toEqual(expect.arrayContaining([...offered]));
    expect(shown.filter((act) => (hidden as readonly string[]).includes(act ?? ''))).toEqual([]);
  });

  it('tells an inspector who else can do something', async () => {
    expect((await desk.see('inspector', '/mot-cua/ho-so/d-1')).body).toContain('Người khác có thể: chuyển xử lý.');
  });
});
