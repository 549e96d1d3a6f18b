import type { ChannelTermsInput, FieldError, FieldView, PaperInput } from '@motcua/contracts';

import { bodyFrom } from '../desk/form/body-from.js';
import type { FormField } from '../desk/form/form-field.js';
import type { Sent } from '../desk/form/sent.js';
import { paperLines, papersFrom, termsFrom, termsLines } from './content-lines.js';
import { CHANNELS, PAPERS } from './draft-fields.js';

type Content = Record<string, unknown>;

/** What a draft says, as its form shows it. */
export function sentFrom(content: Content, fields: readonly FormField[]): Sent {
  const lines = {
    [PAPERS]: paperLines(listAt(content, 'parts', 'papers') as PaperInput[]),
    [CHANNELS]: termsLines(listAt(content, 'channels') as ChannelTermsInput[]),
  };
  const plain = fields.map(({ name }) => [name, textOf(at(content, name.split('.')))] as const);
  return { ...Object.fromEntries(plain), ...lines };
}

const at = (content: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, name) => (typeof value === 'object' && value !== null ? (value as Content)[name] : undefined),
    content,
  );

function listAt(content: Content, ...path: readonly string[]): unknown[] {
  const value = at(content, path);
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join('\n');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Texts a procedure must have: left empty they are said to be too short, not missing. */
const NO_PARTS = { steps: [], ways: [], papers: [], subjects: '', agency: '', result: '', fee: '', legalBasis: [] };

/** The content of a draft from its form, or the lines that cannot be read. */
export function contentFrom(
  sent: Sent,
  fields: readonly FormField[],
  known: readonly FieldView[],
): { content: Content } | { errors: FieldError[] } {
  const papers = papersFrom(sent[PAPERS] ?? '');
  const channels = termsFrom(sent[CHANNELS] ?? '');
  const errors: FieldError[] = [
    ...('fault' in papers ? [{ field: PAPERS, message: papers.fault }] : []),
    ...('fault' in channels ? [{ field: CHANNELS, message: channels.fault }] : []),
  ];
  if (errors.length > 0) return { errors };
  const plain = fields.filter(({ name }) => name !== PAPERS && name !== CHANNELS);
  const { parts, limit, ...rest } = bodyFrom(plain, sent);
  const { fieldCode } = rest;
  const fieldName = known.find(({ code }) => code === fieldCode)?.name ?? sent['fieldName'];
  const isTimed = typeof limit === 'object' && limit !== null && 'unit' in limit;
  return {
    content: {
      ...rest,
      ...(fieldName ? { fieldName } : {}),
      ...(isTimed ? { limit: { value: 0, ...limit } } : {}),
      ...(Array.isArray(channels) && channels.length > 0 ? { channels } : {}),
      parts: { ...NO_PARTS, ...(parts as object | undefined), papers },
    },
  };
}
