import { IsOptional } from 'class-validator';
import type { Account, Role } from '@motcua/auth';
import { IsInstant, Refused } from '@motcua/contracts';
import { toInstant } from '@motcua/observability';

const MAY_ENTER_AFTERWARDS: readonly Role[] = ['head', 'operator'];
const FIELD = 'occurredAt';

/** Part of every write: a fact entered after it happened says when that was. */
export class Occurred {
  @IsOptional()
  @IsInstant()
  occurredAt?: string;
}

/** When the fact happened. @throws Refused for a role that may not enter facts afterwards, or a moment still to come */
export function momentOf({ occurredAt }: Occurred, account: Account, now: Date): string {
  if (occurredAt === undefined || occurredAt === null) return toInstant(now);
  if (!MAY_ENTER_AFTERWARDS.includes(account.role)) {
    const detail = 'Chỉ trưởng phòng (head) và quản trị hệ thống (operator) được ghi bổ sung việc đã xảy ra.';
    throw Refused.because('forbidden', 'entering-afterwards-not-allowed', detail);
  }
  const moment = new Date(occurredAt);
  if (moment > now) {
    const detail = 'Thời điểm xảy ra không được ở tương lai.';
    throw Refused.because('invalid', 'occurred-in-future', detail, [{ field: FIELD, message: detail }]);
  }
  return toInstant(moment);
}
