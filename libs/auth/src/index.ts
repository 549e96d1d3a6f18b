export * from './access-denied.js';
export * from './access.guard.js';
export * from './accounts.js';
export * from './current-account.js';
export * from './permissions.js';
export * from './role.js';
