// @ts-check
import { operation, sharedResponses } from './operation.mjs';

/**
 * @typedef {import('./class-schemas.mjs').Schema} Schema
 * @typedef {import('./routes.mjs').Route} Route
 * @typedef {import('./views.mjs').Views} Views
 */

const CORRELATION_ID = {
  description: 'Goes through the events and log lines of a request; made by the gateway when the caller gives none.',
  schema: { type: 'string', maxLength: 100 },
};
const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'A repeat of the same request with the same key changes nothing and gets the same answer.',
  schema: { type: 'string', maxLength: 200 },
};

/**
 * @param {{ base: string, routes: readonly Route[], schemas: Readonly<Record<string, Schema>> }} api
 * @param {Views} views
 * @returns {string} JSON
 */
export function openapi(api, views) {
  const described = Object.entries(api.schemas).map(([name, schema]) => [name, withComments(name, schema, views)]);
  const schemas = /** @type {Record<string, Schema>} */ (Object.fromEntries(described));
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Một Cửa',
      version: '1.0.0',
      description: 'Made by tools/check/drift.mjs from the controllers, DTOs and views; do not edit.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: api.base }],
    paths: pathsOf(api.routes, { schemas, views }),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      parameters: {
        IdempotencyKey: IDEMPOTENCY_KEY,
        CorrelationId: { name: 'X-Correlation-Id', in: 'header', ...CORRELATION_ID },
      },
      headers: { CorrelationId: CORRELATION_ID },
      responses: sharedResponses(),
      schemas: byName(merged(schemas, views.schemas, queriesOf(api.routes))),
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** @param {readonly Route[]} routes @param {import('./operation.mjs').Known} known */
function pathsOf(routes, known) {
  /** @type {Record<string, Record<string, unknown>>} */
  const paths = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, known) };
  }
  return byName(paths);
}

/** @param {string} type @param {Schema} schema @param {Views} views @returns {Schema} */
function withComments(type, schema, { comments }) {
  const properties = Object.entries(/** @type {Record<string, Schema>} */ (schema['properties'] ?? {}));
  const described = properties.map(([name, property]) => {
    const description = comments[`${type}.${name}`];
    return [name, description ? { ...property, description } : property];
  });
  const comment = comments[type];
  return { ...schema, ...(comment ? { description: comment } : {}), properties: Object.fromEntries(described) };
}

/** Queries are told as parameters. @param {readonly Route[]} routes */
const queriesOf = (routes) => new Set(routes.flatMap(({ query }) => query ?? []));

/**
 * A class that is also part of an answer is told once, with its rules.
 *
 * @param {Readonly<Record<string, Schema>>} classes
 * @param {Readonly<Record<string, Schema>>} views
 * @param {ReadonlySet<string>} left out
 */
function merged(classes, views, left) {
  for (const [name, view] of Object.entries(views)) {
    const own = classes[name];
    if (own && fieldsOf(own) !== fieldsOf(view)) throw new Error(`two different types are called ${name}`);
  }
  const kept = Object.entries(classes).filter(([name]) => !left.has(name));
  return { ...views, ...Object.fromEntries(kept) };
}

/** @param {Schema} schema */
const fieldsOf = ({ properties }) =>
  Object.keys(/** @type {object} */ (properties ?? {}))
    .toSorted()
    .join();

/** @template T @param {Readonly<Record<string, T>>} parts */
const byName = (parts) =>
  Object.fromEntries(Object.entries(parts).toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))));
