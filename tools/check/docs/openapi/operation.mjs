// @ts-check

/**
 * @typedef {import('./class-schemas.mjs').Schema} Schema
 * @typedef {import('./routes.mjs').Route} Route
 * @typedef {import('./views.mjs').Views} Views
 * @typedef {{ schemas: Readonly<Record<string, Schema>>, views: Views }} Known
 */

const CORRELATION_HEADER = { 'X-Correlation-Id': { $ref: '#/components/headers/CorrelationId' } };
const RETRY_AFTER = { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } };
const MAY_BE_TRIED_AGAIN = new Set(['429', '503']);

/** Who is refused with what, and on which routes. @type {readonly (readonly [status: string, meaning: string, when: (route: Route) => boolean])[]} */
const REFUSALS = [
  ['400', 'The body is not JSON.', ({ body }) => body !== undefined],
  ['401', 'No token, or one nobody has.', ({ roles }) => roles !== 'everyone'],
  ['403', 'The role of the account may not do this.', ({ roles }) => roles !== 'everyone'],
  ['404', 'What the address names does not exist.', ({ path, body }) => path.includes(':') || body !== undefined],
  ['409', 'Does not fit the present state, or the key was used for another content.', ({ writes }) => writes],
  ['413', 'The body is larger than 1 MB.', ({ body }) => body !== undefined],
  ['415', 'The body is not application/json.', ({ body }) => body !== undefined],
  [
    '422',
    'A field is wrong; `errors` names it.',
    ({ path, query, body }) => path.includes(':') || (query ?? body) !== undefined,
  ],
  ['429', 'Too many attempts from one address.', ({ rateLimited }) => rateLimited],
  ['503', 'No answer now; the same request may be sent again.', () => true],
  ['default', 'Any other fault.', () => true],
];

/** @param {Route} route @param {Known} known */
export function operation(route, { schemas, views }) {
  const { controller, handler, path, roles, body } = route;
  const name = `${controller}.${handler}`;
  const answer = views.answers[name];
  const comment = views.comments[name];
  return {
    tags: [path.split('/')[1]],
    operationId: `${controller.replace(/Controller$/, '').replace(/^./, (first) => first.toLowerCase())}_${handler}`,
    ...(comment ? { description: comment } : {}),
    ...(roles === 'everyone' ? { security: [] } : { security: [{ token: [] }], 'x-roles': roles }),
    parameters: parametersOf(route, schemas),
    ...(body ? { requestBody: requestBody(body, schemas) } : {}),
    responses: { ...(answer ? { [route.status]: success(answer) } : {}), ...refusals(route) },
  };
}

/** @param {Route} route @param {Known['schemas']} schemas */
function parametersOf({ path, query, writes }, schemas) {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  return [
    ...inPath,
    ...(query ? queryParameters(schemas[query] ?? {}) : []),
    ...(writes ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    { $ref: '#/components/parameters/CorrelationId' },
  ];
}

/** @param {Schema} schema of the class of the query */
function queryParameters(schema) {
  const properties = Object.entries(/** @type {Record<string, Schema>} */ (schema['properties'] ?? {}));
  return properties.map(([name, { description, ...rest }]) => ({
    name,
    in: 'query',
    ...(isRequired(schema, name) ? { required: true } : {}),
    ...(description ? { description } : {}),
    schema: rest,
  }));
}

/** @param {Schema} schema @param {string} name */
const isRequired = ({ required }, name) => Array.isArray(required) && required.includes(name);

/** @param {string} name @param {Known['schemas']} schemas */
function requestBody(name, schemas) {
  const required = schemas[name]?.['required'] !== undefined;
  return { ...(required ? { required } : {}), content: { 'application/json': { schema: reference(name) } } };
}

/** @param {string} name */
const reference = (name) => ({ $ref: `#/components/schemas/${name}` });

/** @param {Schema} schema */
function success(schema) {
  return { description: 'Done.', headers: CORRELATION_HEADER, content: { 'application/json': { schema } } };
}

/** @param {Route} route */
function refusals(route) {
  const all = REFUSALS.filter(([, , when]) => when(route));
  return Object.fromEntries(
    all.map(([status]) => [status, { $ref: `#/components/responses/${responseName(status)}` }]),
  );
}

/** @param {string} status */
const responseName = (status) => (status === 'default' ? 'Fault' : `Problem${status}`);

/** Each refusal once, for all routes. */
export function sharedResponses() {
  return Object.fromEntries(
    REFUSALS.map(([status, description]) => [
      responseName(status),
      {
        description,
        headers: { ...CORRELATION_HEADER, ...(MAY_BE_TRIED_AGAIN.has(status) ? RETRY_AFTER : {}) },
        content: { 'application/problem+json': { schema: reference('ProblemDetails') } },
      },
    ]),
  );
}
