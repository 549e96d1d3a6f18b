import type { AnnouncingDecision, FieldError, LimitInput, PublishProcedure } from '@motcua/contracts';

import { vietnameseDay } from './day.js';
import type { ProcedureState } from './procedure.js';

/** What is wrong with an announcement whatever was announced before, field by field. */
export function faultsOfProcedure(command: PublishProcedure, state: ProcedureState, today: string): FieldError[] {
  const { code, limit, validFrom, channels = [], changeKind } = command;
  const known = state.versions.length > 0;
  return [
    ...faultsOfCode(code),
    ...faultsOfLimit(limit, 'limit'),
    ...channels.flatMap(({ limit: own }, index) => (own ? faultsOfLimit(own, `channels.${index}.limit`) : [])),
    ...twice(channels.map(({ channel }) => channel)),
    ...faultsOfDecision(command, validFrom, today),
    ...(known && changeKind === 'new'
      ? [{ field: 'changeKind', message: 'Thủ tục này đã được công bố; phiên bản sau là sửa đổi, bổ sung.' }]
      : []),
  ];
}

/** @param today empty: days are not compared with it */
export function faultsOfDecision(decision: AnnouncingDecision, validFrom: string, today: string): FieldError[] {
  const { signedOn, publishedOn } = decision;
  const errors: FieldError[] = [];
  const add = (field: string, message: string) => void errors.push({ field, message });
  if (today && signedOn && signedOn > today) add('signedOn', 'Ngày ký quyết định không được ở tương lai.');
  if (today && publishedOn && publishedOn > today) add('publishedOn', 'Ngày công khai không được ở tương lai.');
  if (signedOn && publishedOn && publishedOn < signedOn)
    add('publishedOn', `Ngày công khai không được trước ngày ký ${vietnameseDay(signedOn)}.`);
  if (signedOn && signedOn > validFrom)
    add('signedOn', `Ngày ký không được sau ngày có hiệu lực ${vietnameseDay(validFrom)}.`);
  return errors;
}

/** A posting id is `<code>:<unit>:<channel>`, so a code must not hold a colon itself. */
function faultsOfCode(code: string): FieldError[] {
  return code.includes(':') ? [{ field: 'code', message: 'Mã thủ tục không được chứa dấu hai chấm.' }] : [];
}

const twice = (channels: readonly string[]): FieldError[] =>
  new Set(channels).size === channels.length
    ? []
    : [{ field: 'channels', message: 'Mỗi hình thức nộp chỉ khai một lần.' }];

function faultsOfLimit({ unit, value, dueOn }: LimitInput, path: string): FieldError[] {
  const field = `${path}.dueOn`;
  if (unit === 'schedule') {
    return dueOn ? [] : [{ field, message: 'Thời hạn theo lịch phải ghi rõ ngày đến hạn.' }];
  }
  const stray = dueOn ? [{ field, message: 'Ngày đến hạn chỉ dùng cho thời hạn theo lịch.' }] : [];
  return [...stray, ...faultsOfValue(unit, value, `${path}.value`)];
}

function faultsOfValue(unit: LimitInput['unit'], value: number, field: string): FieldError[] {
  if (unit === 'same-day') {
    return value <= 1 ? [] : [{ field, message: 'Thủ tục giải quyết trong ngày chỉ ghi 0 hoặc 1.' }];
  }
  return value >= 1 ? [] : [{ field, message: 'Thời hạn giải quyết phải từ 1 trở lên.' }];
}
