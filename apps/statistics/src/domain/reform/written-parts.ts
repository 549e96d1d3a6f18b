import type {
  Aggregate,
  Decision,
  FactsOf,
  ReformPartHistory,
  ReformSection,
  Stored,
  WriteReformPart,
} from '@motcua/contracts';

import { conflict } from '../refusals.js';

export type ReformReportFact = FactsOf<'statistics.reform-report'>;

interface PartRevision {
  /** Number of the fact: under it the text is kept beside. */
  readonly seq: number;
  readonly at: string;
  readonly withGenerated: boolean;
  readonly empty: boolean;
}

/** All revisions of the parts people wrote into the report of one period, by section. */
export interface ReformReportState {
  readonly facts: number;
  readonly parts: Readonly<Record<string, readonly PartRevision[]>>;
}

export const reformReport: Aggregate<ReformReportState, ReformReportFact> = {
  name: 'statistics.reform-report',
  initial: { facts: 0, parts: {} },
  evolve(state, { data }) {
    const { section, withGenerated, empty, writtenAt } = data;
    const seq = state.facts + 1;
    const revisions = [...(state.parts[section] ?? []), { seq, at: writtenAt, withGenerated, empty }];
    return { facts: seq, parts: { ...state.parts, [section]: revisions } };
  },
};

/** Writes a part or, with an empty text, takes it back; what it said before stays. */
export function writePart(state: ReformReportState, command: WriteReformPart, at: string): Decision<ReformReportFact> {
  const { periodId, section, withGenerated } = command;
  const revisions = state.parts[section] ?? [];
  if (command.revision !== undefined && command.revision !== revisions.length) {
    const detail = 'Phần này vừa được người khác sửa. Hãy mở lại trang, xem nội dung mới rồi ghi lại phần của mình.';
    return conflict('reform-part-changed', detail);
  }
  const empty = command.text.trim() === '';
  const last = revisions.at(-1);
  if (empty && (last?.empty ?? true) && withGenerated === (last?.withGenerated ?? true)) return [];
  const data = { periodId, section, withGenerated, empty, writtenAt: at };
  return [{ type: 'statistics.reform-report.part-written.v1', data }];
}

/** Texts are kept beside the report under this name. */
export const textKey = (section: string, seq: number): string => `text-${section}-${seq}`;

export interface CurrentPart {
  readonly withGenerated: boolean;
  readonly written: { readonly text: string; readonly at: string } | null;
  readonly revision: number;
}

/** A part as it stands; what nobody has written shows the generated sentences. */
export function currentPart(stored: Stored<ReformReportState> | null, section: ReformSection): CurrentPart {
  const revisions = stored?.state.parts[section] ?? [];
  const last = revisions.at(-1);
  if (!stored || !last) return { withGenerated: true, written: null, revision: 0 };
  const written = last.empty ? null : { text: textOf(stored, section, last.seq), at: last.at };
  return { withGenerated: last.withGenerated, written, revision: revisions.length };
}

/** As many revisions as one answer holds, whatever their length. */
const MOST = 10;

/** The newest revisions, the last one first. */
export function historyOf(stored: Stored<ReformReportState> | null, section: ReformSection): ReformPartHistory {
  const revisions = stored?.state.parts[section] ?? [];
  const items = revisions.map(({ seq, at, withGenerated }, index) => ({
    revision: index + 1,
    text: stored ? textOf(stored, section, seq) : '',
    at,
    withGenerated,
  }));
  return { items: items.toReversed().slice(0, MOST) };
}

function textOf({ beside }: Stored<ReformReportState>, section: string, seq: number): string {
  const text = beside[textKey(section, seq)];
  return typeof text === 'string' ? text : '';
}
