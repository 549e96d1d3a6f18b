import type { BookForm, FrozenContent, PublishedReport, Refusal, ReportLink, ReportReceipt } from '@motcua/contracts';

import { correctedBy, type BookEntry, type BookState } from './book.js';
import { notFound } from '../refusals.js';
import { titleOf } from './frozen.js';

/** @param content null where it cannot be read: the entry still says what it knows */
export function publishedReport(state: BookState, entry: BookEntry, content: FrozenContent | null): PublishedReport {
  const { reportId, number, formVersion, publishedAt, position, contentHash, previousHash, hash, incomplete } = entry;
  return {
    reportId,
    number,
    form: entry.form as BookForm,
    formVersion,
    title: content ? titleOf(content) : '',
    period: content?.period ?? periodOf(entry),
    publishedAt,
    position,
    contentHash,
    previousHash,
    hash,
    corrects: linkTo(state.entries.find((one) => one.reportId === entry.corrects)),
    correctedBy: linkTo(correctedBy(state, reportId)),
    reason: content?.reason ?? null,
    incomplete,
  };
}

export const receiptOf = ({ reportId, number, hash }: BookEntry): ReportReceipt => ({ id: reportId, number, hash });

const linkTo = (entry: BookEntry | undefined): ReportLink | null =>
  entry ? { reportId: entry.reportId, number: entry.number } : null;

function periodOf({ periodId, from, to, cutOff }: BookEntry): PublishedReport['period'] {
  const year = Number(to.slice(0, 4));
  return { periodId, name: periodId, kind: 'other', year, from, to, cutOff, ground: '', origin: 'asked' };
}

export const noSuchReport = (): Refusal => notFound('report-not-found', 'Không có báo cáo đã công bố này.');
