import cookie from '@fastify/cookie';
import compress, { type FastifyCompressOptions } from '@fastify/compress';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { validation } from '@motcua/messaging';

import { takeFiles } from './bulk/uploads.js';
import { correlationId } from './http/correlation.js';
import { faultOf } from './http/fault-of.js';
import type { GatewayReply } from './http/gateway-request.js';
import { HttpProblem, problemOf } from './http/http-problem.js';
import { RouteTable } from './http/route-table.js';
import { addServerHooks } from './http/server-hooks.js';

const MAX_BODY_BYTES = 1_048_576;
/** Ids in addresses are up to 120 characters, percent-encoded. */
const MAX_PARAM_LENGTH = 400;

const UNREADABLE_ADDRESS = { code: 'unreadable-address', detail: 'Địa chỉ yêu cầu không đọc được.' };

/** An address that cannot even be decoded reaches no route and no filter. */
function answerUnreadable(
  error: unknown,
  request: { url: string; id: string },
  reply: Pick<GatewayReply, 'raw'>,
): void {
  const problem = problemOf({ ...faultOf(error), ...UNREADABLE_ADDRESS }, request);
  const headers = { 'x-correlation-id': request.id, 'content-type': 'application/problem+json' };
  reply.raw.writeHead(problem.status, headers).end(JSON.stringify(problem));
}

export const gatewayAdapter = (): FastifyAdapter =>
  new FastifyAdapter({
    trustProxy: false,
    bodyLimit: MAX_BODY_BYTES,
    requestIdHeader: false,
    genReqId: correlationId,
    frameworkErrors: answerUnreadable,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
  });

/** Everything around the routes; call before `init`. */
export async function prepareGateway(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  const routes = new RouteTable();
  routes.watch(server);
  addServerHooks(server);
  server.addHook('preHandler', (request, _reply, done) => {
    const methods = request.is404 ? routes.methodsAt(request.url) : [];
    done(methods.length > 0 ? HttpProblem.methodNotAllowed(methods) : undefined);
  });
  // Small answers are cheaper uncompressed; quality 4 costs a page about a millisecond.
  await app.register(compress as never, {
    threshold: 2_048,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { 1: 4 } },
    globalDecompression: false,
  } satisfies FastifyCompressOptions);
  await app.register(cookie as never);
  await takeFiles(app);
  app.useGlobalPipes(validation());
}
