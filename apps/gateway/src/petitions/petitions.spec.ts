import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { petitionsApi, postingApi, unitsApi, type PetitionProgress, type PetitionView } from '@motcua/contracts';

import { inSession, ownPage, page } from '../testing/browser-in-memory.js';
import { as, at, startGateway, type GatewayUnderTest } from '../testing/gateway-under-test.js';

const aPetition: PetitionView = {
  id: 'p-1',
  code: 'PA-0123456789',
  subject: 'Giờ tiếp nhận <hồ sơ>',
  channel: 'web',
  state: 'classified',
  stateName: 'Đang xử lý',
  kind: 'conduct',
  unitId: 'khao-thi',
  receivedAt: at('2017-05-15T08:00:00+07:00'),
  due: { step: 'answer', on: '2017-06-05', overdue: false },
  text: 'Quầy đóng lúc 10 giờ.',
  sender: { name: 'Người gửi mẫu' },
  procedureCode: null,
  dossierCode: null,
  reference: null,
  repeats: null,
  rejectBy: '2017-05-17',
  askBy: '2017-05-22',
  answerBy: '2017-06-05',
  publishBy: null,
  limitSource: 'Quy định nội bộ của Sở',
  exchange: [],
  answer: null,
  published: null,
  ended: null,
  liked: null,
  erased: false,
  acts: ['classify', 'reject', 'ask', 'answer', 'withdraw'],
};
const late = {
  ...aPetition,
  id: 'p-0',
  code: 'PA-LATE',
  due: { step: 'answer', on: '2017-05-12', overdue: true },
} as const;
const progress: PetitionProgress = {
  code: 'PA-0123456789',
  subject: 'Giờ tiếp nhận',
  stateName: 'Chờ người gửi bổ sung',
  receivedAt: at('2017-05-15T08:00:00+07:00'),
  answerBy: null,
  question: 'Quầy nào?',
  answer: null,
  reason: null,
  mayRate: false,
  liked: null,
};
const receipt = {
  petitionId: 'p-1',
  code: 'PA-0123456789',
  secret: 'ABCD2345',
  receivedAt: at('2017-05-15T08:00:00+07:00'),
  answerBy: '2017-06-05',
};

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway({ LOOK_UPS_PER_MINUTE: 5 });
  gateway.services.answering(unitsApi.list, { items: [], nextCursor: null });
  gateway.services.answering(postingApi.listProcedures, { items: [], nextCursor: null, asOf: '', position: 0 });
  gateway.services.answering(petitionsApi.list, { items: [aPetition, late], nextCursor: null });
  gateway.services.answering(petitionsApi.get, aPetition);
  gateway.services.answering(petitionsApi.receive, receipt);
});
afterAll(() => gateway.app.close());

const form = (url: string, fields: Record<string, string>, headers: object = {}, remoteAddress = '192.0.2.1') =>
  gateway.app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...page, ...headers },
    remoteAddress,
  });
const read = async (url: string, headers: object = {}) =>
  (await gateway.app.inject({ method: 'GET', url, headers: { ...page, ...headers } })).body;
const lastAsked = (subject: string) => gateway.services.asked.findLast((one) => one.subject === subject);

describe('the petitions of the staff', () => {
  it('stand in the order of their last days, the overdue one as such, texts as text', async () => {
    const html = await read('/mot-cua/phan-anh', as('head'));
    expect(html).toMatch(/2 đang xử lý.*1 quá hạn.*PA-LATE.*PA-0123456789/s);
    expect(html).toContain('Giờ tiếp nhận &lt;hồ sơ>');
  });

  it.each([
    ['procedures', ['classify', 'reject', 'ask', 'withdraw']],
    ['handler', ['answer']],
    ['clerk', ['withdraw']],
    ['leader', []],
  ] as const)('offer %s the acts of the role and no other', async (role, acts) => {
    const html = await read('/mot-cua/phan-anh/p-1', as(role));
    const offered = [...html.matchAll(/action="\/mot-cua\/phan-anh\/p-1\/([a-z-]+)"/g)].map(([, act]) => act);
    expect(offered).toEqual(acts);
  });

  it('take an answer and say so on the page they go back to', async () => {
    gateway.services.answering(petitionsApi.answer, { ...aPetition, state: 'answered' });
    const session = { ...(await inSession(gateway, 'handler')), ...ownPage };
    const sent = await form('/mot-cua/phan-anh/p-1/answer', { answer: 'Quầy mở đến 11 giờ.' }, session);
    expect([sent.statusCode, sent.headers.location]).toEqual([303, '/mot-cua/phan-anh/p-1?da=answer']);
    expect(lastAsked('dossiers.petitions.answer')).toMatchObject({
      input: { petitionId: 'p-1', answer: 'Quầy mở đến 11 giờ.' },
      meta: { actor: 'handler' },
    });
    expect(await read('/mot-cua/phan-anh/p-1?da=answer', session)).toContain('Đã ghi nhận câu trả lời.');
  });

  it('give a refused act back as typed, with the reason', async () => {
    gateway.services.refusing(petitionsApi.reject, 'conflict', 'petition-move');
    const session = { ...(await inSession(gateway, 'procedures')), ...ownPage };
    const sent = await form('/mot-cua/phan-anh/p-1/reject', { reason: 'Không thuộc thẩm quyền.' }, session);
    expect(sent.statusCode).toBe(409);
    expect(sent.body).toMatch(/Lý do: petition-move\..*>Không thuộc thẩm quyền\.<\/textarea>/s);
  });

  it('refuse an act of another role, which the form does not offer', async () => {
    const session = { ...(await inSession(gateway, 'leader')), ...ownPage };
    expect((await form('/mot-cua/phan-anh/p-1/answer', { answer: 'x' }, session)).statusCode).toBe(409);
  });
});

