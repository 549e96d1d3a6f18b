import { Catch, type ExceptionFilter, type ArgumentsHost, HttpException } from '@nestjs/common';
import { Refused, Unavailable, type Refusal } from '@motcua/contracts';
import { throwError, type Observable } from 'rxjs';

/** What travels back when a request is not answered. */
export type RequestFault = Refusal | { readonly unavailable: true; readonly message: string };

/** Turns errors of handlers into answers. Reactions keep their error for the settlement. */
@Catch()
export class RpcErrorsFilter implements ExceptionFilter {
  catch(cause: unknown, host: ArgumentsHost): Observable<never> {
    if (host.getType() === 'http') throw cause;
    const context = host.switchToRpc().getContext<unknown>();
    if (context === undefined || !hasHeaders(context)) return throwError(() => cause);
    return throwError(() => toFault(cause));
  }
}

function toFault(cause: unknown): RequestFault {
  if (cause instanceof Refused) return cause.refusal;
  if (cause instanceof Unavailable) return { unavailable: true, message: cause.message };
  const message = cause instanceof HttpException ? JSON.stringify(cause.getResponse()) : String(cause);
  return { unavailable: true, message };
}

const hasHeaders = (context: unknown): boolean =>
  typeof context === 'object' && context !== null && 'getHeaders' in context;
