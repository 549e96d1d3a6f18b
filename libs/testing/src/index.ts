export * from './command-meta.js';
export * from './engines.config.js';
export * from './eventually.js';
export * from './given.js';
export * from './memory-evidence.js';
export * from './memory-repository.js';
export * from './named-aggregate.js';
export * from './service-kit.js';
