import { Catch, type ExceptionFilter, type ArgumentsHost, HttpException } from '@nestjs/common';
import { Refused, Unavailable, type Refusal } from '@motcua/contracts';
import { throwError, type Observable } from 'rxjs';

/** What travels back when a request is not answered. */
export type RequestFault = Refusal | { readonly unavailable: true; readonly message: string };

const STATUS = { 'not-found': 404, conflict: 409, invalid: 422, forbidden: 403 } as const;

interface Reply {
  status(code: number): { send(body: object): void };
}

/** Turns errors of handlers into answers. Reactions keep their error for the settlement. */
@Catch()
export class RpcErrorsFilter implements ExceptionFilter {
  catch(cause: unknown, host: ArgumentsHost): Observable<never> | void {
    if (host.getType() === 'http') return answer(cause, host.switchToHttp().getResponse<Reply>());
    const context = host.switchToRpc().getContext<unknown>();
    if (context === undefined || !hasHeaders(context)) return throwError(() => cause);
    return throwError(() => toFault(cause));
  }
}

/** On the service's own port, where operators ask. */
function answer(cause: unknown, reply: Reply): void {
  if (cause instanceof Refused) return reply.status(STATUS[cause.refusal.refused]).send(cause.refusal);
  if (cause instanceof HttpException) return reply.status(cause.getStatus()).send({ message: cause.getResponse() });
  reply.status(500).send({ message: String(cause) });
}

function toFault(cause: unknown): RequestFault {
  if (cause instanceof Refused) return cause.refusal;
  if (cause instanceof Unavailable) return { unavailable: true, message: cause.message };
  const message = cause instanceof HttpException ? JSON.stringify(cause.getResponse()) : String(cause);
  return { unavailable: true, message };
}

const hasHeaders = (context: unknown): boolean =>
  typeof context === 'object' && context !== null && 'getHeaders' in context;
