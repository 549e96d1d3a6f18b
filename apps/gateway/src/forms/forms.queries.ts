import { IntersectionType, OmitType, PickType } from '@nestjs/swagger';
import { PrintForm, PrintRegister } from '@motcua/contracts';
import { IsIn, IsOptional } from 'class-validator';

const FORMATS = ['html', 'pdf', 'json'] as const;

export class SheetFormat {
  /** What it is drawn as; left out: a page to be printed. */
  @IsOptional()
  @IsIn(FORMATS, { message: `phải là một trong: ${FORMATS.join(', ')}` })
  format?: (typeof FORMATS)[number];
}

export class FormQuery extends IntersectionType(PickType(PrintForm, ['no', 'purpose'] as const), SheetFormat) {}
export class RegisterQuery extends IntersectionType(OmitType(PrintRegister, [] as const), SheetFormat) {}