describe('the public page of petitions', () => {
  it('takes a petition without an account and shows code and secret once', async () => {
    const sent = await form('/phan-anh', {
      formKey: 'k1',
      subject: 'Giờ tiếp nhận',
      text: 'Dòng 1\r\nDòng 2',
      name: '',
    });
    expect(sent.statusCode).toBe(201);
    expect(sent.body).toMatch(/PA-0123456789.*ABCD2345.*05\/06\/2017/s);
    const { input, meta } = lastAsked('dossiers.petitions.receive')!;
    expect(input).toMatchObject({ channel: 'web', subject: 'Giờ tiếp nhận', text: 'Dòng 1\nDòng 2' });
    expect(input).not.toHaveProperty('sender');
    expect(meta).toMatchObject({ actor: 'applicant', role: 'applicant' });
  });

  it('takes the same form twice as one petition, equal words of another form as two', async () => {
    const idOf = async (formKey: string) => {
      await form('/phan-anh', { formKey, subject: 'a', text: 'b' }, {}, '192.0.2.7');
      return (lastAsked('dossiers.petitions.receive')?.input as { petitionId: string } | undefined)?.petitionId;
    };
    const [first, again, other] = [await idOf('k2'), await idOf('k2'), await idOf('k3')];
    expect([again === first, other === first]).toEqual([true, false]);
  });

  it('asks the sender for more, and never carries the secret', async () => {
    gateway.services.answering(petitionsApi.lookUp, progress);
    const asked = { code: 'PA-0123456789', secret: 'ABCD2345' };
    const { body } = await form('/phan-anh/tra-cuu', asked, {}, '192.0.2.2');
    expect(body).toMatch(/Cần bổ sung.*Quầy nào\?.*action="\/phan-anh\/tra-cuu\/bo-sung"/s);
    expect(body).not.toContain('ABCD2345');
    expect(body).not.toContain('/danh-gia');
  });

  it('answers a wrong code and a wrong secret alike, and too many attempts not at all', async () => {
    gateway.services.refusing(petitionsApi.lookUp, 'not-found', 'look-up-failed');
    const attempt = (code: string) => form('/phan-anh/tra-cuu', { code, secret: 'x' }, {}, '192.0.2.3');
    const [one, other] = [await attempt('PA-1'), await attempt('PA-2')];
    expect([one.statusCode, one.body.replaceAll('PA-1', 'PA-2')]).toEqual([404, other.body]);
    const statuses = await Promise.all(Array.from({ length: 6 }, async () => (await attempt('PA-3')).statusCode));
    expect(statuses).toContain(429);
  });

  it('shows what was answered in public, and finds it by words', async () => {
    const published = {
      code: 'PA-1',
      question: 'Hỏi <b>',
      answer: 'Đáp',
      kind: 'conduct',
      publishedAt: at('2017-05-16T08:00:00+07:00'),
    } as const;
    gateway.services.answering(petitionsApi.published, { items: [published], nextCursor: 'n1' });
    const html = await read('/phan-anh/da-tra-loi?q=gio');
    expect(html).toContain('Hỏi &lt;b>');
    expect(html).toContain('/phan-anh/da-tra-loi?q=gio&tu=n1');
    expect(lastAsked('dossiers.petitions.published')?.input).toEqual({ q: 'gio' });
    gateway.services.answering(petitionsApi.published, { items: [], nextCursor: null });
    expect(await read('/phan-anh/da-tra-loi')).toContain('Chưa có nội dung nào được công khai.');
  });
});
