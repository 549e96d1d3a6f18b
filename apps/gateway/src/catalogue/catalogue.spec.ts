import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  catalogueApi,
  type CatalogueView,
  type DraftView,
  type ProcedureHistory,
  type PublishProcedure,
} from '@motcua/contracts';
import type { Role } from '@motcua/auth';

import { inSession, ownPage, page } from '../testing/browser-in-memory.js';
import { startGateway, type GatewayUnderTest } from '../testing/gateway-under-test.js';

const code = '1.005092';
const announcement = {
  decision: '1/QĐ',
  signedOn: '2016-07-20',
  issuer: 'UBND tỉnh',
  documentId: '',
  publishedOn: '2016-07-25',
};
const content: PublishProcedure = {
  code,
  name: 'Cấp bản sao <b>',
  fieldCode: 'vb',
  fieldName: 'Văn bằng',
  limit: { unit: 'working-day', value: 2 },
  validFrom: '2016-08-01',
  decision: '1/QĐ',
  parts: {
    steps: ['Nộp', 'Nhận'],
    ways: ['Trực tiếp'],
    papers: [{ name: 'Đơn', originals: 1, copies: 0 }],
    subjects: 'Cá nhân',
    agency: 'Sở',
    result: 'Bản sao',
    fee: 'Không',
    legalBasis: [],
  },
};
const list: CatalogueView = {
  items: [
    {
      code,
      name: content.name,
      field: { code: 'vb', name: 'Văn bằng' },
      state: 'in-force',
      version: 1,
      validFrom: '2016-08-01',
      decision: '1/QĐ',
      upcoming: { version: 2, validFrom: '2017-06-01' },
      repeal: null,
      lacks: ['b'],
      online: false,
    },
  ],
  counts: { 'in-force': 1, announced: 0, ended: 0 },
  today: '2017-05-16',
  asOf: '2017-05-16T08:00:00.000+07:00',
};
const history: ProcedureHistory = {
  code,
  today: '2017-05-16',
  versions: [{ version: 1, kind: 'new', state: 'in-force', announcement, content, lacks: [] }],
  repeal: null,
  posted: 2,
};
const draft: DraftView = {
  draftId: 'd-1',
  code,
  name: content.name,
  revision: 3,
  savedAt: '2017-05-15T08:00:00.000+07:00',
  savedBy: 'procedures',
  state: 'open',
  content: { ...content },
  version: 0,
  faults: [],
  lacks: [],
  differences: [{ field: 'limit', before: '2 ngày', after: '1 ngày', items: [] }],
  replaces: 1,
  outdates: 2,
};
const field = { code: 'vb', name: 'Văn bằng', aliases: ['Bằng cấp'] };

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.app.close());
beforeEach(() => {
  const { services } = gateway;
  services.answering(catalogueApi.catalogue, list);
  services.answering(catalogueApi.history, history);
  services.answering(catalogueApi.getDraft, draft);
  services.answering(catalogueApi.saveDraft, draft);
  services.answering(catalogueApi.publishDraft, { ...draft, state: 'published', version: 2 });
  services.answering(catalogueApi.listDrafts, [draft]);
  services.answering(catalogueApi.listFields, [field]);
});

const read = async (url: string, role: Role = 'procedures') =>
  (await gateway.app.inject({ url, headers: { ...page, ...(await inSession(gateway, role)) } })).body;

async function send(url: string, form: Record<string, string>, role: Role = 'procedures') {
  const headers = { ...page, ...ownPage, ...(await inSession(gateway, role)) };
  return gateway.app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(form).toString(),
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
  });
}
const lastAsked = (subject: string) => gateway.services.asked.findLast((one) => one.subject === subject);

describe('the list of procedures for the staff', () => {
  it('says where each one stands, what it lacks, and what is to come', async () => {
    const html = await read('/mot-cua/thu-tuc?q=ban+sao');
    expect(html).toContain('Đang có hiệu lực (1)');
    expect(html).toContain('bản 2 từ 01/06/2017');
    expect(html).toContain('thiếu b) trình tự thực hiện');
    expect(html).toContain('Cấp bản sao &lt;b>');
    expect(lastAsked('posting.catalogue')?.input).toEqual({ q: 'ban sao', state: 'in-force' });
  });

  it('shows drafts only to those who prepare or announce', async () => {
    expect(await read('/mot-cua/thu-tuc?trang-thai=ban-thao', 'leader')).toContain('Bản thảo (1)');
    const clerk = await read('/mot-cua/thu-tuc?trang-thai=ban-thao', 'clerk');
    expect(clerk).not.toContain('ban-thao');
    expect(clerk).not.toContain('Soạn thủ tục mới');
  });

  it('helps where there is nothing', async () => {
    gateway.services.answering(catalogueApi.catalogue, { ...list, items: [] });
    expect(await read('/mot-cua/thu-tuc')).toContain('Soạn thủ tục mới, hoặc nhập tệp danh mục.');
    expect(await read('/mot-cua/thu-tuc?q=zzz')).toContain('Không có thủ tục nào khớp với «zzz»');
  });
});

