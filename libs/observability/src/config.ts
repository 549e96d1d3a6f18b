import { plainToInstance, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, validateSync } from 'class-validator';

/** Settings every service has. Each app extends this class in its own `<app>.config.ts`. */
export class ServiceConfig {
  /** Server address without a database name; each service uses a database of its own. */
  @Matches(/^mongodb(\+srv)?:\/\//, { message: 'must start with mongodb://' })
  MONGODB_URI: string;

  @IsString({ message: 'must be the address of a NATS server' })
  NATS_URL: string;

  /** Port for health and metrics; the gateway's public port. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(65_535)
  PORT: number;

  @IsOptional()
  @IsString()
  HOST: string = '127.0.0.1';

  /** Training clock: milliseconds to add to the real time; 0 is the real clock. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  CLOCK_OFFSET_MS: number = 0;

  @IsOptional()
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  LOG_LEVEL: string = 'info';

  /** Prefix of database names, so that several copies can share one server. */
  @IsOptional()
  @Matches(/^[a-z0-9-]{0,20}$/)
  DATABASE_PREFIX: string = 'motcua-';
}

/** Wrong settings: the message lists all of them at once. */
export class ConfigFaults extends Error {
  override readonly name = 'ConfigFaults';
}

/** @throws ConfigFaults naming every setting that is missing or wrong. */
export function readConfig<C extends ServiceConfig>(type: new () => C, env: NodeJS.ProcessEnv): C {
  const config = plainToInstance(type, { ...env }, { exposeDefaultValues: true });
  const faults = validateSync(config).map(
    (fault) => `  ${fault.property}: ${Object.values(fault.constraints ?? {}).join('; ')}`,
  );
  if (faults.length > 0) throw new ConfigFaults(`Wrong settings:\n${faults.join('\n')}`);
  return config;
}
