import type { Aggregate, AggregateRepository, Decision, FactsOf } from '@motcua/contracts';

import { conflict, invalid } from '../refusals.js';
import { canonicalJson } from './canonical.js';

/** The one book of the department. */
export const BOOK_ID = 'department';

export type BookFact = FactsOf<'statistics.report-book'>;
export type BookEntry = BookFact['data'];

/** Entries as their facts say them, in the order of their numbers: one guarded write keeps the chain. */
export interface BookState {
  readonly entries: readonly BookEntry[];
}

/** SHA-256 of the UTF-8 bytes of a text, hexadecimal. */
export type Digest = (text: string) => string;

export abstract class ReportBook implements AggregateRepository<BookState, BookFact> {
  abstract read: AggregateRepository<BookState, BookFact>['read'];
  abstract execute: AggregateRepository<BookState, BookFact>['execute'];
}

export const reportBook: Aggregate<BookState, BookFact> = {
  name: 'statistics.report-book',
  initial: { entries: [] },
  evolve: ({ entries }, { data }) => ({ entries: [...entries, data] }),
};

/** What is entered, but for what follows from the book. */
export type NewEntry = Omit<BookEntry, 'number' | 'previousHash' | 'hash'>;

/** The same report asked for again changes nothing. Refused: `report-id-used`, and what `correctionFault` finds. */
export function publish({ entries }: BookState, entry: NewEntry, digest: Digest): Decision<BookFact> {
  const known = entries.find(({ reportId }) => reportId === entry.reportId);
  if (known)
    return sameQuestion(known, entry) ? [] : conflict('report-id-used', 'Mã này đã dùng cho một báo cáo khác.');
  const fault = correctionFault({ entries }, entry);
  if (fault) return fault;
  const previousHash = entries.at(-1)?.hash ?? '';
  const open = { ...entry, number: entries.length + 1, previousHash };
  const data: BookEntry = { ...open, hash: hashOf(open, digest) };
  return [{ type: 'statistics.report-book.report-published.v1', data }];
}

type Asked = Pick<BookEntry, 'form' | 'periodId' | 'corrects'>;

const sameQuestion = (one: Asked, other: Asked): boolean =>
  one.form === other.form && one.periodId === other.periodId && one.corrects === other.corrects;

/**
 * Whether a report may correct the one it names: one that exists, of the same form and period, and the last of its line.
 * @returns null when it may, or corrects nothing
 */
export function correctionFault({ entries }: BookState, { form, periodId, corrects }: Asked) {
  if (corrects === '') return null;
  const corrected = entries.find(({ reportId }) => reportId === corrects);
  const refused = (message: string) => invalid('correction-not-fit', [{ field: 'corrects', message }]);
  if (!corrected) return refused('Không có báo cáo được đính chính này.');
  const later = entries.find((one) => one.corrects === corrects);
  if (later) return conflict('already-corrected', alreadyCorrected(corrected.number, later.number));
  if (corrected.form !== form) return refused(`Báo cáo số ${corrected.number} thuộc biểu mẫu khác.`);
  return corrected.periodId === periodId ? null : refused(`Báo cáo số ${corrected.number} thuộc kỳ khác.`);
}

const alreadyCorrected = (number: number, later: number): string =>
  `Báo cáo số ${number} đã được thay bằng báo cáo số ${later}: hãy đính chính báo cáo số ${later}.`;

/** What the hash of an entry is taken of: all its fields but the hash itself, among them the hash of the entry before. */
export function entryText(entry: Omit<BookEntry, 'hash'>): string {
  const { hash: _hash, ...open } = entry as BookEntry;
  return canonicalJson(open);
}

export const hashOf = (entry: Omit<BookEntry, 'hash'>, digest: Digest): string => digest(entryText(entry));

/** Report that took the place of another one. */
export const correctedBy = ({ entries }: BookState, reportId: string): BookEntry | undefined =>
  entries.find(({ corrects }) => corrects === reportId);
