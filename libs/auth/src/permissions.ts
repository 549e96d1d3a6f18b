import { SetMetadata } from '@nestjs/common';

import type { Role } from './role.js';

const PERMISSION = 'motcua:permission';

/** Who may use a route. */
export type Permission = 'everyone' | readonly Role[];

/** Open to everybody, without a token. */
export const Public = () => SetMetadata<string, Permission>(PERMISSION, 'everyone');

/** Open to accounts with one of these roles. */
export const Allow = (...roles: readonly Role[]) => SetMetadata<string, Permission>(PERMISSION, roles);

/**
 * Read straight from the handler, then its class: one map look-up per request.
 * A route that says nothing is open to nobody, so that a forgotten decorator cannot open a door.
 */
export function permissionOf(handler: object, type: object): Permission {
  const own = Reflect.getMetadata(PERMISSION, handler) as Permission | undefined;
  return own ?? (Reflect.getMetadata(PERMISSION, type) as Permission | undefined) ?? [];
}
