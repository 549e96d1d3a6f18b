import type { PlanReorganisation, Refusal } from '@motcua/contracts';

import { dayText, invalid } from '../refusals.js';
import { isEnding, type ActTerms } from './act.js';

/** The act as commanded, with what follows from its kind filled in. */
export function termsOf(command: PlanReorganisation): ActTerms {
  const { actId, kind, unitIds, effectiveOn, decision, decidedOn } = command;
  const newUnits = (command.newUnits ?? []).map(({ unitId, name }) => ({ unitId, name }));
  const named = command.successorIds ?? [];
  const successorIds = [...named, ...newUnits.map(({ unitId }) => unitId).filter((id) => !named.includes(id))];
  // There is nobody else to take the work of a merger.
  const workTo = command.workTo ?? (kind === 'merge' ? (successorIds[0] ?? '') : '');
  const { name = '', scheme = '', code = '' } = command;
  return {
    actId,
    kind,
    unitIds: [...new Set(unitIds)],
    successorIds,
    newUnits,
    workTo,
    effectiveOn,
    decision,
    decidedOn,
    name,
    scheme,
    code,
  };
}

/**
 * What is wrong with the act taken by itself, or null.
 * @param receiver the authority that takes units handed over, as the decision names it
 */
export function termsFault(act: ActTerms, today: string, receiver: string): Refusal | null {
  if (act.decidedOn > today)
    return invalid('decidedOn', 'decided-in-future', 'Ngày quyết định không được ở tương lai.');
  if (act.effectiveOn < act.decidedOn) {
    const detail = `Quyết định ký ngày ${dayText(act.decidedOn)} không thể có hiệu lực trước ngày ký.`;
    return invalid('effectiveOn', 'effective-before-decided', detail);
  }
  return isEnding(act.kind) ? endingFault(act, receiver) : changeFault(act);
}

function changeFault({ kind, unitIds, successorIds, name, scheme, code }: ActTerms): Refusal | null {
  if (unitIds.length !== 1) return invalid('unitIds', 'one-unit-only', 'Việc này chỉ áp dụng cho một đơn vị.');
  if (successorIds.length > 0) {
    return invalid('successorIds', 'no-successors', 'Đổi tên hoặc đổi mã không có đơn vị kế thừa.');
  }
  if (kind === 'rename') return name ? null : invalid('name', 'name-missing', 'Phải ghi tên mới.');
  if (!scheme) return invalid('scheme', 'scheme-missing', 'Phải chọn loại mã định danh.');
  return code ? null : invalid('code', 'code-missing', 'Phải ghi mã mới.');
}

function endingFault(act: ActTerms, receiver: string): Refusal | null {
  const { kind, unitIds, successorIds, workTo } = act;
  const both = successorIds.find((id) => unitIds.includes(id)) ?? (unitIds.includes(workTo) ? workTo : undefined);
  if (both) {
    return invalid('successorIds', 'succeeds-itself', `Đơn vị ${both} không thể vừa kết thúc vừa kế thừa.`);
  }
  switch (kind) {
    case 'merge':
      return mergeFault(act);
    case 'split':
      return splitFault(act);
    default:
      if (successorIds.length > 0) {
        const detail = 'Giải thể hoặc bàn giao không có đơn vị kế thừa thuộc Sở; nếu có, hãy chọn sáp nhập hoặc chia.';
        return invalid('successorIds', 'no-successors', detail);
      }
      return kind === 'hand-over' && !receiver
        ? invalid('receiver', 'receiver-missing', 'Phải ghi cơ quan nhận bàn giao như trong quyết định.')
        : null;
  }
}

function mergeFault({ unitIds, successorIds, newUnits, workTo }: ActTerms): Refusal | null {
  if (successorIds.length !== 1) {
    return invalid('successorIds', 'one-successor', 'Sáp nhập, hợp nhất có đúng một đơn vị kế thừa.');
  }
  if (workTo !== successorIds[0]) {
    return invalid('workTo', 'work-to-successor', 'Việc đang làm của các đơn vị sáp nhập do đơn vị kế thừa nhận.');
  }
  return newUnits.length > 0 && unitIds.length < 2
    ? invalid('unitIds', 'merge-needs-two', 'Hợp nhất thành đơn vị mới cần ít nhất hai đơn vị.')
    : null;
}

function splitFault({ unitIds, successorIds, workTo }: ActTerms): Refusal | null {
  if (unitIds.length !== 1) return invalid('unitIds', 'one-unit-only', 'Mỗi quyết định chỉ chia một đơn vị.');
  if (successorIds.length < 2) {
    return invalid('successorIds', 'split-needs-two', 'Chia đơn vị phải có ít nhất hai đơn vị kế thừa.');
  }
  return successorIds.includes(workTo)
    ? null
    : invalid('workTo', 'work-to-successor', 'Phải chọn một đơn vị kế thừa nhận hồ sơ và việc đang làm.');
}
