import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestMethod } from '@nestjs/common';
import { ROLES, STAFF, type Role } from '@motcua/auth';
import { importsApi } from '@motcua/contracts';

import { as, startGateway, type GatewayUnderTest } from './testing/gateway-under-test.js';

const desk: Role[] = ['clerk', 'head', 'operator'];
const work: Role[] = ['clerk', 'handler', 'head', 'operator'];
const handling: Role[] = ['handler', 'head', 'operator'];
const heads: Role[] = ['head', 'leader', 'operator'];
const readers: Role[] = ['clerk', 'handler', 'head', 'inspector', 'leader', 'operator'];
const inspection: Role[] = ['inspector', 'head', 'operator'];
const judges: Role[] = ['inspector', 'operator'];
const printers: Role[] = ['clerk', 'handler', 'head', 'leader', 'operator'];
const catalogue: Role[] = ['procedures', 'operator'];
const publishers: Role[] = ['procedures', 'leader', 'operator'];
const posters: Role[] = ['procedures', 'head', 'operator'];
const inspectionPages: Role[] = ['inspector', 'head', 'leader', 'operator'];
const findingPages: Role[] = ['handler', 'inspector', 'head', 'leader', 'operator'];
const petitionDesk: Role[] = ['clerk', 'procedures', 'head', 'operator'];
const petitionControl: Role[] = ['procedures', 'head', 'operator'];
const petitionReaders: Role[] = ['clerk', 'handler', 'head', 'procedures', 'leader', 'operator'];
const surveyors: Role[] = ['procedures', 'head', 'leader', 'operator'];
const calendar: Role[] = ['procedures', 'head', 'operator'];

