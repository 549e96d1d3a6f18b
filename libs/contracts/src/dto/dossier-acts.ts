import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import { Applicant, CHANNELS, DossierRef, OUTCOMES, PaperGiven } from './dossiers.js';
import { IsDay, IsId, IsInstant, IsText } from './shared.js';

/** An act that must say why; the reason is printed on the form. */
export class ReasonedAct extends DossierRef {
  @IsText(1_000, 'phải nêu lý do')
  reason: string;

  /** Legal ground, as it is to be printed. */
  @IsOptional()
  @IsText(500)
  ground?: string;
}

export class RequestSupplement extends ReasonedAct {
  /** What is missing, each a line of the form. */
  @IsArray({ message: 'phải là danh sách nội dung cần bổ sung' })
  @ArrayMinSize(1, { message: 'phải nêu ít nhất một nội dung' })
  @ArrayMaxSize(50, { message: 'nhiều nhất 50 nội dung' })
  @IsString({ each: true, message: 'phải là văn bản' })
  @Length(1, 500, { each: true, message: 'mỗi nội dung dài từ 1 đến 500 ký tự' })
  items: string[];

  /** Head who approved it; needed once the clock runs. */
  @IsOptional()
  @IsText(200)
  approvedBy?: string;
}

export class ReceiveSupplement extends DossierRef {
  /** Papers that came in. */
  @IsOptional()
  @IsArray({ message: 'phải là danh sách giấy tờ' })
  @ArrayMaxSize(100, { message: 'nhiều nhất 100 giấy tờ' })
  @ValidateNested({ each: true })
  @Type(() => PaperGiven)
  papers?: PaperGiven[];
}

export class TransferDossier extends DossierRef {
  @IsId()
  toUnitId: string;

  /** Working days the receiver has for its step. */
  @IsOptional()
  @IsInt({ message: 'phải là số nguyên' })
  @Min(1, { message: 'nhỏ nhất là 1' })
  @Max(250, { message: 'lớn nhất là 250' })
  stepDays?: number;
}

export class ConsultUnit extends DossierRef {
  @IsId()
  unitId: string;

  /** Working days the unit has to answer. */
  @IsInt({ message: 'phải là số nguyên' })
  @Min(1, { message: 'nhỏ nhất là 1' })
  @Max(60, { message: 'lớn nhất là 60' })
  workingDays: number;

  @IsOptional()
  @IsText(1_000)
  question?: string;
}

export class ConsultationAnswered extends DossierRef {
  @IsText(2_000, 'phải có ý kiến trả lời')
  answer: string;
}

export class RequestPayment extends DossierRef {
  /** Vietnamese đồng. */
  @IsInt({ message: 'phải là số nguyên' })
  @Min(1_000, { message: 'nhỏ nhất là 1000 đồng' })
  @Max(1_000_000_000, { message: 'lớn nhất là một tỷ đồng' })
  amount: number;

  @IsText(500, 'phải nêu khoản phải nộp')
  reason: string;
}

export class ConfirmPayment extends DossierRef {
  /** Number of the receipt or bank transfer. */
  @IsText(100, 'phải có số biên lai hoặc mã giao dịch')
  receiptNumber: string;
}

export class CompleteDossier extends DossierRef {
  @IsIn(OUTCOMES, { message: 'phải là granted (có kết quả) hoặc declined (từ chối bằng văn bản)' })
  outcome: (typeof OUTCOMES)[number];
}

export class ReturnDossier extends DossierRef {
  @IsIn(CHANNELS, { message: 'phải là counter, online hoặc post' })
  method: (typeof CHANNELS)[number];

  /** Who took it when it was not the owner. */
  @IsOptional()
  @IsText(200)
  receivedBy?: string;
}

export class ExtendDossier extends ReasonedAct {
  /** New appointment; left out: the proposed one. */
  @IsOptional()
  @IsDay()
  dueOn?: string;
}

export class CorrectDossier extends ReasonedAct {
  /** Who noticed and asked, when it is not the one who enters it. */
  @IsOptional()
  @IsText(200)
  requestedBy?: string;

  @IsOptional()
  @IsId()
  procedureCode?: string;

  @IsOptional()
  @IsInstant()
  acceptedAt?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => Applicant)
  applicant?: Applicant;
}

export class AcknowledgeSync extends DossierRef {
  @IsInt({ message: 'phải là số nguyên' })
  @Min(1, { message: 'nhỏ nhất là 1' })
  @Max(10, { message: 'lớn nhất là 10' })
  nationalStatus: number;
}
