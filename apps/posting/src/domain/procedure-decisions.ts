import type { Decision, FieldError, LimitInput, PublishProcedure, Refusal, RepealProcedure } from '@motcua/contracts';

import type { ProcedureFact, ProcedureState, ProcedureVersion } from './procedure.js';

/** Announces a procedure, or its next version; the same announcement again is no fact. */
export function publish(state: ProcedureState, command: PublishProcedure): Decision<ProcedureFact> {
  const errors = [...faultsOfCode(command.code), ...faultsOfLimit(command.limit)];
  if (errors.length > 0) return invalid('procedure-invalid', errors);
  if (state.repealedFrom) return repealed(state);
  const last = state.versions.at(-1);
  const next = versionFrom(command, state.versions.length + 1);
  if (last && sameContent(last, next)) return [];
  if (last && next.validFrom <= last.validFrom) {
    const message = `Phiên bản mới phải có hiệu lực sau ngày ${last.validFrom} của phiên bản ${last.version}.`;
    return invalid('valid-from-not-later', [{ field: 'validFrom', message }]);
  }
  return [{ type: 'posting.procedure.published.v1', data: { code: command.code, ...next } }];
}

export function repeal(state: ProcedureState, command: RepealProcedure): Decision<ProcedureFact> {
  const { code, repealedFrom, decision } = command;
  const last = state.versions.at(-1);
  if (!last) return { refused: 'not-found', code: 'procedure-not-found', detail: 'Không có thủ tục hành chính này.' };
  if (state.repealedFrom === repealedFrom && state.repealedBy === decision) return [];
  if (state.repealedFrom) return repealed(state);
  if (repealedFrom <= last.validFrom) {
    const message = `Ngày bãi bỏ phải sau ngày có hiệu lực ${last.validFrom} của phiên bản ${last.version}.`;
    return invalid('repealed-before-in-force', [{ field: 'repealedFrom', message }]);
  }
  return [{ type: 'posting.procedure.repealed.v1', data: { code, version: last.version, repealedFrom, decision } }];
}

/** A posting id is `<code>:<unit>:<channel>`, so a code must not hold a colon itself. */
function faultsOfCode(code: string): FieldError[] {
  return code.includes(':') ? [{ field: 'code', message: 'Mã thủ tục không được chứa dấu hai chấm.' }] : [];
}

function faultsOfLimit({ unit, value, dueOn }: LimitInput): FieldError[] {
  if (unit === 'schedule') {
    return dueOn ? [] : [{ field: 'limit.dueOn', message: 'Thời hạn theo lịch phải ghi rõ ngày đến hạn.' }];
  }
  const stray = dueOn ? [{ field: 'limit.dueOn', message: 'Ngày đến hạn chỉ dùng cho thời hạn theo lịch.' }] : [];
  return [...stray, ...faultsOfValue(unit, value)];
}

function faultsOfValue(unit: LimitInput['unit'], value: number): FieldError[] {
  if (unit === 'same-day') {
    return value <= 1 ? [] : [{ field: 'limit.value', message: 'Thủ tục giải quyết trong ngày chỉ ghi 0 hoặc 1.' }];
  }
  return value >= 1 ? [] : [{ field: 'limit.value', message: 'Thời hạn giải quyết phải từ 1 trở lên.' }];
}

function versionFrom(command: PublishProcedure, version: number): ProcedureVersion {
  const { name, fieldCode, fieldName, validFrom, decision, provenance = '' } = command;
  const { unit, value, cutOff = '', dueOn = '' } = command.limit;
  const limit = { unit, value, cutOff, dueOn };
  return { version, name, fieldCode, fieldName, limit, validFrom, decision, parts: partsFrom(command), provenance };
}

/** Names every part: what a caller sends beside them is not announced. */
function partsFrom({ parts }: PublishProcedure): ProcedureVersion['parts'] {
  const { steps, ways, subjects, agency, result, fee, legalBasis, conditions = '' } = parts;
  const papers = parts.papers.map(({ name, originals, copies, form = '' }) => ({ name, originals, copies, form }));
  return { steps, ways, papers, subjects, agency, result, fee, legalBasis, conditions };
}

const sameContent = (one: ProcedureVersion, other: ProcedureVersion): boolean =>
  canonical({ ...one, version: 0 }) === canonical({ ...other, version: 0 });

/** Keys in order: stored documents may give them back in another one. */
const canonical = (content: ProcedureVersion): string =>
  JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

const repealed = (state: ProcedureState): Refusal => ({
  refused: 'conflict',
  code: 'procedure-repealed',
  detail: `Thủ tục đã bị bãi bỏ từ ngày ${state.repealedFrom} theo ${state.repealedBy}; thủ tục mới phải dùng mã mới.`,
});

const invalid = (code: string, errors: readonly FieldError[]): Refusal => ({
  refused: 'invalid',
  code,
  detail: errors.map(({ message }) => message).join(' '),
  errors,
});
