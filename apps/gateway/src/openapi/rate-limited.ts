import { SetMetadata } from '@nestjs/common';

const RATE_LIMITED = 'motcua:rate-limited';

/** Says in docs/openapi.json that the route answers 429 after too many attempts. */
export const RateLimited = () => SetMetadata(RATE_LIMITED, true);

export const isRateLimited = (handler: object): boolean => Reflect.getMetadata(RATE_LIMITED, handler) === true;
