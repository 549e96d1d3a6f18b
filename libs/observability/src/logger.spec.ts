import { describe, expect, it } from '@jest/globals';

import { createLogger } from './logger.js';

/** As the HTTP logger binds the request to every line written inside it. */
function linesInside(request: object): string {
  const lines: string[] = [];
  const logger = createLogger('kit', 'trace', { write: (line) => lines.push(line) });
  logger.child({ req: request }).error({ 'event.code': 'HTTP_FAILED' }, 'something broke');
  logger.error({ req: request }, 'something broke');
  return lines.join('');
}

describe('a line written inside a request', () => {
  it('carries no token and no look-up secret of it, but says what happened', () => {
    const text = linesInside({ url: '/?secret=K7PM2QXT', headers: { authorization: 'Bearer very-secret' } });
    expect(text).not.toContain('very-secret');
    expect(text).not.toContain('K7PM2QXT');
    expect(text).toContain('something broke');
  });
});
