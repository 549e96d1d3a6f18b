export * from './clock.js';
export * from './config.js';
export * from './event-codes.js';
export * from './event-log.js';
export * from './health.js';
export * from './metrics.js';
export * from './observability.module.js';
export * from './environment.config.js';
