import type { Type } from '@nestjs/common';
import { permissionOf, STAFF, type Role } from '@motcua/auth';
import { dossiersApi, latenessApi, type RequestSubject } from '@motcua/contracts';

import { DossierCorrectionsController } from '../../api/dossier-corrections.controller.js';
import { DossierHandlingController } from '../../api/dossier-handling.controller.js';
import { DossiersController } from '../../api/dossiers.controller.js';

/** An act on a dossier, as the API takes it. */
export interface ActRoute {
  readonly act: string;
  readonly roles: readonly Role[];
  /** Class the API validates the body with. */
  readonly body: Type<object>;
  readonly subject: RequestSubject<{ dossierId: string }, unknown>;
}

const SUBJECTS = { ...dossiersApi, explainLateness: latenessApi.explain };

const ACT = /^:id\/([a-z-]+)$/;

/**
 * Read off the API's own controllers, so that a page can offer nothing else than what the API lets the role do: roles
 * from `@Allow`, the body from the signature, the subject by the name of the method.
 */
export const ACT_ROUTES: ReadonlyMap<string, ActRoute> = new Map(
  [DossiersController, DossierHandlingController, DossierCorrectionsController].flatMap((type) =>
    Object.getOwnPropertyNames(type.prototype).flatMap((name) => routeOf(type, name)),
  ),
);

/** People who may do at least one act. */
export const ACTING: readonly Role[] = STAFF.filter((role) =>
  [...ACT_ROUTES.values()].some(({ roles }) => roles.includes(role)),
);

function routeOf(type: Type, name: string): [string, ActRoute][] {
  const handler = (type.prototype as Record<string, object>)[name];
  const path: unknown = handler && Reflect.getMetadata('path', handler);
  const act = typeof path === 'string' ? ACT.exec(path)?.[1] : undefined;
  const subject = SUBJECTS[name as keyof typeof SUBJECTS] as ActRoute['subject'] | undefined;
  if (!handler || !act || !subject) return [];
  const permission = permissionOf(handler, type);
  const [, body] = Reflect.getMetadata('design:paramtypes', type.prototype as object, name) as Type<object>[];
  if (!body) throw new Error(`the route of ${act} has no body`);
  return [[act, { act, subject, body, roles: permission === 'everyone' ? STAFF : permission }]];
}
