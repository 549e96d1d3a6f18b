import 'reflect-metadata';

import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

/** Ids chosen by clients: letters, digits, `.`, `-`, `_`, `:`; never blanks or NATS wildcards. */
export const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$/;
export const DAY_PATTERN = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export const IsId = (): PropertyDecorator =>
  Matches(ID_PATTERN, { message: 'chỉ gồm chữ không dấu, số và các dấu . - _ :, dài tối đa 120 ký tự' });
export const IsDay = (): PropertyDecorator => Matches(DAY_PATTERN, { message: 'phải là ngày dạng YYYY-MM-DD' });

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
