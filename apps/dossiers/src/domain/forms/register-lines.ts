import { gapsIn, inOrder, isDayScope, placeOf, type RegisterEntry } from './register-order.js';
import { asksFor, type RegisterRange } from './register-range.js';
import { dayOf } from './texts.js';

/** A line of the register: a dossier, a number nobody has, or one whose dossier was accepted on another day. */
export type RegisterLine =
  | { readonly kind: 'dossier'; readonly code: string; readonly id: string }
  | { readonly kind: 'void'; readonly code: string; readonly open: boolean }
  | { readonly kind: 'elsewhere'; readonly code: string; readonly day: string };

/** Numbers missing among the entries. */
export const missingCodes = (entries: readonly RegisterEntry[], range: RegisterRange): string[] =>
  gapsIn(
    entries.map(({ code }) => code),
    (scope) => asksFor(range, scope),
  );

/**
 * All lines in order. Lines of a paper book that belong to another day are no gap of this one.
 * @param missing codes found missing
 * @param taken those of them that a dossier has after all, with its day of acceptance
 * @param today a number of a day or year that is not over may still be given
 */
export function linesOf(
  entries: readonly RegisterEntry[],
  missing: readonly string[],
  taken: ReadonlyMap<string, string>,
  today: string,
): RegisterLine[] {
  const known = entries.map(({ id, code }): RegisterLine => ({ kind: 'dossier', code, id }));
  const others = missing.flatMap((code): RegisterLine[] => {
    const { scope } = placeOf(code);
    const acceptedAt = taken.get(code);
    if (!acceptedAt) return [{ kind: 'void', code, open: today.slice(0, scope.length) <= scope }];
    return isDayScope(scope) ? [{ kind: 'elsewhere', code, day: dayOf(acceptedAt) }] : [];
  });
  return inOrder([...known, ...others]);
}

export interface RegisterPart {
  readonly lines: readonly RegisterLine[];
  readonly total: number;
  readonly nextCursor: string | null;
}

/** @param cursor code of the last line before */
export function partOf(lines: readonly RegisterLine[], cursor: string | undefined, limit: number): RegisterPart {
  const start = cursor ? lines.findIndex(({ code }) => code === cursor) + 1 : 0;
  const part = lines.slice(start, start + limit);
  const isLast = start + limit >= lines.length;
  return { lines: part, total: lines.length, nextCursor: isLast ? null : (part.at(-1)?.code ?? null) };
}
