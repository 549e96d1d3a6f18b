import { IsIn, IsInt, IsNumber, IsOptional, IsString, Matches, Max, Min } from 'class-validator';

import { IsEvidenceIds } from './evidence.js';
import { IsId, IsText } from './shared.js';

/** How an item of a checklist may be answered. */
export const ITEM_ANSWERS = ['yes', 'partly', 'no', 'number', 'not-applicable'] as const;
export type ItemAnswer = (typeof ITEM_ANSWERS)[number];

/** An item of a checklist as it is in force on the day of a visit. */
export interface ChecklistItemView {
  code: string;
  area: string;
  question: string;
  legalGround: string;
  /** Answers that fit the question. */
  answers: readonly ItemAnswer[];
  evidenceRequired: boolean;
  /** Points relative to the other items of its checklist. */
  weight: number;
  /** Whether the wording was found in a published text; otherwise it is an illustration. */
  verified: boolean;
}

export interface ChecklistView {
  id: string;
  version: number;
  title: string;
  validFrom: string;
  /** Where the wording comes from, and that it is an illustration where it was not found. */
  source: string;
  items: readonly ChecklistItemView[];
}

/** What somebody answers to an item. */
export class ItemAnswerInput {
  @IsId()
  item: string;

  @IsIn(ITEM_ANSWERS, { message: 'phải là yes (có), partly (một phần), no (chưa), number hoặc not-applicable' })
  answer: ItemAnswer;

  /** Only with the answer `number`. */
  @IsOptional()
  @IsNumber({}, { message: 'phải là số' })
  @Min(0, { message: 'nhỏ nhất là 0' })
  @Max(1_000_000, { message: 'lớn nhất là 1.000.000' })
  value?: number;

  @IsOptional()
  @IsText(2_000)
  note?: string;

  /** Address of a page that proves it. */
  @IsOptional()
  @IsWebAddress()
  url?: string;

  @IsOptional()
  @IsEvidenceIds()
  evidenceIds?: string[];
}

/** What the inspectors found at one item. */
export class AnswerItem extends ItemAnswerInput {
  @IsId()
  visitId: string;

  /** Revision of the answer that was on the screen; 0: there was none. */
  @IsInt({ message: 'phải là số nguyên' })
  @Min(0, { message: 'nhỏ nhất là 0' })
  seen: number;
}

export interface ItemAnswerView {
  item: string;
  answer: ItemAnswer;
  value: number | null;
  note: string;
  url: string | null;
  evidenceIds: string[];
  revision: number;
  /** Login. */
  by: string;
  at: string;
}

/** `https://…`, at most 500 characters. */
export function IsWebAddress(): PropertyDecorator {
  return (target, property) => {
    Matches(/^https?:\/\/\S{3,490}$/, { message: 'phải là địa chỉ trang web, bắt đầu bằng http:// hoặc https://' })(
      target,
      property,
    );
    IsString({ message: 'phải là văn bản' })(target, property);
  };
}
