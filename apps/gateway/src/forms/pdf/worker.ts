import { parentPort } from 'node:worker_threads';

import { drawPdf, type Sheets } from './draw.js';

/** What the thread answers: a part, the end, or why there is none. */
export interface Drawn {
  readonly id: number;
  readonly part?: Uint8Array;
  readonly fault?: string;
}

const port = parentPort;
if (!port) throw new Error('this file is the inside of a worker thread');

port.on('message', ({ id, sheets }: { id: number; sheets: Sheets }) => {
  drawPdf(sheets, (part) => port.postMessage({ id, part } satisfies Drawn)).then(
    () => port.postMessage({ id } satisfies Drawn),
    (cause: unknown) => port.postMessage({ id, fault: cause instanceof Error ? cause.message : String(cause) }),
  );
});
