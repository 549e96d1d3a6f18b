import type { Decision, PublishProcedure, RepealProcedure } from '@motcua/contracts';

import { vietnameseDay } from './day.js';
import { sameContent, sayingOf, versionFrom } from './procedure-content.js';
import { faultsOfDecision, faultsOfProcedure } from './procedure-faults.js';
import { conflict, invalid, repealedAlready, unknownProcedure } from './procedure-refusals.js';
import type { ProcedureFact, ProcedureState } from './procedure.js';

/**
 * Announces a procedure, or its next version; the same announcement again is no fact.
 * @param today day on which it is made public, unless the command says; empty: not known
 */
export function publish(state: ProcedureState, command: PublishProcedure, today = ''): Decision<ProcedureFact> {
  const errors = faultsOfProcedure(command, state, today);
  if (errors.length > 0) return invalid('procedure-invalid', errors);
  if (state.repealedFrom) return repealedAlready(state);
  const last = state.versions.at(-1);
  const next = versionFrom(command, state.announced + 1, today);
  // A kind that is not said says nothing new about a version that is known.
  const same = last && sameContent(last, command.changeKind ? next : kindOf(last, next));
  if (same) return [];
  if (last && next.validFrom <= last.validFrom) {
    const message = `Phiên bản mới phải có hiệu lực sau ngày ${vietnameseDay(last.validFrom)} của phiên bản ${last.version}.`;
    return invalid('valid-from-not-later', [{ field: 'validFrom', message }]);
  }
  return [{ type: 'posting.procedure.published.v1', data: { code: command.code, ...next } }];
}

type Version = ProcedureState['versions'][number];

const kindOf = ({ announcement: { kind } }: Version, next: Version): Version => ({
  ...next,
  announcement: { ...next.announcement, kind },
});

/** Repeals a procedure from a day on, or replaces it by another one. @param today as for `publish` */
export function repeal(state: ProcedureState, command: RepealProcedure, today = ''): Decision<ProcedureFact> {
  const { code, repealedFrom, decision, replacedBy = '' } = command;
  const last = state.versions.at(-1);
  if (!last) return unknownProcedure;
  const known = state.repeal;
  if (known?.repealedFrom === repealedFrom && known.decision === decision && known.replacedBy === replacedBy) return [];
  if (known) return repealedAlready(state);
  const errors = faultsOfDecision(command, repealedFrom, today);
  if (replacedBy === code) errors.push({ field: 'replacedBy', message: 'Thủ tục không thể thay thế chính nó.' });
  if (errors.length > 0) return invalid('repeal-invalid', errors);
  if (repealedFrom <= last.validFrom) {
    const message = `Ngày bãi bỏ phải sau ngày có hiệu lực ${vietnameseDay(last.validFrom)} của phiên bản ${last.version}.`;
    return invalid('repealed-before-in-force', [{ field: 'repealedFrom', message }]);
  }
  const data = { code, version: last.version, repealedFrom, decision, replacedBy, ...sayingOf(command, today) };
  return [{ type: 'posting.procedure.repealed.v1', data }];
}

/** Takes back the latest version, announced by mistake, while it is not yet in force. */
export function withdrawAnnouncement(state: ProcedureState, code: string, today: string): Decision<ProcedureFact> {
  const last = state.versions.at(-1);
  if (!last) return unknownProcedure;
  if (state.repeal)
    return conflict('procedure-repealed', 'Thủ tục đã có quyết định bãi bỏ; hãy rút quyết định bãi bỏ trước.');
  if (last.validFrom <= today) {
    const detail = `Phiên bản ${last.version} đã có hiệu lực từ ngày ${vietnameseDay(last.validFrom)} nên không rút được; hãy công bố phiên bản sửa đổi.`;
    return conflict('version-in-force', detail);
  }
  const data = { code, version: last.version, withdrawnOn: today };
  return [{ type: 'posting.procedure.announcement-withdrawn.v1', data }];
}

/** Takes back a repeal entered by mistake, before its day. */
export function withdrawRepeal(state: ProcedureState, code: string, today: string): Decision<ProcedureFact> {
  if (state.versions.length === 0) return unknownProcedure;
  const { repealedFrom } = state;
  if (!repealedFrom) return conflict('not-repealed', 'Thủ tục này không có quyết định bãi bỏ nào để rút.');
  if (repealedFrom <= today) {
    const detail = `Việc bãi bỏ đã có hiệu lực từ ngày ${vietnameseDay(repealedFrom)} nên không rút được; thủ tục công bố lại phải dùng mã mới.`;
    return conflict('repeal-in-force', detail);
  }
  return [{ type: 'posting.procedure.repeal-withdrawn.v1', data: { code, repealedFrom, withdrawnOn: today } }];
}
