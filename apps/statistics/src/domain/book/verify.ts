import type { ReportVerification } from '@motcua/contracts';

import { hashOf, type BookEntry, type BookState, type Digest } from './book.js';
import { canonicalJson } from './canonical.js';

type Broken = ReportVerification['broken'][number];

/** What is checked: the book as stored, its contents, and the facts of the journal. */
export interface Evidence {
  readonly state: BookState;
  readonly facts: readonly BookEntry[];
  /** Stored text of a content, or null where there is none. */
  readonly text: (contentHash: string) => Promise<string | null>;
}

/**
 * Computes every hash anew and names every broken report, by number.
 * @param upTo last number that is looked at; without it the whole book, its end included
 */
export async function verifyBook(
  { state, facts, text }: Evidence,
  digest: Digest,
  upTo?: number,
): Promise<ReportVerification> {
  const { entries } = state;
  const checked = upTo === undefined ? entries : entries.slice(0, upTo);
  const broken: Broken[] = [];
  for (const [at, entry] of checked.entries()) {
    const faults = [...entryFaults(entries, at, digest), ...factFaults(entry, facts[at])];
    if (!(await isIntact(entry, text, digest))) faults.push('nội dung đã lưu không còn đúng với mã băm');
    broken.push(...faults.map((what) => ({ number: at + 1, reportId: entry.reportId, what })));
  }
  if (upTo === undefined) broken.push(...missingEntries(entries, facts));
  return { checked: checked.length, ok: broken.length === 0, broken, lastHash: checked.at(-1)?.hash ?? '' };
}

async function isIntact({ contentHash }: BookEntry, text: Evidence['text'], digest: Digest): Promise<boolean> {
  const found = await text(contentHash);
  return found !== null && digest(found) === contentHash;
}

function entryFaults(entries: readonly BookEntry[], at: number, digest: Digest): string[] {
  const entry = entries[at] as BookEntry;
  const before = entries[at - 1];
  const isNumbered = entry.number === at + 1;
  const isLinked = entry.previousHash === (before?.hash ?? '');
  return [
    ...(isNumbered ? [] : [`số trong sổ không liên tục: đang ghi số ${entry.number}`]),
    ...(isLinked ? [] : ['không nối với báo cáo đứng trước (mã băm trước không khớp)']),
    ...(isWhole(entry, digest) ? [] : ['mã băm của mục trong sổ không khớp']),
    ...(correctsWell(entries, at) ? [] : ['báo cáo được đính chính không có hoặc đã được thay']),
  ];
}

const isWhole = (entry: BookEntry, digest: Digest): boolean =>
  textOf(entry) !== null && hashOf(entry, digest) === entry.hash;

/** @returns null for what no entry of ours can be: somebody has put it there */
function textOf(entry: BookEntry): string | null {
  try {
    return canonicalJson(entry);
  } catch {
    return null; // a value JSON does not know
  }
}

function correctsWell(entries: readonly BookEntry[], at: number): boolean {
  const { corrects } = entries[at] as BookEntry;
  const before = entries.slice(0, at);
  if (corrects === '') return true;
  return before.some(({ reportId }) => reportId === corrects) && !before.some((one) => one.corrects === corrects);
}

function factFaults(entry: BookEntry, fact: BookEntry | undefined): string[] {
  if (!fact) return ['nhật ký sự kiện không có báo cáo này'];
  return textOf(fact) === textOf(entry) ? [] : ['khác với nhật ký sự kiện'];
}

/** Entries cut off at the end leave a chain that is whole: only the journal knows of them. */
const missingEntries = (entries: readonly BookEntry[], facts: readonly BookEntry[]): Broken[] =>
  facts
    .slice(entries.length)
    .map(({ number, reportId }) => ({ number, reportId, what: 'có trong nhật ký sự kiện nhưng đã mất khỏi sổ' }));
