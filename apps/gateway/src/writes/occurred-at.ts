import { IsOptional, isISO8601, ValidateBy } from 'class-validator';
import type { Account, Role } from '@motcua/auth';
import { Refused } from '@motcua/contracts';
import { toInstant } from '@motcua/observability';

const MAY_ENTER_AFTERWARDS: readonly Role[] = ['head', 'operator'];
const FIELD = 'occurredAt';

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const message = 'phải là thời điểm RFC 3339 có múi giờ, ví dụ 2017-05-16T08:00:00+07:00';

const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && WITH_OFFSET.test(value) && isISO8601(value, { strict: true });

const IsInstant = (): PropertyDecorator =>
  ValidateBy({ name: 'isInstant', validator: { validate: isInstant, defaultMessage: () => message } });

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
