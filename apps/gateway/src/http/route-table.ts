import type { GatewayServer } from './gateway-request.js';

/** Remembers which methods an address takes, so that a wrong method is told apart from a wrong address. */
export class RouteTable {
  private readonly routes: { pattern: RegExp; method: string }[] = [];

  /** Call before any route is registered. */
  watch(server: GatewayServer): void {
    server.addHook('onRoute', ({ url, method }) => {
      for (const one of [method].flat()) this.add(one, url);
    });
  }

  add(method: string, url: string): void {
    const source = url
      .split('/')
      .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[^\w-]/g, String.raw`\$&`)));
    this.routes.push({ method, pattern: new RegExp(`^${source.join('/')}/?$`) });
  }

  /** Empty for an address nobody serves. */
  methodsAt(url: string): string[] {
    const path = url.split('?', 1)[0] ?? '';
    return [...new Set(this.routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))];
  }
}
