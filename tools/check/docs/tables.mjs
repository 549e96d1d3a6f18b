// Prints the tables docs are made from; started by drift.mjs with the loader that reads TypeScript.
import { eventTypes } from '../../../libs/contracts/src/events/event-types.js';
import { eventCodes } from '../../../libs/observability/src/event-codes.js';

const names = Object.entries(eventTypes).map(([type, schema]) => [type, schema.typeName]);
process.stdout.write(JSON.stringify({ eventTypes: Object.fromEntries(names), eventCodes }));
