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
  ['POST /inspections/visits', inspection],
  ['POST /inspections/visits/:id/close', inspection],
  ['POST /inspections/visits/:id/findings', judges],
  ['POST /inspections/findings/:id/submit-remedy', ['handler', 'head', 'inspector', 'operator']],
  ['POST /inspections/findings/:id/accept-remedy', judges],
  ['POST /inspections/findings/:id/return-remedy', judges],
  ['POST /inspections/findings/:id/:act', inspection],
  ['GET /inspections/plans', STAFF],
  ['GET /inspections/visits', STAFF],
  ['GET /inspections/findings', STAFF],
  ['GET /feed/events', ['partner', 'operator']],
  ['GET /feed/digest', ['partner', 'operator']],
  ['POST /procedures', catalogue],
  ['POST /procedures/:code/repeal', catalogue],
  ['POST /postings', catalogue],
  ['POST /documents', catalogue],
  ['POST /units', ['operator']],
  ['POST /units/:id/rename', ['operator']],
  ['POST /units/:id/dissolve', ['operator']],
  ['GET /units', STAFF],
];

const STAFF_PAGES = '/mot-cua';

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
    const missing = routesOf(gateway).filter((route) => !named.has(route) && !route.startsWith('GET /public/'));
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
