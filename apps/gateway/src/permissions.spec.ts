import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestMethod } from '@nestjs/common';
import { ROLES, type Role } from '@motcua/auth';
import { importsApi } from '@motcua/contracts';

import { as, startGateway, type GatewayUnderTest } from './testing/gateway-under-test.js';

import { dossiers } from './testing/permissions/dossiers.js';
import { inspections } from './testing/permissions/inspections.js';
import { organisation } from './testing/permissions/organisation.js';
import { publicity } from './testing/permissions/publicity.js';
import { reports } from './testing/permissions/reports.js';
import type { Row } from './testing/permissions/roles.js';

/** Who may use which route; every route of the API and every staff page is here or public. */
const TABLE: readonly Row[] = [...dossiers, ...publicity, ...inspections, ...organisation, ...reports];

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