/** Who may use which route; every route of the API and every staff page is here or public. */
const TABLE: [route: string, roles: readonly Role[]][] = [
  ['POST /dossiers', desk],
  ['POST /dossiers/:id/accept', desk],
  ['POST /dossiers/:id/refuse', desk],
  ['POST /dossiers/:id/request-supplement', work],
  ['POST /dossiers/:id/receive-supplement', desk],
  ['POST /dossiers/:id/request-withdrawal', desk],
  ['POST /dossiers/:id/cancel-withdrawal', desk],
  ['POST /dossiers/:id/return', desk],
  ['POST /dossiers/:id/undo-return', desk],
  ['POST /dossiers/:id/transfer', work],
  ['POST /dossiers/:id/consult', handling],
  ['POST /dossiers/:id/consultation-answered', handling],
  ['POST /dossiers/:id/request-payment', work],
  ['POST /dossiers/:id/confirm-payment', desk],
  ['POST /dossiers/:id/complete', handling],
  ['POST /dossiers/:id/extend', heads],
  ['POST /dossiers/:id/withdraw', heads],
  ['POST /dossiers/:id/stop', heads],
  ['POST /dossiers/:id/correct', ['clerk', 'handler', 'head', 'leader', 'operator']],
  ['POST /dossiers/:id/approve-correction', heads],
  ['POST /dossiers/:id/reject-correction', heads],
  ['POST /dossiers/:id/acknowledge-sync', ['operator', 'partner']],
  ['POST /dossiers/:id/:act', STAFF],
  ['GET /dossiers', readers],
  ['GET /dossiers/:id', readers],
  ['GET /dossiers/:id/acts', readers],
  ['GET /dossiers/:id/deadline', readers],
  ['GET /mot-cua', STAFF],
  ['GET /mot-cua/tiep-nhan', desk],
  ['POST /mot-cua/tiep-nhan', desk],
  ['GET /mot-cua/ho-so/:id', readers],
  ['POST /mot-cua/ho-so/:id/:act', ['clerk', 'handler', 'head', 'leader', 'operator']],
  ['GET /dossiers/:id/accesses', ['head', 'operator']],
  ['POST /dossiers/:id/data-requests', desk],
  ['POST /dossiers/:id/erase', ['head', 'operator']],
  ['GET /data-requests', desk],
  ['POST /data-requests/:id/answer', ['head', 'operator']],
  ['GET /data-requests/:id/export', ['head', 'operator']],
  ['GET /mot-cua/yeu-cau', desk],
  ['POST /mot-cua/yeu-cau', desk],
  ['POST /mot-cua/yeu-cau/:id/tra-loi', ['head', 'operator']],
  ['GET /dossiers/:id/forms', printers],
  ['GET /dossiers/:id/forms/:kind', printers],
  ['GET /registers', printers],
  ['GET /mot-cua/ho-so/:id/bieu-mau/:kind', printers],
  ['GET /mot-cua/so-theo-doi', printers],
  ['GET /calendar/years', STAFF],
  ['GET /calendar/years/:year', STAFF],
  ['GET /calendar/years/:year/proposal', STAFF],
  ['POST /calendar/years/:year/preview', calendar],
  ['PUT /calendar/years/:year', calendar],
  ['GET /calendar/years/:year/rescheduled', ['clerk', 'head']],
  ['POST /calendar/years/:year/rescheduled/:id/told', ['clerk', 'head']],
  ['GET /calendar/working-days', STAFF],
  ['GET /calendar/office-hours', STAFF],
  ['PUT /calendar/office-hours', calendar],
  ['GET /calendar/desk-hours', STAFF],
  ['PUT /calendar/desk-hours', calendar],
  ['GET /mot-cua/lich', STAFF],
  ['GET /mot-cua/lich/nhap', calendar],
  ['POST /mot-cua/lich/nhap', calendar],
  ['GET /mot-cua/lich/doi-han', ['clerk', 'head']],
  ['POST /mot-cua/lich/doi-han/:id', ['clerk', 'head']],
  ['GET /mot-cua/lich/gio', calendar],
  ['POST /mot-cua/lich/gio', calendar],
  ['POST /dossiers/import', desk],
  ['GET /imports', desk],
  ['GET /imports/template', desk],
  ['GET /imports/:id', desk],
  ['GET /imports/:id/rejected', desk],
  ['POST /imports/:id/cancel', desk],
  ['POST /dossiers/bulk-return', desk],
  ['POST /dossiers/bulk-transfer', desk],
  ['POST /dossiers/bulk-complete', handling],
  ['GET /bulk', work],
  ['GET /bulk/:id', work],
  ['GET /bulk/:id/refused', work],
  ['POST /bulk/:id/undo', ['head', 'operator']],
  ['GET /mot-cua/nhap-tep', desk],
  ['POST /mot-cua/nhap-tep', desk],
  ['POST /mot-cua/nhap-tep/tra-ket-qua', desk],
  ['GET /mot-cua/nhap-tep/viec/:id', desk],
  ['POST /mot-cua/nhap-tep/viec/:id/huy', ['head', 'operator']],
  ['POST /mot-cua/nhap-tep/tep/:id/dung', desk],
  ['POST /inspections/plans', inspection],
  ['POST /inspections/plans/:id/rounds', inspection],
  ['POST /inspections/plans/:id/amend', ['head', 'leader', 'operator']],
  ['POST /inspections/plans/:id/teams', ['head', 'leader', 'operator']],
  ['POST /inspections/plans/:id/reports', inspection],
  ['POST /inspections/visits', inspection],
  ['PUT /inspections/visits/:id/answers/:item', judges],
  ['POST /inspections/visits/:id/reschedule', inspection],
  ['POST /inspections/visits/:id/cancel', inspection],
  ['POST /inspections/visits/:id/notice', inspection],
  ['POST /inspections/visits/:id/self-report', handling],
  ['POST /inspections/visits/:id/return-self-report', judges],
  ['POST /inspections/visits/:id/close', inspection],
  ['POST /inspections/visits/:id/sign', judges],
  ['POST /inspections/visits/:id/sign-for-unit', ['head', 'operator']],
  ['POST /inspections/visits/:id/refuse-to-sign', ['head', 'operator']],
  ['POST /inspections/visits/:id/supplement-minutes', judges],
  ['POST /inspections/visits/:id/conclude', ['leader', 'operator']],
  ['POST /inspections/visits/:id/findings', judges],
  ['POST /inspections/findings/:id/submit-remedy', ['handler', 'head', 'inspector', 'operator']],
  ['POST /inspections/findings/:id/accept-remedy', judges],
  ['POST /inspections/findings/:id/return-remedy', judges],
  ['POST /inspections/findings/:id/correct', judges],
  ['POST /inspections/findings/:id/withdraw', judges],
  ['POST /inspections/findings/:id/extend', ['leader', 'operator']],
  ['POST /inspections/findings/:id/verify', judges],
  ['POST /inspections/findings/:id/reopen', judges],
  ['POST /inspections/findings/:id/:act', inspection],
  ['GET /inspections/plans/:id', STAFF],
  ['GET /inspections/plans/:id/coverage', STAFF],
  ['GET /inspections/visits/:id', STAFF],
  ['GET /inspections/findings/:id', STAFF],
  ['GET /inspections/visits/:id/sheets/:kind', STAFF],
  ['GET /inspections/plans/:id/reports/:round', STAFF],
  ['GET /mot-cua/kiem-tra', STAFF],
  ['POST /mot-cua/kiem-tra', inspection],
  ['GET /mot-cua/kiem-tra/:id', STAFF],
  ['POST /mot-cua/kiem-tra/:id/:act', inspectionPages],
  ['GET /mot-cua/cuoc-kiem-tra/:id', STAFF],
  ['POST /mot-cua/cuoc-kiem-tra/:id/muc/:item', judges],
  ['POST /mot-cua/cuoc-kiem-tra/:id/self-report', handling],
  ['POST /mot-cua/cuoc-kiem-tra/:id/:act', inspectionPages],
  ['GET /mot-cua/ton-tai', STAFF],
  ['GET /mot-cua/ton-tai/:id', STAFF],
  ['POST /mot-cua/ton-tai/:id/:act', findingPages],
  ['GET /inspections/plans', STAFF],
  ['GET /inspections/visits', STAFF],
  ['GET /inspections/findings', STAFF],
  ['POST /petitions', petitionDesk],
  ['GET /petitions', petitionReaders],
  ['GET /petitions/figures', STAFF],
  ['GET /petitions/:id', petitionReaders],
  ['POST /petitions/:id/erase', ['head', 'operator']],
  ['POST /petitions/:id/classify', petitionControl],
  ['POST /petitions/:id/reject', petitionControl],
  ['POST /petitions/:id/ask', petitionControl],
  ['POST /petitions/:id/receive-more', petitionDesk],
  ['POST /petitions/:id/answer', handling],
  ['POST /petitions/:id/publish', ['procedures', 'leader', 'operator']],
  ['POST /petitions/:id/keep', ['procedures', 'leader', 'operator']],
  ['POST /petitions/:id/withdraw', petitionDesk],
  ['POST /petitions/:id/:act', STAFF],
  ['GET /mot-cua/phan-anh', petitionReaders],
  ['POST /mot-cua/phan-anh', petitionDesk],
  ['GET /mot-cua/phan-anh/:id', petitionReaders],
  ['POST /mot-cua/phan-anh/:id/:act', petitionReaders],
  ['GET /quality/goals', STAFF],
  ['POST /quality/goals', heads],
  ['POST /quality/goals/:id/measure', heads],
  ['POST /quality/goals/:id/evaluate', heads],
  ['POST /quality/goals/:id/drop', heads],
  ['GET /quality/audit-plans', STAFF],
  ['GET /quality/audit-plans/:id/sheet', STAFF],
  ['POST /quality/audit-plans', heads],
  ['POST /quality/audit-plans/:id/audits/:auditId/carry-out', judges],
  ['POST /quality/audit-plans/:id/audits/:auditId/move', judges],
  ['POST /quality/audit-plans/:id/audits/:auditId/cancel', heads],
  ['POST /quality/audit-plans/:id/audits/:auditId/nonconformities', judges],
  ['GET /quality/nonconformities', STAFF],
  ['GET /quality/nonconformities/:id', STAFF],
  ['GET /quality/nonconformities/:id/sheet', STAFF],
  ['POST /quality/nonconformities/:id/submit', handling],
  ['POST /quality/nonconformities/:id/judge', judges],
  ['POST /quality/nonconformities/:id/check', judges],
  ['GET /mot-cua/iso', STAFF],
  ['POST /mot-cua/iso/muc-tieu', heads],
  ['POST /mot-cua/iso/danh-gia', heads],
  ['POST /mot-cua/iso/muc-tieu/:id/:act', heads],
  ['POST /mot-cua/iso/danh-gia/:planId/:auditId/:act', inspectionPages],
  ['GET /mot-cua/iso/khong-phu-hop/:id', STAFF],
  ['POST /mot-cua/iso/khong-phu-hop/:id/:act', ['handler', 'inspector', 'head', 'operator']],
  ['GET /feed/events', ['partner', 'operator']],
  ['GET /feed/digest', ['partner', 'operator']],
  ['POST /evidence/:service', STAFF],
  ['GET /evidence/:service/:id', STAFF],
  ['POST /procedures', catalogue],
  ['POST /procedures/:code/repeal', catalogue],
  ['GET /procedures', STAFF],
  ['GET /procedures/export', STAFF],
  ['POST /procedures/import', catalogue],
  ['GET /procedures/publishing-deadlines', STAFF],
  ['GET /procedures/:code/history', STAFF],
  ['POST /procedures/:code/withdraw-announcement', catalogue],
  ['POST /procedures/:code/withdraw-repeal', catalogue],
  ['GET /procedure-drafts', publishers],
  ['POST /procedure-drafts', catalogue],
  ['GET /procedure-drafts/:id', publishers],
  ['PUT /procedure-drafts/:id', catalogue],
  ['POST /procedure-drafts/:id/discard', catalogue],
  ['POST /procedure-drafts/:id/publish', publishers],
  ['GET /fields', STAFF],
  ['GET /fields/resolve', STAFF],
  ['PUT /fields/:code', catalogue],
  ['GET /mot-cua/thu-tuc', STAFF],
  ['GET /mot-cua/thu-tuc/soan', catalogue],
  ['POST /mot-cua/thu-tuc/soan', catalogue],
  ['GET /mot-cua/thu-tuc/ban-thao/:id', publishers],
  ['POST /mot-cua/thu-tuc/ban-thao/:id', catalogue],
  ['POST /mot-cua/thu-tuc/ban-thao/:id/huy', catalogue],
  ['POST /mot-cua/thu-tuc/ban-thao/:id/cong-bo', publishers],
  ['GET /mot-cua/thu-tuc/ma/:code', STAFF],
  ['POST /mot-cua/thu-tuc/ma/:code/bai-bo', catalogue],
  ['POST /mot-cua/thu-tuc/ma/:code/rut', catalogue],
  ['POST /mot-cua/thu-tuc/ma/:code/rut-bai-bo', catalogue],
  ['GET /mot-cua/thu-tuc/linh-vuc', STAFF],
  ['POST /mot-cua/thu-tuc/linh-vuc', catalogue],
  ['GET /mot-cua/thu-tuc/tep', STAFF],
  ['POST /mot-cua/thu-tuc/tep', catalogue],
  ['GET /mot-cua/thu-tuc/thoi-han', STAFF],
  ['POST /postings', posters],
  ['POST /postings/check', ['procedures', 'head', 'inspector', 'operator']],
  ['POST /postings/take-down', posters],
  ['POST /postings/correct', posters],
  ['POST /postings/withdraw', posters],
  ['POST /postings/duties', catalogue],
  ['POST /postings/duties/lift', catalogue],
  ['GET /postings/coverage', STAFF],
  ['GET /postings/procedures/:code', STAFF],
  ['GET /postings/board-sheets', STAFF],
  ['GET /postings/board-sheets/:code', STAFF],
  ['GET /mot-cua/niem-yet', STAFF],
  ['GET /mot-cua/niem-yet/:code', STAFF],
  ['POST /mot-cua/niem-yet/:code/ghi-nhan', posters],
  ['POST /mot-cua/niem-yet/:code/kiem-tra', ['procedures', 'head', 'inspector', 'operator']],
  ['POST /mot-cua/niem-yet/:code/go', posters],
  ['POST /mot-cua/niem-yet/:code/sua', posters],
  ['POST /mot-cua/niem-yet/:code/huy', posters],
  ['POST /mot-cua/niem-yet/:code/giao', catalogue],
  ['POST /mot-cua/niem-yet/:code/thoi', catalogue],
  ['POST /documents', catalogue],
  ['GET /documents/:id', STAFF],
  ['POST /documents/:id/correct', catalogue],
  ['POST /documents/:id/withdraw', catalogue],
  ['GET /mot-cua/van-ban', STAFF],
  ['POST /mot-cua/van-ban', catalogue],
  ['GET /mot-cua/van-ban/:id', STAFF],
  ['POST /mot-cua/van-ban/:id/sua', catalogue],
  ['POST /mot-cua/van-ban/:id/huy', catalogue],
  ['POST /surveys', surveyors],
  ['GET /surveys', STAFF],
  ['GET /surveys/:id', STAFF],
  ['GET /surveys/:id/results', STAFF],
  ['GET /surveys/:id/opinions', surveyors],
  ['POST /surveys/:id/extend', surveyors],
  ['POST /surveys/:id/close', surveyors],
  ['POST /surveys/:id/withdraw', surveyors],
  ['POST /surveys/:id/slips', surveyors],
  ['POST /surveys/slips/:batchId/revoke', surveyors],
  ['POST /surveys/opinions/:answerId/erase', surveyors],
  ['GET /mot-cua/khao-sat', STAFF],
  ['POST /mot-cua/khao-sat', surveyors],
  ['GET /mot-cua/khao-sat/:id', STAFF],
  ['POST /mot-cua/khao-sat/:id/phieu', surveyors],
  ['POST /mot-cua/khao-sat/:id/thu-hoi/:batchId', surveyors],
  ['POST /mot-cua/khao-sat/:id/y-kien/:answerId', surveyors],
  ['POST /mot-cua/khao-sat/:id/:act', surveyors],
  ['POST /units', ['operator']],
  ['POST /units/:id/rename', ['operator']],
  ['POST /units/:id/dissolve', ['operator']],
  ['POST /units/:id/codes', ['operator']],
  ['GET /units', STAFF],
  ['GET /units/map', STAFF],
  ['GET /units/lineage/:id', STAFF],
  ['GET /units/:id', STAFF],
  ['GET /reorganisations', STAFF],
  ['GET /reorganisations/:id', STAFF],
  ['POST /reorganisations', ['operator']],
  ['POST /reorganisations/preview', ['operator']],
  ['POST /reorganisations/:id/cancel', ['operator']],
  ['GET /staff', STAFF],
  ['POST /units/:id/staff', ['head', 'operator']],
  ['POST /units/:id/staff/:assignmentId/end', ['head', 'operator']],
  ['POST /units/:id/staff/:assignmentId/correct', ['head', 'operator']],
  ['GET /mot-cua/don-vi', STAFF],
  ['GET /mot-cua/don-vi/ban-do', STAFF],
  ['GET /mot-cua/don-vi/:id', STAFF],
  ['GET /mot-cua/don-vi/them', ['operator']],
  ['POST /mot-cua/don-vi/them', ['operator']],
  ['GET /mot-cua/don-vi/quyet-dinh', ['operator']],
  ['POST /mot-cua/don-vi/quyet-dinh', ['operator']],
  ['POST /mot-cua/don-vi/quyet-dinh/:id/huy', ['operator']],
  ['POST /units/import', ['operator']],
  ['POST /staff/import', ['operator']],
  ['GET /list-imports/:id', ['operator']],
  ['POST /list-imports/:id/enter', ['operator']],
  ['GET /list-imports/:id/rejected', ['operator']],
  ['GET /units/template', STAFF],
  ['GET /staff/template', STAFF],
  ['GET /units/export', STAFF],
  ['GET /staff/export', ['head', 'operator']],
  ['GET /mot-cua/don-vi/nhap-tep', ['operator']],
  ['POST /mot-cua/don-vi/nhap-tep/tep/:list', ['operator']],
  ['GET /mot-cua/don-vi/nhap-tep/:id', ['operator']],
  ['POST /mot-cua/don-vi/nhap-tep/:id/ghi', ['operator']],
  ['GET /mot-cua/nhan-su', STAFF],
  ['POST /mot-cua/nhan-su/:unitId', ['head', 'operator']],
  ['POST /mot-cua/nhan-su/:unitId/:assignmentId/ket-thuc', ['head', 'operator']],
  ['POST /mot-cua/nhan-su/:unitId/:assignmentId/sua', ['head', 'operator']],
];

