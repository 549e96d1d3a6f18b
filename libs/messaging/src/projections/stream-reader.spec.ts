import { describe, expect, it } from '@jest/globals';
import type { JsMsg } from '@nats-io/jetstream';

import type { NatsLink } from '../nats/nats-link.js';
import { StreamReader } from './stream-reader.js';

/** A broker that hands over exactly what a test says; the real one cannot be made to lose a packet on demand. */
async function aReader() {
  let take: (message: JsMsg) => void = () => undefined;
  const silent = {
    status: () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }) }),
    close: async () => undefined,
  };
  const consumer = { consume: async ({ callback }: { callback: typeof take }) => ((take = callback), silent) };
  const link = {
    manager: { consumers: { add: async () => ({ name: 'x', num_pending: 0 }) } },
    stream: { consumers: { get: async () => consumer } },
  };
  const reader = new StreamReader(link as unknown as NatsLink, ['units.unit']);
  await reader.open(0);
  const deliver = (deliverySequence: number, seq: number) =>
    take({ seq, info: { deliverySequence, pending: 0 } } as unknown as JsMsg);
  return { reader, deliver };
}

const seqs = (messages: readonly JsMsg[]) => messages.map(({ seq }) => seq);

describe('reading the stream', () => {
  it('ends at a hole, so that nothing after it is acknowledged over what was lost', async () => {
    const { reader, deliver } = await aReader();
    for (const number of [1, 2]) deliver(number, 10 + number);
    deliver(4, 14);
    deliver(5, 15);
    expect(seqs(await reader.next())).toEqual([11, 12]);
    await expect(reader.next()).rejects.toThrow('the consumer is gone');
  });

  it('keeps one copy of what is sent again while it waits', async () => {
    const { reader, deliver } = await aReader();
    for (const number of [1, 2, 3]) deliver(number, 10 + number);
    for (const number of [4, 5, 6]) deliver(number, 7 + number);
    deliver(7, 14);
    expect(reader.waiting).toBe(4);
    expect(seqs(await reader.next())).toEqual([11, 12, 13, 14]);
  });
});
