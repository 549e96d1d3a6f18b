import { Injectable } from '@nestjs/common';
import type { DocumentView, Page, PageQuery } from '@motcua/contracts';

import { DocumentList } from '../domain/ports.js';
import type { ListedDocument } from '../projections/documents/documents.projection.js';
import { ReadModels } from './read-models.js';

const DEFAULT_LIMIT = 50;

@Injectable()
export class MongoDocumentList extends DocumentList {
  constructor(private readonly models: ReadModels) {
    super();
  }

  async page({ limit = DEFAULT_LIMIT, cursor }: PageQuery): Promise<Page<DocumentView>> {
    const found = await this.models.documents.collection
      .find(cursor ? { 'doc.order': { $lt: cursor } } : {}, { batchSize: limit + 2 })
      .sort({ 'doc.order': -1 })
      .limit(limit + 1)
      .toArray();
    const items = found.slice(0, limit).map(({ doc }) => doc);
    return { items: items.map(viewOf), nextCursor: found.length > limit ? (items.at(-1)?.order ?? null) : null };
  }
}

function viewOf({ order: _, ...view }: ListedDocument): DocumentView {
  return view;
}
