import type { ChannelTermsInput, LimitInput, PublishProcedure, RepealProcedure } from '@motcua/contracts';

import type { ProcedureVersion, Repeal } from './procedure.js';

type Limit = NonNullable<ProcedureVersion['limit']>;
type Parts = NonNullable<ProcedureVersion['parts']>;

/** The version a command announces. @param publishedOn day on which it is made public, unless the command says */
export function versionFrom(command: PublishProcedure, version: number, publishedOn: string): ProcedureVersion {
  const { name, fieldCode, fieldName, validFrom, decision, provenance = '', channels = [] } = command;
  const { changeKind = version === 1 ? 'new' : 'amended' } = command;
  const announcement = { kind: changeKind, ...sayingOf(command, publishedOn) };
  return {
    version,
    name,
    fieldCode,
    fieldName,
    limit: limitFrom(command.limit),
    validFrom,
    decision,
    parts: partsFrom(command),
    provenance,
    channels: channels.map(termsFrom),
    announcement,
  };
}

type Saying = Pick<PublishProcedure, 'signedOn' | 'issuer' | 'documentId' | 'publishedOn'>;

/** What a decision says about itself, as facts keep it. */
export function sayingOf(command: Saying, today: string) {
  const { signedOn = '', issuer = '', documentId = '', publishedOn = today } = command;
  return { signedOn, issuer, documentId, publishedOn };
}

const limitFrom = ({ unit, value, cutOff = '', dueOn = '' }: LimitInput): Limit => ({ unit, value, cutOff, dueOn });

function termsFrom({ channel, limit, fee = '' }: ChannelTermsInput): ProcedureVersion['channels'][number] {
  return { channel, fee, ...(limit ? { limit: limitFrom(limit) } : {}) };
}

/** Names every part: what a caller sends beside them is not announced. */
function partsFrom({ parts }: PublishProcedure): Parts {
  const { steps, ways, subjects, agency, result, fee, legalBasis, conditions = '' } = parts;
  const { applicationForm = '', resultForm = '', sets = 0 } = parts;
  const papers = parts.papers.map(
    ({ name, originals, copies, form = '', formName = '', formUrl = '', copyKind = '' }) => ({
      name,
      originals,
      copies,
      form,
      formName,
      formUrl,
      copyKind,
    }),
  );
  return {
    steps,
    ways,
    papers,
    subjects,
    agency,
    result,
    fee,
    legalBasis,
    conditions,
    applicationForm,
    resultForm,
    sets,
  };
}

/** The command that announces a version again, word for word; what was not said is left out. */
export function commandOf(code: string, version: ProcedureVersion): PublishProcedure {
  const { name, fieldCode, fieldName, limit, validFrom, decision, parts, provenance, channels, announcement } = version;
  const { kind, ...saying } = announcement;
  const content = { code, name, fieldCode, fieldName, limit, validFrom, decision, parts, provenance, channels };
  return said({ ...content, changeKind: kind, ...saying }) as unknown as PublishProcedure;
}

export const repealCommandOf = (code: string, repeal: Repeal): RepealProcedure =>
  said({ code, ...repeal }) as unknown as RepealProcedure;

const LISTS = new Set(['steps', 'ways', 'papers', 'legalBasis']);
const COUNTS = new Set(['value', 'originals', 'copies']);

/** Without what is empty, but for what a command must have. */
function said(value: object): object {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
      if (Array.isArray(inner)) {
        return inner.length === 0 && !LISTS.has(name) ? [] : [[name, inner.map(saidItem)]];
      }
      if (typeof inner === 'object' && inner !== null) return [[name, said(inner)]];
      return inner === '' || inner === undefined || (inner === 0 && !COUNTS.has(name)) ? [] : [[name, inner]];
    }),
  );
}

const saidItem = (item: unknown): unknown => (typeof item === 'object' && item !== null ? said(item) : item);

/** Whether two versions say the same; the number and the day of being made public do not count. */
export function sameContent(one: ProcedureVersion, other: ProcedureVersion): boolean {
  return canonical(one) === canonical(other);
}

/** Keys in order and nothing empty: stored documents may give them back in another order. */
const canonical = (version: ProcedureVersion): string => {
  const { publishedOn: _, ...announcement } = version.announcement;
  const { version: _number, ...content } = version;
  return JSON.stringify(said({ ...content, announcement }), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
};
