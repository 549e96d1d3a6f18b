import { ServiceConfig } from '@motcua/observability';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

export class DossiersConfig extends ServiceConfig {
  /** Key from which the look-up secrets of receipts are derived. */
  @Matches(/^[0-9a-f]{64}$/, { message: 'must be 32 random bytes in hexadecimal' })
  LOOKUP_KEY: string;

  /** Electronic identification code of the department; the group NN was never published and is filled in on site. */
  @IsOptional()
  @Matches(/^[0-9A-Z.]{1,35}$/)
  AGENCY_CODE: string = '000.00.NN.H51';

  /** The same by QĐ 20/2020/QĐ-TTg, for dossiers accepted from 01/7/2025. */
  @IsOptional()
  @Matches(/^[0-9A-Z.]{1,35}$/)
  AGENCY_CODE_2020: string = 'H51.NN';

  /** Lines of one book of the paper register, before codes by day. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(10)
  @Max(9_999)
  LINES_PER_BOOK: number = 1_000;
}
