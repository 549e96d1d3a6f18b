import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
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

  /** Address of the site as citizens know it, printed on forms; without it, where the request came from. */
  @IsOptional()
  @Matches(/^https?:\/\/[^\s/?#]+(\/[^\s?#]*)?$/, { message: 'must be an address such as https://motcua.example.vn' })
  PUBLIC_URL?: string;

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

  /** Failed logins per minute and account; four times as many from one address, since people may share one. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  FAILED_LOGINS_PER_MINUTE: number = 5;

  /** A session of the staff pages that nobody uses ends after so many minutes. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(720)
  SESSION_IDLE_MINUTES: number = 30;

  /** Every session ends after so many hours. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(72)
  SESSION_HOURS: number = 12;

  /** 1: browsers may send the session by HTTPS only. Set it where a proxy speaks HTTPS and does not say so. */
  @IsOptional()
  @IsIn(['0', '1'])
  SECURE_COOKIES: string = '0';
}
