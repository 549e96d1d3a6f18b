import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyedLock } from '@motcua/persistence';
import { startKit } from '@motcua/testing';
import type { TestingModule } from '@nestjs/testing';

import type { RawMessage } from '../raw-message.js';
import { NotYet, ParkingLot } from './parking-lot.js';

let kit: TestingModule;

beforeAll(async () => {
  kit = await startKit();
});
afterAll(() => kit.close());

const message = (key: string, seq: number): RawMessage => ({
  seq,
  headers: { 'ce-partitionkey': key, 'ce-sequence': String(seq), 'ce-id': `${key}/${seq}` },
  body: '{}',
});

async function aConsumer() {
  const lot = kit.get(ParkingLot);
  const [consumer, key, lock, applied] = [randomUUID(), `units.unit/${randomUUID()}`, new KeyedLock(), [] as number[]];
  const apply = async ({ seq }: RawMessage) => void applied.push(seq);
  await lot.open(consumer, { apply, turn: (name, work) => lock.run(name, work) });
  /** As a live event is treated: behind what is parked, else applied. */
  const arrive = (seq: number) =>
    lock.run(key, async () => {
      if (lot.has(consumer, key)) await lot.park(consumer, message(key, seq), 'gap', 'behind');
      else await apply(message(key, seq));
    });
  return { lot, consumer, key, applied, arrive };
}

describe('releasing parked work while events of the same aggregate arrive', () => {
  it('loses none and keeps their order', async () => {
    for (let round = 0; round < 30; round += 1) {
      const { lot, consumer, key, applied, arrive } = await aConsumer();
      await lot.park(consumer, message(key, 1), 'fault', 'broken');
      await Promise.all([lot.release(consumer, key), arrive(2), arrive(3)]);
      await lot.release(consumer, key);
      expect(applied).toEqual([1, 2, 3]);
      expect(lot.has(consumer, key)).toBeUndefined();
    }
  });

  it('parks the same message once', async () => {
    const { lot, consumer, key } = await aConsumer();
    await Promise.all([1, 2, 3].map(() => lot.park(consumer, message(key, 1), 'fault', 'broken')));
    const parked = (await lot.list()).find((entry) => entry.consumer === consumer);
    expect(parked?.messages).toHaveLength(1);
  });

  it('stops at one whose predecessor is missing and keeps it', async () => {
    const lot = kit.get(ParkingLot);
    const [consumer, key] = [randomUUID(), `units.unit/${randomUUID()}`];
    const apply = async () => Promise.reject(new NotYet('1 has not come'));
    await lot.open(consumer, { apply, turn: (_key, work) => work() });
    await lot.park(consumer, message(key, 2), 'gap', '1 has not come');
    expect(await lot.release(consumer, key)).toBe(0);
    expect(lot.has(consumer, key)).toBe('gap');
  });

  it('of an unknown consumer is refused', async () => {
    await expect(kit.get(ParkingLot).release('nobody', 'x/1')).rejects.toMatchObject({
      refusal: { code: 'consumer-not-found' },
    });
  });
});
