// @ts-check
import {
  HTTP_CODE_METADATA,
  METHOD_METADATA,
  MODULE_METADATA,
  PARAMTYPES_METADATA,
  PATH_METADATA,
  ROUTE_ARGS_METADATA,
} from '@nestjs/common/constants.js';
import { RequestMethod } from '@nestjs/common';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { schemaOf } from './class-schemas.mjs';

/**
 * @typedef {import('./class-schemas.mjs').Class} Class
 * @typedef {import('./class-schemas.mjs').Schema} Schema
 * @typedef {object} Route
 * @property {string} controller name of the class
 * @property {string} handler name of the method
 * @property {string} method
 * @property {string} path from the base on, such as `/units/:id`
 * @property {number} status of the success
 * @property {'everyone' | readonly string[]} roles
 * @property {boolean} rateLimited
 * @property {boolean} writes whether an Idempotency-Key is heard
 * @property {string} [query] class of the query
 * @property {string} [body] class of the body
 *
 * @typedef {object} Readers what the gateway itself uses to say more about a route
 * @property {(handler: object, type: object) => 'everyone' | readonly string[]} permissionOf
 * @property {(handler: object) => boolean} isRateLimited
 * @property {Class} caller type of the parameter by which a handler asks who writes
 */

const BASE = '/api/v1';

/**
 * From the metadata by which Nest itself routes, so that no route can be missing.
 *
 * @param {Class} module
 * @param {Readers} readers
 */
export function routesOf(module, readers) {
  /** @type {Map<string, Schema>} */
  const schemas = new Map();
  const controllers = /** @type {Class[]} */ (Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, module));
  const routes = controllers.flatMap((type) =>
    handlersOf(type).flatMap((name) => routeOf(type, name, readers, schemas) ?? []),
  );
  return { base: BASE, routes, schemas: Object.fromEntries(schemas) };
}

/** @param {Class} type */
function handlersOf(type) {
  const names = Object.getOwnPropertyNames(type.prototype).filter((name) => name !== 'constructor');
  return names.filter((name) => Reflect.hasMetadata(PATH_METADATA, type.prototype[name]));
}

/** @param {Class} type @param {string} name @param {Readers} readers @param {Map<string, Schema>} schemas @returns {Route | undefined} */
function routeOf(type, name, { permissionOf, isRateLimited, caller }, schemas) {
  const handler = type.prototype[name];
  const parts = [Reflect.getMetadata(PATH_METADATA, type), Reflect.getMetadata(PATH_METADATA, handler)];
  const path = `/${parts.join('/')}`.replace(/\/+/g, '/').replace(/\/$/, '');
  if (!path.startsWith(`${BASE}/`)) return;
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler)] ?? '';
  const types = /** @type {Class[]} */ (Reflect.getMetadata(PARAMTYPES_METADATA, type.prototype, name));
  const read = (/** @type {RouteParamtypes} */ kind) => {
    const at = parameterAt(type, name, kind);
    const read = at === undefined ? undefined : types[at];
    return read ? (schemaOf(read, schemas), read.name) : undefined;
  };
  return {
    controller: type.name,
    handler: name,
    method,
    path: path.slice(BASE.length),
    status: Reflect.getMetadata(HTTP_CODE_METADATA, handler) ?? (method === 'POST' ? 201 : 200),
    roles: permissionOf(handler, type),
    rateLimited: isRateLimited(handler),
    writes: types.includes(caller),
    query: read(RouteParamtypes.QUERY),
    body: read(RouteParamtypes.BODY),
  };
}

/** @param {Class} type @param {string} name @param {RouteParamtypes} kind */
function parameterAt(type, name, kind) {
  const given = /** @type {Record<string, { index: number }>} */ (
    Reflect.getMetadata(ROUTE_ARGS_METADATA, type, name) ?? {}
  );
  return Object.entries(given).find(([key]) => key.startsWith(`${kind}:`))?.[1].index;
}
