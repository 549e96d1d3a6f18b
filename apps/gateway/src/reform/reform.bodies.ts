import { IntersectionType, OmitType } from '@nestjs/swagger';
import { ReformReportQuery, WriteReformPart } from '@motcua/contracts';
import { IsIn, IsOptional } from 'class-validator';

import { bodyOf } from '../writes/body-of.js';

const FORMATS = ['json', 'html', 'pdf', 'docx'] as const;

class ReformFormat {
  /** What it is drawn as; left out: json. */
  @IsOptional()
  @IsIn(FORMATS, { message: `phải là một trong: ${FORMATS.join(', ')}` })
  format?: (typeof FORMATS)[number];
}

export class ReformReportRequest extends IntersectionType(OmitType(ReformReportQuery, [] as const), ReformFormat) {}

export class WriteReformPartBody extends bodyOf(WriteReformPart, []) {}