const STAFF_PAGES = '/mot-cua';

/** What people without an account may send. */
const PUBLIC_WRITES = [
  'POST /public/petitions',
  'POST /public/petitions/:code/more',
  'POST /public/petitions/:code/rating',
  'POST /public/survey-slips/:token/answers',
];

/** Routes of a dossier that are no moves in its life. */
const BESIDE_THE_LIFE = ['acknowledge-sync', 'erase', 'data-requests'];

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway();
  gateway.services.answering(importsApi.rejected, { titles: [], separator: ';', items: [], next: null });
});
afterAll(() => gateway.app.close());

function call(route: string, role?: Role) {
  const [method, path = ''] = route.split(' ');
  const base = path.startsWith(STAFF_PAGES) ? '' : '/api/v1';
  const url = `${base}${path.replace(/:\w+/g, 'x')}`;
  return gateway.app.inject({ method: method as 'GET', url, headers: role ? as(role) : {} });
}

describe.each(TABLE)('%s', (route, roles) => {
  const other = ROLES.find((role) => !roles.includes(role))!;

  it('asks a caller without a token to sign in', async () => {
    const answer = await call(route);
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ type: 'urn:motcua:problem:not-signed-in', status: 401 });
  });

  it.each(roles)('is open to the role %s', async (role) => {
    expect([401, 403]).not.toContain((await call(route, role)).statusCode);
  });

  it(`is closed to ${other}, who is told who may`, async () => {
    const answer = await call(route, other);
    expect(answer.statusCode).toBe(403);
    for (const role of roles) expect((answer.json() as { detail: string }).detail).toContain(`(${role})`);
  });
});

