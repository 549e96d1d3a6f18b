import type { Difference, ItemDifference } from '@motcua/contracts';

import { vietnameseDay } from './day.js';
import { limitWords } from './limit-words.js';
import type { ProcedureVersion } from './procedure.js';

const CHANNELS: Record<string, string> = { counter: 'trực tiếp', online: 'trực tuyến', post: 'bưu chính' };
const COPIES: Record<string, string> = {
  certified: 'bản sao chứng thực',
  plain: 'bản sao',
  compared: 'bản sao kèm bản chính để đối chiếu',
};

/** What a reader would see of a version, field by field; lists entry by entry with the key they are matched by. */
interface Reading {
  readonly texts: readonly (readonly [field: string, text: string])[];
  readonly lists: readonly (readonly [field: string, items: readonly Item[]])[];
}
type Item = readonly [key: string, text: string];

/** How one version reads against another. Empty: the same in everything but number and decision. */
export function differencesOf(before: ProcedureVersion, after: ProcedureVersion): Difference[] {
  const [one, other] = [readingOf(before), readingOf(after)];
  const texts = one.texts.flatMap(([field, text], index): Difference[] => {
    const now = other.texts[index]?.[1] ?? '';
    return text === now ? [] : [{ field, before: text, after: now, items: [] }];
  });
  const lists = one.lists.flatMap(([field, items], index): Difference[] => {
    const changed = itemsBetween(items, other.lists[index]?.[1] ?? []);
    return changed.length === 0 ? [] : [{ field, before: '', after: '', items: changed }];
  });
  return [...texts, ...lists];
}

function readingOf({ name, fieldName, limit, validFrom, decision, parts, channels }: ProcedureVersion): Reading {
  const { subjects = '', agency = '', result = '', fee = '', conditions = '' } = parts ?? {};
  const { applicationForm = '', resultForm = '', sets = 0 } = parts ?? {};
  const plain = (items: readonly string[] = []): Item[] => items.map((text) => [text, text]);
  return {
    texts: [
      ['name', name],
      ['fieldName', fieldName],
      ['decision', decision],
      ['validFrom', vietnameseDay(validFrom)],
      ['limit', limitWords(limit)],
      ['parts.sets', sets ? `${sets} bộ` : ''],
      ['parts.subjects', subjects],
      ['parts.agency', agency],
      ['parts.result', result],
      ['parts.fee', fee],
      ['parts.conditions', conditions],
      ['parts.applicationForm', applicationForm],
      ['parts.resultForm', resultForm],
    ],
    lists: [
      ['parts.steps', plain(parts?.steps)],
      ['parts.ways', plain(parts?.ways)],
      ['parts.papers', (parts?.papers ?? []).map((paper): Item => [paper.name, paperWords(paper)])],
      ['parts.legalBasis', plain(parts?.legalBasis)],
      ['channels', channels.map((terms): Item => [terms.channel, termsWords(terms)])],
    ],
  };
}

type Paper = NonNullable<ProcedureVersion['parts']>['papers'][number];

/** `Đơn đề nghị (1 bản chính, mẫu BM04)`. */
export function paperWords({ name, originals, copies, form, formName, copyKind }: Paper): string {
  const details = [
    originals > 0 ? `${originals} bản chính` : '',
    copies > 0 ? `${copies} ${COPIES[copyKind] ?? 'bản sao'}` : '',
    form || formName ? `mẫu ${[form, formName].filter(Boolean).join(' – ')}` : '',
  ].filter(Boolean);
  return details.length > 0 ? `${name} (${details.join(', ')})` : name;
}

function termsWords({ channel, limit, fee }: ProcedureVersion['channels'][number]): string {
  const said = [limit ? `thời hạn ${limitWords(limit)}` : '', fee ? `phí, lệ phí ${fee}` : ''].filter(Boolean);
  return `Nộp ${CHANNELS[channel] ?? channel}: ${said.join('; ') || 'như quy định chung'}`;
}

/** Entries with the same key are the same entry; a plain line has itself as its key. Order alone is no difference. */
function itemsBetween(before: readonly Item[], after: readonly Item[]): ItemDifference[] {
  const [old, now] = [new Map(before), new Map(after)];
  const removed = before
    .filter(([key]) => !now.has(key))
    .map(([, text]): ItemDifference => ({ kind: 'removed', before: text, after: '' }));
  const added = after
    .filter(([key]) => !old.has(key))
    .map(([, text]): ItemDifference => ({ kind: 'added', before: '', after: text }));
  const changed = after
    .filter(([key, text]) => old.has(key) && old.get(key) !== text)
    .map(([key, text]): ItemDifference => ({ kind: 'changed', before: old.get(key) ?? '', after: text }));
  return [...removed, ...added, ...changed];
}
