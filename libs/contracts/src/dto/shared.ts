import 'reflect-metadata';

import { Type } from 'class-transformer';
import { isISO8601, IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateBy } from 'class-validator';

/** Ids chosen by clients: letters, digits, `.`, `-`, `_`, `:`; never blanks or NATS wildcards. */
export const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$/;

export const IsId = (): PropertyDecorator =>
  Matches(ID_PATTERN, { message: 'chỉ gồm chữ không dấu, số và các dấu . - _ :, dài tối đa 120 ký tự' });

/** Something to read: not blank, no control characters, nothing that turns the direction of a line. */
export const IsPrintable = (): PropertyDecorator =>
  Matches(/^(?=.*\S)[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]*$/u, {
    message: 'phải có chữ và không có ký tự điều khiển',
  });

/** Like a printable text, with line breaks. */
export const IsLines = (): PropertyDecorator =>
  Matches(/^(?=[^]*\S)(?:[\n\r\t]|[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069])*$/u, {
    message: 'phải có chữ và không có ký tự điều khiển',
  });

/**
 * Text to read of 1 to `most` characters.
 * @param wrong Vietnamese: said when it is no text at all
 */
export const IsText =
  (most: number, wrong = 'phải là văn bản'): PropertyDecorator =>
  (target, property) => {
    Length(1, most, { message: `dài từ 1 đến ${most} ký tự` })(target, property);
    IsPrintable()(target, property);
    IsString({ message: wrong })(target, property);
  };

/** A day that exists: 2017-02-30 does not. */
export const IsDay = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDay',
    validator: { validate: isDay, defaultMessage: () => 'phải là ngày có thật, dạng YYYY-MM-DD' },
  });

export function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
}

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && WITH_OFFSET.test(value) && isISO8601(value, { strict: true });

/** RFC 3339 with an offset. */
export const IsInstant = (): PropertyDecorator =>
  ValidateBy({
    name: 'isInstant',
    validator: {
      validate: isInstant,
      defaultMessage: () => 'phải là thời điểm RFC 3339 có múi giờ, ví dụ 2017-05-16T08:00:00+07:00',
    },
  });

/** Cursor pagination of every list. */
export class PageQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'phải là số nguyên' })
  @Min(1, { message: 'nhỏ nhất là 1' })
  @Max(500, { message: 'lớn nhất là 500' })
  limit?: number;

  @IsOptional()
  @IsString()
  @Length(1, 400)
  cursor?: string;
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
