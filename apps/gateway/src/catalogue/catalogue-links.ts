import type { Role } from '@motcua/auth';

import type { GatewayRequest } from '../http/gateway-request.js';

export const CATALOGUE_PAGE = '/mot-cua/thu-tuc';

/** Page of a procedure with all its versions. */
export const historyHref = (code: string): string => `${CATALOGUE_PAGE}/ma/${encodeURIComponent(code)}`;
export const draftHref = (draftId: string): string => `${CATALOGUE_PAGE}/ban-thao/${encodeURIComponent(draftId)}`;
export const newDraftHref = (code: string): string => `${CATALOGUE_PAGE}/soan?ma=${encodeURIComponent(code)}`;

/** Who prepares, repeals, takes back, defines fields and takes files. */
export const PREPARERS: readonly Role[] = ['procedures', 'operator'];
/** Who sees drafts and announces them. */
export const PUBLISHERS: readonly Role[] = ['procedures', 'leader', 'operator'];

export const isOneOf = (roles: readonly Role[], { account }: GatewayRequest): boolean =>
  account !== undefined && roles.includes(account.role);
