import type { GatewayRequest, GatewayServer } from './gateway-request.js';
import { HttpProblem } from './http-problem.js';

/** Nothing from other hosts, no scripts or styles inside pages, no framing. */
const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cache-control': 'no-store',
};

/** What every request passes before anything else looks at it. */
export function addServerHooks(server: GatewayServer): void {
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers(SECURITY_HEADERS).header('x-correlation-id', request.id);
    if (isEmpty(request)) delete request.headers['content-type'];
    done(isInternal(request.url) && !isLocal(request) ? HttpProblem.noSuchRoute() : undefined);
  });
}

/** Many clients name a content type although they send nothing; no body is not a malformed one. */
const isEmpty = ({ headers }: Pick<GatewayRequest, 'headers'>): boolean =>
  headers['transfer-encoding'] === undefined && (headers['content-length'] ?? '0') === '0';

const INTERNAL = /^\/+(health|metrics)(?![\w-])/i;
const isInternal = (url: string): boolean => INTERNAL.test(url);

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** A proxy on this machine also comes from loopback, but says for whom it asks. */
function isLocal({ socket, headers }: Pick<GatewayRequest, 'socket' | 'headers'>): boolean {
  const relayed = headers['x-forwarded-for'] ?? headers['forwarded'] ?? headers['x-real-ip'];
  return LOOPBACK.has(socket.remoteAddress ?? '') && relayed === undefined;
}