describe.each(['GET /dang-nhap', 'POST /dang-nhap', 'POST /dang-xuat'])('%s', (route) => {
  it('is open to whoever has not signed in yet, or no longer', async () => {
    const [method, url = ''] = route.split(' ');
    const answer = await gateway.app.inject({ method: method as 'GET', url, headers: { accept: 'text/html' } });
    expect([200, 303, 422]).toContain(answer.statusCode);
    expect(answer.headers.location ?? '/dang-nhap').toBe('/dang-nhap');
  });
});

describe('the table of permissions', () => {
  it('names every route that is not public', () => {
    const named = new Set(TABLE.map(([route]) => route));
    const open = (route: string) => route.startsWith('GET /public/') || PUBLIC_WRITES.includes(route);
    const missing = routesOf(gateway).filter((route) => !named.has(route) && !open(route));
    expect(missing).toEqual([]);
  });

  it('holds every act that is named to a caller who asks for one that does not exist', async () => {
    const answer = await gateway.app.inject({ method: 'POST', url: '/api/v1/dossiers/x/burn', headers: as('clerk') });
    const named = (answer.json() as { detail: string }).detail.match(/: (.*)\.$/)?.[1]?.split(', ');
    const acts = TABLE.map(([route]) => /^POST \/dossiers\/:id\/([a-z-]+)$/.exec(route)?.[1] ?? '');
    expect(new Set(named)).toEqual(new Set(acts.filter((act) => act !== '' && !BESIDE_THE_LIFE.includes(act))));
  });
});

