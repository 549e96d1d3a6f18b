import type { Type } from '@nestjs/common';
import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';

import { Occurred } from './occurred-at.js';

type Body<T, P extends keyof T, O extends keyof T> = Omit<T, P | O> & Partial<Pick<T, O>> & Occurred;

/**
 * Body of a write: the command without what the address says already.
 * @param fromPath fields the address gives; not accepted in the body
 * @param optional fields the gateway fills in when they are missing
 */
export function bodyOf<T, P extends keyof T = never, O extends keyof T = never>(
  command: Type<T>,
  fromPath: readonly P[],
  optional: readonly O[] = [],
): Type<Body<T, P, O>> {
  const required = OmitType(command, [...fromPath, ...optional]) as Type<object>;
  const given = PartialType(PickType(command, optional) as Type<object>);
  return IntersectionType(required, given, Occurred) as unknown as Type<Body<T, P, O>>;
}
