import { createHash } from 'node:crypto';

import {
  CHUNK_BYTES,
  EVIDENCE_MAX_BYTES,
  Refused,
  type CommandMeta,
  type EvidenceType,
  type EvidenceView,
  type PutEvidence,
} from '@motcua/contracts';
import type { Database } from '@motcua/persistence';
import { Binary, type Collection } from 'mongodb';

import { evidenceTypeOf } from './evidence-type.js';
import { Evidence } from './evidence.js';
import { noSuchEvidence, notEvidence, tooLarge, tooManyWaiting } from './refusals.js';

interface FileDoc {
  _id: string;
  fileName: string;
  type: EvidenceType;
  actor: string;
  uploadedAt: string;
  /** Wholly there; before that only some of its pieces are. */
  complete: boolean;
  /** Something refers to it. */
  kept: boolean;
  /** Being removed: nothing may refer to it any more. */
  sweeping: boolean;
  bytes: number;
  sha256: string;
  pieces: number;
}

interface PieceDoc {
  _id: string;
  evidenceId: string;
  data: Binary;
}

const DURABLE = { writeConcern: { w: 'majority', j: true } } as const;
/** Uploads of one account that nothing refers to yet. */
const MOST_WAITING = 60;

/** Photos and PDFs in the database of the service that owns them. Nothing of them is changed. */
export class StoredEvidence extends Evidence {
  constructor(private readonly database: Database) {
    super();
  }

  async prepare(): Promise<void> {
    await this.files.createIndex({ kept: 1, uploadedAt: 1 }, { name: 'waiting' });
    await this.pieces.createIndex({ evidenceId: 1 }, { name: 'file' });
  }

  /** @returns the file once its last piece is there @throws Refused for what is no evidence; nothing of it stays then */
  async put(
    { evidenceId, fileName, number, last, data }: PutEvidence,
    meta: CommandMeta,
  ): Promise<EvidenceView | null> {
    const known = await this.files.findOne({ _id: { $eq: evidenceId } });
    if (known?.complete) return viewOf(known);
    const bytes = Buffer.from(data, 'base64');
    const file = known ?? (await this.open(evidenceId, fileName, bytes, meta));
    if (number * CHUNK_BYTES + bytes.length > EVIDENCE_MAX_BYTES[file.type]) {
      await this.remove(evidenceId);
      throw new Refused(tooLarge(EVIDENCE_MAX_BYTES[file.type]));
    }
    const piece = { evidenceId, data: new Binary(bytes) };
    await this.pieces.replaceOne({ _id: pieceId(evidenceId, number) }, piece, { upsert: true, ...DURABLE });
    return last ? this.close(file, number + 1) : null;
  }

  /** @throws Refused when it is not wholly there */
  async describe(evidenceId: string): Promise<EvidenceView> {
    const found = await this.files.findOne({ _id: { $eq: evidenceId }, complete: true });
    if (!found) throw new Refused(noSuchEvidence);
    return viewOf(found);
  }

  /** @throws Refused when there is no such piece */
  async piece(evidenceId: string, number: number): Promise<Uint8Array> {
    const found = await this.pieces.findOne({ _id: { $eq: pieceId(evidenceId, number) } });
    if (!found) throw new Refused(noSuchEvidence);
    return found.data.value();
  }

  async during<T>(evidenceIds: readonly string[], act: () => Promise<T>): Promise<T> {
    const fresh: string[] = [];
    try {
      for (const id of new Set(evidenceIds)) if (await this.keep(id)) fresh.push(id);
      return await act();
    } catch (cause) {
      // Without an answer it may have been done; a refused act never was.
      if (cause instanceof Refused) await this.release(fresh);
      throw cause;
    }
  }

  /** Removes what was uploaded before a moment and nothing refers to. @returns how many files */
  async sweep(before: string): Promise<number> {
    const unused = { kept: false, $or: [{ uploadedAt: { $lt: before } }, { sweeping: true }] };
    const old = await this.files.find(unused, { projection: { _id: 1 } }).toArray();
    let count = 0;
    for (const { _id } of old) {
      const marked = await this.files.updateOne({ _id, kept: false }, { $set: { sweeping: true } }, DURABLE);
      if (marked.matchedCount === 0) continue;
      await this.remove(_id);
      count += 1;
    }
    return count;
  }

  /** @returns whether nothing referred to it before */
  private async keep(_id: string): Promise<boolean> {
    const there = { _id: { $eq: _id }, complete: true, sweeping: false };
    const { matchedCount, modifiedCount } = await this.files.updateOne(there, { $set: { kept: true } }, DURABLE);
    if (matchedCount === 0) throw new Refused(noSuchEvidence);
    return modifiedCount === 1;
  }

  private async release(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.files.updateMany({ _id: { $in: [...ids] } }, { $set: { kept: false } }, DURABLE);
  }

  private async open(_id: string, fileName: string, first: Uint8Array, { actor, recordedAt }: CommandMeta) {
    const type = evidenceTypeOf(first);
    if (!type) throw new Refused(notEvidence);
    if ((await this.files.countDocuments({ actor: { $eq: actor }, kept: false })) >= MOST_WAITING)
      throw new Refused(tooManyWaiting);
    const standing = { complete: false, kept: false, sweeping: false, bytes: 0, sha256: '', pieces: 0 };
    const file = { fileName, type, actor, uploadedAt: recordedAt, ...standing };
    await this.files.updateOne({ _id }, { $setOnInsert: file }, { upsert: true, ...DURABLE });
    return { _id, ...file };
  }

  private async close(file: FileDoc, pieces: number): Promise<EvidenceView> {
    const hash = createHash('sha256');
    let bytes = 0;
    for (let number = 0; number < pieces; number += 1) {
      const piece = await this.piece(file._id, number);
      hash.update(piece);
      bytes += piece.length;
    }
    const done = { complete: true, bytes, sha256: hash.digest('hex'), pieces };
    await this.files.updateOne({ _id: file._id, complete: false }, { $set: done }, DURABLE);
    return viewOf({ ...file, ...done });
  }

  /** Pieces first: a file without a record would never be found again. */
  private async remove(evidenceId: string): Promise<void> {
    await this.pieces.deleteMany({ evidenceId: { $eq: evidenceId } });
    await this.files.deleteOne({ _id: { $eq: evidenceId } });
  }

  private get files(): Collection<FileDoc> {
    return this.database.collection<FileDoc>('evidence_files');
  }

  private get pieces(): Collection<PieceDoc> {
    return this.database.collection<PieceDoc>('evidence_pieces');
  }
}

const pieceId = (evidenceId: string, number: number): string => `${evidenceId}:${String(number).padStart(3, '0')}`;

const viewOf = ({ _id, fileName, type, bytes, sha256, pieces, uploadedAt }: FileDoc): EvidenceView => ({
  evidenceId: _id,
  fileName,
  type,
  bytes,
  sha256,
  pieces,
  uploadedAt,
});