/** From the metadata Nest keeps on the controllers. */
function routesOf({ app }: GatewayUnderTest): string[] {
  const container = (
    app as unknown as {
      container: { getModules(): Map<string, { controllers: Map<unknown, { metatype: { prototype: object } }> }> };
    }
  ).container;
  const types = [...container.getModules().values()].flatMap(({ controllers }) =>
    [...controllers.values()].map(({ metatype }) => metatype),
  );
  return types.flatMap((type) => {
    const prefix = String(Reflect.getMetadata('path', type));
    if (!prefix.startsWith('api/v1') && !`/${prefix}`.startsWith(STAFF_PAGES)) return [];
    const names = Object.getOwnPropertyNames(type.prototype).filter((name) => {
      const member = (type.prototype as Record<string, object>)[name] as object;
      return name !== 'constructor' && Reflect.hasMetadata('path', member);
    });
    return names.map((name) => {
      const handler = (type.prototype as Record<string, object>)[name] as object;
      const path = String(Reflect.getMetadata('path', handler)).replace(/^\/$/, '');
      const method = RequestMethod[Reflect.getMetadata('method', handler) as number];
      return `${method} /${[prefix.replace('api/v1', ''), path].join('/')}`.replace(/\/+/g, '/').replace(/\/$/, '');
    });
  });
}
