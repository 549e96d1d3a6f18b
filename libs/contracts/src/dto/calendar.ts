import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

import { IsDay, IsId, IsPrintable, IsText, PageQuery } from './shared.js';

export const DAY_OFF_KINDS = ['holiday', 'compensation', 'swap'] as const;
export const HOURS_KINDS = ['office', 'desk'] as const;
export type HoursKind = (typeof HOURS_KINDS)[number];

/** Office hours are known from 2015 on; the lunar table ends in 2100. */
const FIRST_YEAR = 2015;
const LAST_YEAR = 2100;

const IsTime = (): PropertyDecorator =>
  Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'phải là giờ dạng HH:MM, từ 00:00 đến 23:59' });

const IsReason = (): PropertyDecorator => Length(1, 200, { message: 'dài từ 1 đến 200 ký tự' });

/** One session of office time. */
export class SessionGiven {
  @IsTime()
  opensAt: string;

  @IsTime()
  closesAt: string;
}

export class DayOffGiven {
  @IsDay()
  date: string;

  @IsIn(DAY_OFF_KINDS, { message: 'phải là holiday (lễ, Tết), compensation (nghỉ bù) hoặc swap (hoán đổi)' })
  kind: (typeof DAY_OFF_KINDS)[number];

  /** Shown to citizens in the explanation of a due day. */
  @IsString({ message: 'phải có lý do nghỉ' })
  @IsPrintable()
  @IsReason()
  reason: string;

  /** Saturday or Sunday on which a swapped day is worked. */
  @ValidateIf(({ kind, workedOn }: DayOffGiven) => kind === 'swap' || workedOn !== undefined)
  @IsDay()
  workedOn?: string;
}

export class WorkedDayGiven {
  @IsDay()
  date: string;

  @IsDay()
  insteadOf: string;

  @IsString({ message: 'phải có lý do làm bù' })
  @IsPrintable()
  @IsReason()
  reason: string;
}

/** A working day with hours of its own, such as half a day. */
export class PartDayGiven {
  @IsDay()
  date: string;

  @IsArray({ message: 'phải là danh sách buổi làm việc' })
  @ArrayMinSize(1, { message: 'phải có ít nhất một buổi' })
  @ArrayMaxSize(6, { message: 'nhiều nhất 6 buổi' })
  @ValidateNested({ each: true })
  @Type(() => SessionGiven)
  sessions: SessionGiven[];

  @IsString({ message: 'phải có lý do' })
  @IsPrintable()
  @IsReason()
  reason: string;
}

export class CalendarYearRef {
  @Type(() => Number)
  @IsInt({ message: 'phải là một năm' })
  @Min(FIRST_YEAR, { message: `sớm nhất là năm ${FIRST_YEAR}` })
  @Max(LAST_YEAR, { message: `muộn nhất là năm ${LAST_YEAR}` })
  year: number;
}

export class GetCalendarYear extends CalendarYearRef {
  /** Number of an earlier entry; left out: the one in force. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'phải là số nguyên' })
  @Min(1, { message: 'nhỏ nhất là 1' })
  version?: number;
}

class FromDocument extends CalendarYearRef {
  /** Number of the decision. */
  @IsText(60, 'phải có số văn bản')
  documentNumber: string;

  @IsDay()
  documentDate: string;

  @IsOptional()
  @IsText(300)
  documentTitle?: string;
}

/** The whole calendar of a year, as a decision gives it; entering it again replaces the entry before. */
export class DecreeCalendarYear extends FromDocument {
  @IsOptional()
  @IsString({ message: 'phải là văn bản' })
  @Length(0, 1_000, { message: 'dài tối đa 1000 ký tự' })
  note?: string;

  @IsDefined({ message: 'phải có danh sách ngày nghỉ' })
  @IsArray({ message: 'phải là danh sách ngày nghỉ' })
  @ArrayMaxSize(60, { message: 'nhiều nhất 60 ngày' })
  @ValidateNested({ each: true })
  @Type(() => DayOffGiven)
  daysOff: DayOffGiven[];

  /** Left out: taken from the swapped days. */
  @IsOptional()
  @IsArray({ message: 'phải là danh sách ngày làm bù' })
  @ArrayMaxSize(60, { message: 'nhiều nhất 60 ngày' })
  @ValidateNested({ each: true })
  @Type(() => WorkedDayGiven)
  workedDays?: WorkedDayGiven[];

  @IsOptional()
  @IsArray({ message: 'phải là danh sách ngày có giờ làm việc riêng' })
  @ArrayMaxSize(366, { message: 'nhiều nhất 366 ngày' })
  @ValidateNested({ each: true })
  @Type(() => PartDayGiven)
  partDays?: PartDayGiven[];
}

export class WeeklyHoursGiven {
  /** 1 Monday to 7 Sunday. */
  @IsArray({ message: 'phải là danh sách thứ trong tuần' })
  @ArrayMinSize(1, { message: 'phải có ít nhất một thứ' })
  @IsIn([1, 2, 3, 4, 5, 6, 7], { each: true, message: 'phải là số từ 1 (Thứ Hai) đến 7 (Chủ Nhật)' })
  weekdays: number[];

  @IsArray({ message: 'phải là danh sách buổi làm việc' })
  @ArrayMinSize(1, { message: 'phải có ít nhất một buổi' })
  @ArrayMaxSize(6, { message: 'nhiều nhất 6 buổi' })
  @ValidateNested({ each: true })
  @Type(() => SessionGiven)
  sessions: SessionGiven[];
}

/** Hours of the office, or of the desk on weekly days off, from a day on. Desk hours without weekdays close the desk. */
export class DecreeHours {
  @IsIn(HOURS_KINDS, { message: 'phải là office (giờ làm việc) hoặc desk (giờ trực tiếp nhận)' })
  kind: HoursKind;

  @IsDay()
  validFrom: string;

  @IsText(60, 'phải có số văn bản')
  documentNumber: string;

  @IsDay()
  documentDate: string;

  @IsOptional()
  @IsText(300)
  documentTitle?: string;

  @IsDefined({ message: 'phải có giờ theo thứ trong tuần' })
  @IsArray({ message: 'phải là danh sách' })
  @ArrayMaxSize(7, { message: 'nhiều nhất 7 dòng' })
  @ValidateNested({ each: true })
  @Type(() => WeeklyHoursGiven)
  weekly: WeeklyHoursGiven[];
}

export class HoursRef {
  @IsIn(HOURS_KINDS, { message: 'phải là office hoặc desk' })
  kind: HoursKind;
}

/** At most 366 days. */
export class CalendarDaysQuery {
  @IsDay()
  from: string;

  @IsDay()
  to: string;
}

export class ListRescheduled extends PageQuery {
  @Type(() => Number)
  @IsInt({ message: 'phải là một năm' })
  @Min(FIRST_YEAR, { message: `sớm nhất là năm ${FIRST_YEAR}` })
  @Max(LAST_YEAR, { message: `muộn nhất là năm ${LAST_YEAR}` })
  year: number;
}

export class MarkTold extends CalendarYearRef {
  @IsId()
  dossierId: string;
}
