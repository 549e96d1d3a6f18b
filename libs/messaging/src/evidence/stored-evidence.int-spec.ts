import { createHash, randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CHUNK_BYTES, EVIDENCE_MAX_BYTES, Refused } from '@motcua/contracts';
import { aMeta, startKit } from '@motcua/testing';
import type { TestingModule } from '@nestjs/testing';

import { EvidenceModule } from './evidence.module.js';
import { StoredEvidence } from './stored-evidence.js';

let kit: TestingModule;
let evidence: StoredEvidence;
beforeAll(async () => {
  kit = await startKit({ imports: [EvidenceModule.forService('posting')] });
  evidence = kit.get(StoredEvidence);
}, 60_000);
afterAll(() => kit.close());

const photo = (bytes: number) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(bytes - 3, 'x')]);
const AT = '2017-05-16T08:00:00.000+07:00';

/** Sends a file as the gateway does. */
async function send(content: Buffer, { id = randomUUID(), actor = randomUUID() } = {}) {
  const pieces = Math.ceil(content.length / CHUNK_BYTES);
  let view = null;
  for (let number = 0; number < pieces; number += 1) {
    const data = content.subarray(number * CHUNK_BYTES, (number + 1) * CHUNK_BYTES).toString('base64');
    const piece = { evidenceId: id, fileName: 'bảng niêm yết.jpg', number, last: number === pieces - 1, data };
    view = await evidence.put(piece, aMeta({ actor, recordedAt: AT }));
  }
  return { id, view };
}

const refusal = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });

describe('an evidence file', () => {
  it('comes in pieces and is given back as it was, with its digest', async () => {
    const content = photo(2 * CHUNK_BYTES + 17);
    const { id, view } = await send(content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(view).toMatchObject({ evidenceId: id, type: 'image/jpeg', bytes: content.length, sha256, pieces: 3 });
    const back = await Promise.all([0, 1, 2].map((number) => evidence.piece(id, number)));
    expect(Buffer.concat(back).equals(content)).toBe(true);
  });

  it('sent twice is the same file', async () => {
    const { id, view } = await send(photo(100));
    expect((await send(photo(100), { id })).view).toEqual(view);
  });

  it('that is no photo and no PDF is refused, whatever its name says', async () => {
    await expect(send(Buffer.from('MZ\x90\x00 a program'))).rejects.toEqual(refusal('evidence-type-not-taken'));
  });

  it('larger than its kind may be is refused and nothing of it stays', async () => {
    const id = randomUUID();
    await expect(send(photo(EVIDENCE_MAX_BYTES['image/jpeg'] + 1), { id })).rejects.toEqual(
      refusal('evidence-too-large'),
    );
    await expect(evidence.piece(id, 0)).rejects.toEqual(refusal('evidence-not-found'));
  });

  it('of which pieces are missing is not there for anybody', async () => {
    const id = randomUUID();
    const data = photo(CHUNK_BYTES).toString('base64');
    await evidence.put({ evidenceId: id, fileName: 'a', number: 0, last: false, data }, aMeta());
    await expect(evidence.during([id], async () => 'done')).rejects.toEqual(refusal('evidence-not-found'));
  });

  it('that an act names is kept; what nobody names is swept after a day', async () => {
    const [used, unused] = [await send(photo(10)), await send(photo(10))];
    expect(await evidence.during([used.id], async () => 'done')).toBe('done');
    await evidence.sweep('2017-05-16T08:00:00.001+07:00');
    expect(await evidence.describe(used.id)).toMatchObject({ bytes: 10 });
    await expect(evidence.describe(unused.id)).rejects.toEqual(refusal('evidence-not-found'));
  });

  it('named by a refused act stays to be swept', async () => {
    const { id } = await send(photo(10));
    const refused = Refused.because('conflict', 'no', 'Không.');
    await expect(evidence.during([id], () => Promise.reject(refused))).rejects.toBe(refused);
    await evidence.sweep('2017-05-17T00:00:00.000+07:00');
    await expect(evidence.describe(id)).rejects.toEqual(refusal('evidence-not-found'));
  });

  it('is not taken from an account that has too many waiting', async () => {
    const actor = randomUUID();
    for (let sent = 0; sent < 60; sent += 1) await send(photo(4), { actor });
    await expect(send(photo(4), { actor })).rejects.toEqual(refusal('evidence-too-many'));
  }, 60_000);
});
