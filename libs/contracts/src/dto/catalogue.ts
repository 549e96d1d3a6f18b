import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import { ProcedureRef } from './posting.js';
import { IsDay, IsId, IsText, PageQuery } from './shared.js';

const WHOLE = 'phải là số nguyên';

export class ProceduresQuery extends PageQuery {
  /** The list as in force on that day; today unless given. */
  @IsOptional()
  @IsDay()
  on?: string;
}

export class ProcedureOn extends ProcedureRef {
  @IsOptional()
  @IsDay()
  on?: string;
}

export class DifferencesQuery extends ProcedureRef {
  /** Number of the older version. */
  @Type(() => Number)
  @IsInt({ message: WHOLE })
  @Min(1, { message: 'nhỏ nhất là 1' })
  from: number;

  @Type(() => Number)
  @IsInt({ message: WHOLE })
  @Min(1, { message: 'nhỏ nhất là 1' })
  to: number;
}

export const CATALOGUE_STATES = ['in-force', 'announced', 'ended'] as const;
export type CatalogueState = (typeof CATALOGUE_STATES)[number];

export class CatalogueQuery {
  /** Words of the name, the code or the field; without diacritics and capitals too. */
  @IsOptional()
  @IsString()
  @Length(0, 200, { message: 'dài tối đa 200 ký tự' })
  q?: string;

  @IsOptional()
  @IsIn(CATALOGUE_STATES, { message: `phải là một trong: ${CATALOGUE_STATES.join(', ')}` })
  state?: CatalogueState;
}

export class WithdrawAnnouncement {
  @IsId()
  code: string;

  /** What was wrong; kept for the staff. */
  @IsText(500)
  reason: string;
}

/** What is prepared may still lack anything but its code; its shape is checked when it is announced. */
export class SaveDraft {
  @IsId()
  draftId: string;

  @IsId()
  code: string;

  @IsDefined({ message: 'phải có nội dung bản thảo' })
  @IsObject({ message: 'phải là nội dung của một thủ tục' })
  content: Record<string, unknown>;

  /** The revision this one was made from; 0 for the first. */
  @IsInt({ message: WHOLE })
  @Min(0)
  @Max(10_000)
  basedOn: number;
}

export class DraftRef {
  @IsId()
  draftId: string;
}

export class PublishDraft extends DraftRef {
  /** The revision that was looked at. */
  @IsInt({ message: WHOLE })
  @Min(1)
  @Max(10_000)
  revision: number;
}

export class DefineField {
  @IsId()
  code: string;

  @IsText(200)
  name: string;

  /** Other names under which the field is met. */
  @IsArray({ message: 'phải là danh sách' })
  @IsString({ each: true, message: 'phải là văn bản' })
  @Length(1, 200, { each: true, message: 'mỗi tên dài từ 1 đến 200 ký tự' })
  @ArrayMaxSize(30, { message: 'tối đa 30 tên' })
  aliases: string[];
}

export class ResolveField {
  @IsText(200)
  name: string;
}

/** One procedure of a catalogue file. Its content is checked piece by piece, so that every fault is named. */
export class ImportProcedure {
  @IsDefined({ message: 'phải có thủ tục' })
  @IsObject({ message: 'phải là một thủ tục' })
  procedure: Record<string, unknown>;

  /** Fields of the same file: they count as known. */
  @IsArray({ message: 'phải là danh sách' })
  @ValidateNested({ each: true })
  @Type(() => DefineField)
  @ArrayMaxSize(200)
  fields: DefineField[];

  /** Only says what would happen. */
  @IsBoolean({ message: 'phải là true hoặc false' })
  preview: boolean;
}

export class ImportField {
  @IsDefined({ message: 'phải có lĩnh vực' })
  @IsObject({ message: 'phải là một lĩnh vực' })
  field: Record<string, unknown>;

  @IsBoolean({ message: 'phải là true hoặc false' })
  preview: boolean;
}

export class ImportQuery {
  /** `true`: only says what would happen. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: 'phải là true hoặc false' })
  preview?: boolean;
}

export class DeadlinesQuery {
  /** Decisions signed from that day on; without a day of signing that of being made public counts. */
  @IsDay()
  from: string;

  @IsDay()
  to: string;
}
