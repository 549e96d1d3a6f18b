import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FeedEvent } from '@motcua/contracts';
import { NatsLink } from '@motcua/messaging';
import { EventLog } from '@motcua/observability';
import { engines } from '@motcua/testing';
import { pino } from 'pino';

import { NatsPublicStream, publicStream } from './nats-public-stream.js';

const log = new EventLog(pino({ level: 'silent' }));
let link: NatsLink;

beforeAll(async () => {
  link = await NatsLink.open(engines().natsUrl, 'public-stream-test', log);
});

afterAll(() => link.close());

const anEvent = (sequence: number): FeedEvent => ({
  specversion: '1.0',
  id: `dossiers.dossier/d1/${sequence}`,
  source: 'urn:motcua:partners',
  type: 'vn.motcua.dossier.progressed.v1',
  subject: 'd1',
  time: '2017-05-16T08:00:00.000+07:00',
  sequence,
  datacontenttype: 'application/json',
  data: { state: 'submitted', code: '' },
});
const events = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => anEvent(from + index));

function aStream() {
  const name = `PUBLIC-${randomUUID().slice(0, 8)}`;
  return { name, stream: new NatsPublicStream(link, log, { ...publicStream, name, subjects: [`${name}.>`] }) };
}

describe('the public stream', () => {
  it('holds the feed in order, with CloudEvents attributes in the headers', async () => {
    const { name, stream } = aStream();
    expect(await stream.last()).toBe(0);
    await stream.append(events(1, 500));
    await stream.append(events(501, 502));
    expect(await stream.last()).toBe(502);
    const message = await link.manager.streams.getMessage(name, { seq: 502 });
    expect(message?.subject).toBe(`${name}.dossier.progressed.v1`);
    expect(message?.header.get('ce-id')).toBe('dossiers.dossier/d1/502');
    expect(message?.header.get('ce-sequence')).toBe('502');
    expect(message?.json()).toEqual({ state: 'submitted', code: '' });
  });

  it('takes an event only behind the one before it', async () => {
    const { stream } = aStream();
    await stream.last();
    await stream.append(events(1, 3));
    await expect(stream.append(events(5, 7))).rejects.toThrow('did not take');
    expect(await stream.last()).toBe(3);
  });

  it('does not double what it holds, whoever sends it again', async () => {
    const { name, stream } = aStream();
    await stream.last();
    await stream.append(events(1, 5));
    const other = new NatsPublicStream(link, log, { ...publicStream, name, subjects: [`${name}.>`] });
    await expect(other.append(events(3, 8))).rejects.toThrow('did not take');
    // What follows the last one held is taken all the same, at its own place.
    expect(await stream.last()).toBe(8);
    expect((await link.manager.streams.getMessage(name, { seq: 6 }))?.header.get('ce-sequence')).toBe('6');
  });
});