describe('the page of a procedure', () => {
  it('tells its story and offers the acts to those who may', async () => {
    const html = await read(`/mot-cua/thu-tuc/ma/${code}`);
    for (const part of ['Phiên bản 1: ban hành mới', '1/QĐ ngày 20/07/2016 của UBND tỉnh', 'Mở bản thảo đang soạn'])
      expect(html).toContain(part);
    expect(html).toContain('02 nơi đang niêm yết sẽ phải gỡ');
    expect(html).not.toContain('Rút phiên bản nhập sai');
    expect(await read(`/mot-cua/thu-tuc/ma/${code}`, 'clerk')).not.toContain('Bãi bỏ hoặc thay thế');
  });

  it('repeals, or says why not with what was typed', async () => {
    const typed = { decision: '2/QĐ', repealedFrom: '2018-01-01', replacedBy: '2.000001' };
    const done = await send(`/mot-cua/thu-tuc/ma/${code}/bai-bo`, typed);
    expect([done.statusCode, done.headers.location]).toEqual([303, `/mot-cua/thu-tuc/ma/${code}?da=bai-bo`]);
    expect(lastAsked('posting.repeal-procedure')?.input).toEqual({ code, ...typed });
    gateway.services.refusing({ subject: 'posting.withdraw-announcement' }, 'conflict', 'version-in-force');
    const refused = await send(`/mot-cua/thu-tuc/ma/${code}/rut`, { reason: 'nhầm' });
    expect([refused.statusCode, refused.body.includes('Bãi bỏ hoặc thay thế')]).toEqual([409, true]);
  });
});

describe('a draft', () => {
  it('of the next version begins with what the procedure says now, without the old decision', async () => {
    const html = await read(`/mot-cua/thu-tuc/soan?ma=${code}`);
    expect(html).toContain('>Nộp\nNhận</textarea>');
    expect(html).toContain('>Đơn | 1 | 0</textarea>');
    expect(html).toMatch(/name="decision"[^>]*value=""/);
  });

  it('is saved as the content of an announcement', async () => {
    const form = {
      code,
      basedOn: '0',
      name: 'Cấp bản sao',
      fieldCode: 'vb',
      'limit.value': '2',
      'limit.unit': 'working-day',
      'parts.steps': 'Nộp\nNhận',
      'parts.papers': 'Đơn | 1',
      channels: 'trực tuyến | 1 ngày làm việc',
    };
    const { statusCode, headers } = await send('/mot-cua/thu-tuc/soan', form);
    expect([statusCode, String(headers.location)]).toEqual([303, expect.stringMatching(/\/ban-thao\/.+\?da=luu$/)]);
    expect(lastAsked('posting.save-draft')?.input).toMatchObject({
      code,
      basedOn: 0,
      content: {
        name: 'Cấp bản sao',
        fieldCode: 'vb',
        fieldName: 'Văn bằng',
        limit: { unit: 'working-day', value: 2 },
        channels: [{ channel: 'online', limit: { unit: 'working-day', value: 1 } }],
        parts: { steps: ['Nộp', 'Nhận'], papers: [{ name: 'Đơn', originals: 1, copies: 0 }], ways: [] },
      },
    });
  });

  it('comes back with what cannot be read', async () => {
    const { statusCode, body } = await send('/mot-cua/thu-tuc/soan', {
      code,
      name: 'Tên đã gõ',
      'parts.papers': '| 1',
    });
    expect(statusCode).toBe(422);
    expect(body).toContain('Dòng 1: thiếu tên giấy tờ.');
    expect(body).toContain('Tên đã gõ');
  });

  it('says what announcing will do, and is announced by another person only', async () => {
    const own = await read('/mot-cua/thu-tuc/ban-thao/d-1');
    expect(own).toContain('Sẽ làm 02 nơi niêm yết thành phiên bản cũ');
    expect(own).not.toContain('Tôi đã đọc lại và công bố');
    const leader = await read('/mot-cua/thu-tuc/ban-thao/d-1', 'leader');
    expect(leader).toContain('Tôi đã đọc lại và công bố');
    expect(leader).not.toContain('Lưu bản thảo');
    const { headers } = await send('/mot-cua/thu-tuc/ban-thao/d-1/cong-bo', { revision: '3' }, 'leader');
    expect(headers.location).toBe(`/mot-cua/thu-tuc/ma/${code}?da=cong-bo`);
    expect(lastAsked('posting.publish-draft')?.input).toEqual({ draftId: 'd-1', revision: 3 });
  });

  it('is announced only without faults, which are named as the form names them', async () => {
    const faults = [{ field: 'parts.papers.1.name', message: 'dài từ 1 đến 500 ký tự' }];
    gateway.services.answering(catalogueApi.getDraft, { ...draft, faults });
    const html = await read('/mot-cua/thu-tuc/ban-thao/d-1', 'leader');
    expect(html).toContain('Thành phần hồ sơ, dòng 2: dài từ 1 đến 500 ký tự');
    expect(html).not.toContain('Tôi đã đọc lại và công bố');
  });
});

describe('fields', () => {
  it('are changed, and found by any name', async () => {
    gateway.services.answering(catalogueApi.resolveField, field);
    expect(await read('/mot-cua/thu-tuc/linh-vuc?ten=bang+cap')).toContain('«bang cap» là lĩnh vực Văn bằng (vb).');
    expect(await read('/mot-cua/thu-tuc/linh-vuc?sua=vb')).toContain('>Bằng cấp</textarea>');
    await send('/mot-cua/thu-tuc/linh-vuc', { code: 'vb', name: 'Văn bằng', aliases: 'Bằng cấp\nChứng chỉ' });
    expect(lastAsked('posting.define-field')?.input).toEqual({ ...field, aliases: ['Bằng cấp', 'Chứng chỉ'] });
  });
});
