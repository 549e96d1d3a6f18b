import { PassThrough, type Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';

import { Injectable, type OnModuleDestroy } from '@nestjs/common';

import { drawPdf, type Sheets } from './draw.js';
import type { Drawn } from './worker.js';

/** Run from source, as in tests, there is no compiled file a thread could start from. */
const COMPILED = import.meta.url.endsWith('.js');

/** PDF from sheets. Drawn in a thread of its own: a full register takes seconds, and the gateway answers everybody. */
@Injectable()
export class FormPdf implements OnModuleDestroy {
  private readonly jobs = new Map<number, PassThrough>();
  private worker: Worker | null = null;
  private last = 0;

  /** The document as it is written; the stream fails when it cannot be drawn. */
  stream(...sheets: Sheets): Readable {
    const output = new PassThrough();
    if (COMPILED) this.inThread(sheets, output);
    else drawHere(sheets, output);
    return output;
  }

  async onModuleDestroy(): Promise<void> {
    await this.worker?.terminate();
  }

  private inThread(sheets: Sheets, output: PassThrough): void {
    this.last += 1;
    this.jobs.set(this.last, output);
    this.worker ??= this.start();
    this.worker.postMessage({ id: this.last, sheets });
  }

  private start(): Worker {
    const worker = new Worker(new URL('./worker.js', import.meta.url));
    worker.unref();
    worker.on('message', (drawn: Drawn) => this.take(drawn));
    worker.on('error', (cause) => this.fail(worker, cause));
    worker.on('exit', () => this.fail(worker, new Error('the thread that draws forms has ended')));
    return worker;
  }

  private take({ id, part, fault }: Drawn): void {
    const output = this.jobs.get(id);
    if (part) return void output?.write(part);
    this.jobs.delete(id);
    if (fault === undefined) output?.end();
    else output?.destroy(new Error(fault));
  }

  /** The next document starts a new thread. */
  private fail(worker: Worker, cause: Error): void {
    if (worker !== this.worker) return;
    for (const output of this.jobs.values()) output.destroy(cause);
    this.jobs.clear();
    this.worker = null;
  }
}

function drawHere(sheets: Sheets, output: PassThrough): void {
  drawPdf(sheets, (part) => output.write(part)).then(
    () => output.end(),
    (cause: Error) => output.destroy(cause),
  );
}
