import type { Decision, FieldError, PublishProcedure, Refusal, RepealProcedure } from '@motcua/contracts';

import { vietnameseDay } from './day.js';
import { sameContent, versionFrom } from './procedure-content.js';
import { publish, repeal } from './procedure-decisions.js';
import { conflict } from './procedure-refusals.js';
import { procedure, type ProcedureFact, type ProcedureState } from './procedure.js';

/** All that a catalogue file says about one procedure. */
export interface ImportedProcedure {
  readonly code: string;
  /** Oldest first. */
  readonly versions: readonly PublishProcedure[];
  readonly repeal: RepealProcedure | null;
}

/**
 * Brings a procedure to what a file says: what is known must read the same, what is missing is announced.
 * Nothing is taken of a procedure that contradicts what is known.
 * @param today as for `publish`
 */
export function take(state: ProcedureState, file: ImportedProcedure, today: string): Decision<ProcedureFact> {
  const known = state.versions.length;
  if (file.versions.length === 0) return conflict('no-versions', 'Tệp không có phiên bản nào của thủ tục này.');
  if (file.versions.length < known) {
    const detail = `Hệ thống đã có ${known} phiên bản, tệp chỉ có ${file.versions.length}: tệp cũ hơn.`;
    return conflict('file-older', detail);
  }
  const contradiction = contradictionIn(state, file);
  if (contradiction) return contradiction;
  return announce(state, file, today);
}

function contradictionIn(state: ProcedureState, { versions, repeal: ended }: ImportedProcedure): Refusal | null {
  for (const [index, version] of state.versions.entries()) {
    const told = versions[index];
    const { kind } = version.announcement;
    if (told && sameContent(version, versionFrom({ changeKind: kind as 'new', ...told }, version.version, '')))
      continue;
    const detail = `Phiên bản ${version.version} (hiệu lực ${vietnameseDay(version.validFrom)}) trong hệ thống có nội dung khác với tệp.`;
    return conflict('version-contradicts', detail);
  }
  if (state.repeal && !ended) return conflict('repeal-missing', 'Hệ thống đã ghi bãi bỏ thủ tục này, tệp thì không.');
  return null;
}

/** All in one go, or nothing. */
function announce(state: ProcedureState, file: ImportedProcedure, today: string): Decision<ProcedureFact> {
  const facts: ProcedureFact[] = [];
  let now = state;
  const steps = [
    ...file.versions.slice(state.versions.length).map((version) => () => publish(now, version, today)),
    ...(file.repeal ? [() => repeal(now, file.repeal as RepealProcedure, today)] : []),
  ];
  for (const step of steps) {
    const decision = step();
    if ('refused' in decision) return decision;
    facts.push(...decision);
    now = decision.reduce((before, fact) => procedure.evolve(before, fact), now);
  }
  return facts;
}

/** What a refusal says, field by field where it can. */
export const reasonsOf = ({ detail, errors }: { detail: string; errors?: readonly FieldError[] }): string[] =>
  errors && errors.length > 0 ? errors.map(({ field, message }) => `${field}: ${message}`) : [detail];

/** What happened, in words. */
export const wordsOf = ({ type, data }: ProcedureFact): string =>
  type === 'posting.procedure.published.v1'
    ? `phiên bản ${data.version}, hiệu lực ${vietnameseDay(data.validFrom)}`
    : 'repealedFrom' in data
      ? `bãi bỏ từ ${vietnameseDay(data.repealedFrom)}`
      : '';
