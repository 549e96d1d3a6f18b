// Prints the tables docs are made from; started by drift.mjs with the loader that reads TypeScript.
import { GatewayModule } from '../../../apps/gateway/src/gateway.module.js';
import { isRateLimited } from '../../../apps/gateway/src/openapi/rate-limited.js';
import { Caller } from '../../../apps/gateway/src/writes/caller.js';
import { permissionOf } from '../../../libs/auth/src/index.js';
import { eventTypes } from '../../../libs/contracts/src/events/event-types.js';
import { eventCodes } from '../../../libs/observability/src/event-codes.js';
import { routesOf } from './openapi/routes.mjs';

const names = Object.entries(eventTypes).map(([type, schema]) => [type, schema.typeName]);
const api = routesOf(GatewayModule, { permissionOf, isRateLimited, caller: Caller });
process.stdout.write(JSON.stringify({ eventTypes: Object.fromEntries(names), eventCodes, api }));
