import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bookApi, documentsApi, dossiersApi, reportsApi } from '@motcua/contracts';

import { aPublishedView } from '../testing/book-samples.js';
import { as, startGateway, type GatewayUnderTest } from '../testing/gateway-under-test.js';

interface Operation {
  'x-roles'?: string[];
  requestBody?: { required?: boolean };
  responses: Record<string, object>;
}
interface Document {
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { parameters: { IdempotencyKey: { schema: { maxLength: number } } } };
}

const document = JSON.parse(
  readFileSync(new URL('../../../../docs/openapi.json', import.meta.url), 'utf8'),
) as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    route: `${method.toUpperCase()} ${document.servers[0]!.url}${path.replace(/\{(\w+)\}/g, ':$1')}`,
    operation,
  })),
);

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway({ LOOK_UPS_PER_MINUTE: 1 });
  // A document without files: the route has to look into it before it answers.
  gateway.services.answering(documentsApi.get, { evidenceIds: [] } as never);
  gateway.services.answering(bookApi.get, aPublishedView);
  gateway.services.answering(reportsApi.openData, { rows: [], freshness: {} } as never);
});
afterAll(() => gateway.app.close());

describe('docs/openapi.json', () => {
  it('has every route the server has under /api/v1, and no other', () => {
    const served = routesIn(gateway.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }));
    const ours = served.filter((route) => route.includes(' /api/v1/') && !route.startsWith('HEAD '));
    expect(ours.length).toBeGreaterThan(30);
    expect(operations.map(({ route }) => route).toSorted()).toEqual(ours.toSorted());
  });

  it.each(operations)('tells a stranger as much as the server: $route', async ({ route, operation }) => {
    const [method, path = ''] = route.split(' ');
    const { statusCode } = await gateway.app.inject({ method: method as 'GET', url: path.replace(/:\w+/g, 'x') });
    expect(statusCode === 401).toBe(operation['x-roles'] !== undefined);
    expect(Object.keys(operation.responses)).toContain(String(statusCode));
  });

  it('knows which body may be left out', async () => {
    gateway.services.answering(dossiersApi.accept, {} as never);
    const accept = document.paths['/dossiers/{id}/accept']!['post']!;
    expect(accept.requestBody?.required).toBeUndefined();
    const url = '/api/v1/dossiers/x/accept';
    expect((await gateway.app.inject({ method: 'POST', url, headers: as('head') })).statusCode).toBe(200);
  });

  it('knows how long an Idempotency-Key may be', async () => {
    const { maxLength } = document.components.parameters.IdempotencyKey.schema;
    const statuses = [maxLength, maxLength + 1].map(async (length) => {
      const headers = { ...as('head'), 'idempotency-key': 'x'.repeat(length) };
      return (await gateway.app.inject({ method: 'POST', url: '/api/v1/dossiers/x/accept', headers })).statusCode;
    });
    expect(await Promise.all(statuses)).toEqual([200, 422]);
  });

  it('knows where attempts are counted', async () => {
    const url = '/api/v1/public/dossiers/x?secret=s';
    const answers = await Promise.all([1, 2].map(() => gateway.app.inject({ method: 'GET', url })));
    expect(answers.map(({ statusCode }) => statusCode)).toContain(429);
    expect(document.paths['/public/dossiers/{code}']!['get']!.responses).toHaveProperty('429');
  });
});

/** Fastify prints a tree: every level is four characters further to the right. */
function routesIn(tree: string): string[] {
  const parts: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods] = /^([│ ]*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    parts.splice(indent.length / 4, parts.length, part);
    return methods?.split(', ').map((method) => `${method} ${parts.join('')}`) ?? [];
  });
}
