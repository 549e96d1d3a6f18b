import { base } from './jest.config.mjs';

export default { ...base, roots: ['<rootDir>/test/faults'], testMatch: ['**/*.e2e-spec.ts'], testTimeout: 900_000 };
