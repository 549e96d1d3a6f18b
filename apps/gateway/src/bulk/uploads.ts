import multipart from '@fastify/multipart';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IMPORT_MAX_BYTES } from '@motcua/contracts';

import { HttpProblem } from '../http/http-problem.js';

/** Marks a route that takes files; all others refuse multipart bodies. */
export const TakesFiles = () => RouteConfig({ takesFiles: true });

const NOT_HERE = new HttpProblem({
  status: 415,
  code: 'media-type-not-supported',
  title: 'Không nhận kiểu nội dung này',
  detail: 'Địa chỉ này không nhận tệp.',
});

/** One file and the fields of a form, as long as a text of the staff may be; a longer file is cut, and refused by who reads it. */
export async function takeFiles(app: NestFastifyApplication): Promise<void> {
  const limits = { files: 1, fields: 60, parts: 62, fieldSize: 40_000, fileSize: IMPORT_MAX_BYTES, headerPairs: 20 };
  await app.register(multipart as never, { limits, throwFileSizeLimit: false });
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, _reply, done) => {
    const type = (request.headers['content-type'] ?? '').toLowerCase();
    const taken = (request.routeOptions.config as { takesFiles?: boolean }).takesFiles === true;
    done(type.startsWith('multipart/') && !taken && !request.is404 ? NOT_HERE : undefined);
  });
}
