import { Injectable } from '@nestjs/common';
import { Database } from '@motcua/persistence';
import { MongoServerError } from 'mongodb';

import { FrozenContents } from '../domain/book/ports.js';

interface ContentDocument {
  /** SHA-256 of the text, hexadecimal. */
  _id: string;
  text: string;
}

const DUPLICATE_KEY = 11000;

/** Texts of published reports, by their hash: written once, never updated, never deleted. */
@Injectable()
export class MongoFrozenContents extends FrozenContents {
  constructor(private readonly database: Database) {
    super();
  }

  async keep(contentHash: string, text: string): Promise<void> {
    try {
      await this.contents.insertOne({ _id: contentHash, text }, { writeConcern: { w: 'majority', j: true } });
    } catch (cause) {
      if (!(cause instanceof MongoServerError && cause.code === DUPLICATE_KEY)) throw cause;
    }
  }

  async read(contentHash: string): Promise<string | null> {
    const found = await this.contents.findOne({ _id: contentHash });
    return typeof found?.text === 'string' ? found.text : null;
  }

  private get contents() {
    return this.database.collection<ContentDocument>('report_contents');
  }
}
