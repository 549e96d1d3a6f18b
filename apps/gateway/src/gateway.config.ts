import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { IsId } from '@motcua/contracts';
import { ServiceConfig } from '@motcua/observability';

/** Settings of the gateway. It owns no data, so it needs no database. */
export class GatewayConfig extends ServiceConfig {
  @IsOptional()
  override MONGODB_URI: string;

  /** JSON file with the accounts that may call. */
  @IsString({ message: 'must be the path of the access file' })
  @Length(1, 500)
  ACCESS_FILE: string;

  /** 1: training clock, said on every page. */
  @IsOptional()
  @IsIn(['0', '1'])
  CLOCK_BANNER: string = '0';

  /** Desk that receives a dossier when a request names none. */
  @IsOptional()
  @IsId()
  DEPARTMENT_UNIT: string = 'sgddt';

  @IsOptional()
  @IsString()
  @Length(1, 200)
  DEPARTMENT_NAME: string = 'Sở Giáo dục và Đào tạo tỉnh Sóc Trăng';

  /** Public look-ups per minute and address: enough for a person, too few to guess a secret. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  LOOK_UPS_PER_MINUTE: number = 20;

  /** Browsers that may wait for live updates at once. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  LIVE_CLIENTS: number = 1_000;
}
