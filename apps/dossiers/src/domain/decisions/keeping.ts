import type { Decision } from '@motcua/contracts';

import { conflict, invalid, notFound } from '../refusals.js';
import { nationalStatusOn } from '../national-status.js';
import type { DossierFact, DossierState } from '../state.js';
import { ENDED, isOneOf } from '../status.js';
import type { At } from './moving.js';

/** The national portal confirmed a status; reports show it beside, never instead of, the state. */
export function acknowledgeSync(
  state: DossierState,
  { dossierId, nationalStatus, at }: At & { nationalStatus: number },
): Decision<DossierFact> {
  if (state.status === 'absent') return notFound;
  if (!nationalStatusOn(at.slice(0, 10), state.status)) {
    return invalid(
      'nationalStatus',
      'no-portal-yet',
      'Vào ngày này chưa có mã trạng thái của Cổng Dịch vụ công quốc gia.',
    );
  }
  const data = { dossierId, nationalStatus, acknowledgedAt: at };
  return [{ type: 'dossiers.dossier.synchronisation-acknowledged.v1', data }];
}

/**
 * Personal data of an ended dossier are erased; every figure stays. Repeating it changes nothing, unless something has
 * happened since: a result called back and handed over again names people again.
 */
export function erase(state: DossierState, { dossierId, at }: At): Decision<DossierFact> {
  if (state.status === 'absent') return notFound;
  if (state.erasedAt && !isBefore(state.erasedAt, state.lastAt)) return [];
  if (!isOneOf(state.status, ENDED)) {
    return conflict('dossier-open', 'Hồ sơ chưa kết thúc nên chưa xóa được dữ liệu cá nhân: còn cần để giải quyết.');
  }
  if (isBefore(at, state.lastAt)) {
    const detail = `Thời điểm này trước việc đã ghi gần nhất của hồ sơ (${state.lastAt}).`;
    return invalid('occurredAt', 'before-last-fact', detail);
  }
  return [{ type: 'dossiers.dossier.personal-data-erased.v1', data: { dossierId, erasedAt: at } }];
}

const isBefore = (at: string, other: string): boolean => Date.parse(at) < Date.parse(other);
