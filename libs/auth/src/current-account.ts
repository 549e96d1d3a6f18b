import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

import type { RequestWithAccount } from './access.guard.js';
import type { Account } from './accounts.js';

/** @throws when the route is public: nobody has been identified there */
export function accountOf(request: RequestWithAccount): Account {
  if (!request.account) throw new Error('this route is public, so it has no account');
  return request.account;
}

/** `list(@CurrentAccount() account: Account)` on routes with `@Allow`. */
export const CurrentAccount = createParamDecorator((_: unknown, context: ExecutionContext): Account =>
  accountOf(context.switchToHttp().getRequest<RequestWithAccount>()),
);
