import type { Aggregate, Decision, DefineField, FactsOf, FieldError } from '@motcua/contracts';

import { fieldKey, fieldNamed, type NamedField } from './field-names.js';
import { invalid } from './procedure-refusals.js';

export type FieldFact = FactsOf<'posting.field'>;

/** A field (lĩnh vực) of procedures; without a name it does not exist. */
export interface FieldState {
  readonly name: string;
  readonly aliases: readonly string[];
}

export const field: Aggregate<FieldState, FieldFact> = {
  name: 'posting.field',
  initial: { name: '', aliases: [] },
  evolve: (_state, { data: { name, aliases } }) => ({ name, aliases }),
};

/** Names a field and says under which other names it is met. @param others fields known beside this one */
export function defineField(
  state: FieldState,
  { code, name, aliases }: DefineField,
  others: readonly NamedField[],
): Decision<FieldFact> {
  const own = { code, name: name.trim(), aliases: withoutRepeats(name, aliases) };
  const errors = [...taken('name', own.name, code, others), ...aliases.flatMap(aliasTaken(code, others))];
  if (errors.length > 0) return invalid('field-name-taken', errors);
  if (state.name === own.name && state.aliases.join('\n') === own.aliases.join('\n')) return [];
  return [{ type: 'posting.field.defined.v1', data: own }];
}

const aliasTaken = (code: string, others: readonly NamedField[]) => (alias: string, index: number) =>
  taken(`aliases.${index}`, alias, code, others);

function taken(path: string, name: string, code: string, others: readonly NamedField[]): FieldError[] {
  const owner = fieldNamed(
    others.filter((other) => other.code !== code),
    name,
  );
  return owner ? [{ field: path, message: `«${name}» đã là tên của lĩnh vực «${owner.name}» (${owner.code}).` }] : [];
}

/** Aliases that are nothing else than the name, or than one before, say nothing. */
function withoutRepeats(name: string, aliases: readonly string[]): string[] {
  const seen = new Set([fieldKey(name)]);
  return aliases
    .map((alias) => alias.trim())
    .filter((alias) => {
      const key = fieldKey(alias);
      const isNew = key !== '' && !seen.has(key);
      seen.add(key);
      return isNew;
    });
}

/** A procedure must not go by the name of one field and the code of another. */
export function faultsOfField(
  { fieldCode, fieldName }: { fieldCode: string; fieldName: string },
  fields: readonly NamedField[],
): FieldError[] {
  const named = fieldNamed(fields, fieldName);
  if (named && named.code !== fieldCode) {
    const message = `«${fieldName}» là tên của lĩnh vực «${named.name}», mã ${named.code}, không phải ${fieldCode}.`;
    return [{ field: 'fieldCode', message }];
  }
  return [];
}
