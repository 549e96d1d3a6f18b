import { base } from './jest.config.mjs';

export default { ...base, roots: ['<rootDir>/test/browser'], testMatch: ['**/*.e2e-spec.ts'], testTimeout: 300_000 };
