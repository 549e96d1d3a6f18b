import { Injectable } from '@nestjs/common';
import { folded, literally, type DocumentPage, type DocumentView, type ListDocuments } from '@motcua/contracts';
import type { ProjectedDocument } from '@motcua/messaging';
import type { Filter } from 'mongodb';

import { DOCUMENT_AGENCIES } from '../domain/document-agencies.js';
import { DocumentList } from '../domain/documents-port.js';
import type { ListedDocument } from '../projections/documents/documents.projection.js';
import { ReadModels } from './read-models.js';

type Stored = ProjectedDocument<ListedDocument>;

const DEFAULT_LIMIT = 50;
/** More than one document ever refers to, or is referred to by. */
const MOST_RELATED = 200;
/** Withdrawn entries have no place in the order. */
const LISTED: Filter<Stored> = { 'doc.order': { $gt: '' } };

@Injectable()
export class MongoDocumentList extends DocumentList {
  constructor(private readonly models: ReadModels) {
    super();
  }

  async page({ limit = DEFAULT_LIMIT, cursor, ...asked }: ListDocuments): Promise<DocumentPage> {
    const matching = filterOf(asked);
    const { collection } = this.models.documents;
    const before: Filter<Stored> = cursor ? { $and: [matching, { 'doc.order': { $lt: cursor } }] } : matching;
    const [found, total, codes, years] = await Promise.all([
      collection
        .find(before, { batchSize: limit + 2 })
        .sort({ 'doc.order': -1 })
        .limit(limit + 1)
        .toArray(),
      collection.countDocuments(matching),
      collection.distinct('doc.agency', LISTED) as Promise<string[]>,
      collection.distinct('doc.year', LISTED) as Promise<number[]>,
    ]);
    const items = found.slice(0, limit).map(({ doc }) => doc);
    return {
      items: items.map(viewOf),
      nextCursor: found.length > limit ? (items.at(-1)?.order ?? null) : null,
      total,
      agencies: await this.namesOf(codes),
      years: years.toSorted((one, other) => other - one),
    };
  }

  async one(documentId: string) {
    const found = await this.models.documents.collection.findOne({ _id: { $eq: documentId }, ...LISTED });
    return found && { ...viewOf(found.doc), refersTo: found.doc.refersTo };
  }

  async named(documentIds: readonly string[]): Promise<DocumentView[]> {
    const found = await this.find({ _id: { $in: [...documentIds] } });
    return documentIds.flatMap((id) => found.filter(({ documentId }) => documentId === id));
  }

  signed(sign: string, year?: number): Promise<DocumentView[]> {
    return this.find({ 'doc.foldedSign': { $eq: folded(sign) }, ...(year ? { 'doc.year': year } : {}) });
  }

  referringTo(documentId: string): Promise<DocumentView[]> {
    return this.find({ 'doc.refersTo': { $eq: documentId } as never });
  }

  private async find(filter: Filter<Stored>): Promise<DocumentView[]> {
    const asked: Filter<Stored> = { $and: [filter, LISTED] };
    const found = await this.models.documents.collection
      .find(asked, { batchSize: MOST_RELATED + 1 })
      .sort({ 'doc.order': -1 })
      .limit(MOST_RELATED)
      .toArray();
    return found.map(({ doc }) => viewOf(doc));
  }

  /** Agencies of no list of ours go by the name of the newest issuer. */
  private async namesOf(codes: readonly string[]): Promise<{ code: string; name: string }[]> {
    const named = codes.map(async (code) => {
      const known = DOCUMENT_AGENCIES.find((agency) => agency.code === code)?.names[0];
      const newest = known ?? (await this.find({ 'doc.agency': { $eq: code } }))[0]?.issuer;
      return { code, name: newest ?? code };
    });
    return (await Promise.all(named)).toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
  }
}

type Asked = Omit<ListDocuments, 'limit' | 'cursor'>;

function filterOf({ q, type, year, agency, register, category }: Asked): Filter<Stored> {
  const exact = {
    'doc.type': type,
    'doc.year': year,
    'doc.agency': agency,
    'doc.register': register,
    'doc.category': category,
  };
  const given = Object.entries(exact).filter(([, value]) => value !== undefined);
  const words = folded(q ?? '')
    .split(' ')
    .filter(Boolean);
  const all = [
    LISTED,
    ...given.map(([name, value]) => ({ [name]: { $eq: value } })),
    ...words.map((word) => ({ 'doc.text': { $regex: literally(word) } })),
  ];
  return { $and: all } as Filter<Stored>;
}

function viewOf({ order: _, text: __, foldedSign: ___, refersTo: ____, ...view }: ListedDocument): DocumentView {
  return view;
}
