// The walls of the house, one rule per sentence of docs/developing.md. `test/architecture/walls.spec.ts` proves for
// every rule that it bites: a fixture tree named after the rule breaks it.

const TESTS = '\\.(spec|int-spec|e2e-spec)\\.tsx?$';
const NEEDS_ENGINE = '\\.(int-spec|e2e-spec)\\.tsx?$';
const DATABASE_DRIVERS = '(^|/)node_modules/(mongoose|mongodb|@nestjs/mongoose)/';
const BROKER_DRIVERS = '(^|/)node_modules/@nats-io/';

/** What each library may see beside itself and packages; nothing that stands above it. */
const LAYERS = {
  contracts: [],
  'legal-calendar': [],
  'office-files': [],
  observability: ['contracts'],
  auth: ['contracts', 'observability'],
  persistence: ['contracts', 'observability'],
  messaging: ['contracts', 'observability', 'persistence'],
};

const layerRules = Object.entries(LAYERS).map(([name, below]) => ({
  name: `layer-${name}`,
  comment:
    below.length > 0 ? `${name} stands on ${below.join(', ')} and nothing else` : `${name} sees no other library`,
  severity: 'error',
  from: { path: `^libs/${name}/`, pathNot: TESTS },
  to: { path: '^libs/', pathNot: `^libs/(${[name, ...below].join('|')})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'apps-never-import-apps',
      comment: 'services meet only in messages',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-never-import-apps',
      comment: 'a library knows nothing of those who use it',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'domain-sees-only-itself',
      comment:
        'domain code is pure: its own folder, the legal calendar and types of contracts; no package, no Node module',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/domain/', pathNot: TESTS },
      to: { pathNot: ['^apps/$1/src/domain/', '^libs/legal-calendar/', '^libs/contracts/'] },
    },
    {
      name: 'domain-takes-only-types-of-contracts',
      comment: 'write `import type`: contracts carry validators and generated code that domain code must not load',
      severity: 'error',
      from: { path: '^apps/[^/]+/src/domain/', pathNot: TESTS },
      to: { path: '^libs/contracts/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-see-no-adapters',
      comment: 'features reach the outside through ports',
      severity: 'error',
      from: { path: '^apps/[^/]+/src/features/', pathNot: NEEDS_ENGINE },
      to: { path: ['^apps/[^/]+/src/persistence/', '^libs/persistence/', DATABASE_DRIVERS, BROKER_DRIVERS] },
    },
    {
      name: 'features-see-no-features',
      comment: 'a use case is sealed off; what two share belongs to the domain',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/features/([^/]+)/' },
      to: { path: '^apps/$1/src/features/', pathNot: '^apps/$1/src/features/$2/' },
    },
    {
      name: 'only-modules-name-adapters',
      comment: 'adapters are bound to ports in the composition root and nowhere else',
      severity: 'error',
      // Domain and features have stricter rules of their own.
      from: {
        path: '^apps/',
        pathNot: ['^apps/[^/]+/src/(domain|features|persistence)/', '\\.module\\.ts$', NEEDS_ENGINE],
      },
      to: { path: '^apps/[^/]+/src/persistence/' },
    },
    {
      name: 'testing-only-from-tests',
      comment: 'builders and doubles stay out of what is delivered',
      severity: 'error',
      from: { pathNot: ['^test/', '^libs/testing/', TESTS] },
      to: { path: '^libs/testing/' },
    },
    ...layerRules,
    {
      name: 'libs-by-their-front-door',
      comment: 'import a library by its name; what its index does not export is its own business',
      severity: 'error',
      from: { path: '^((?:apps|libs)/[^/]+)/' },
      to: { path: '^libs/', pathNot: ['^$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'no-drawers',
      comment: 'a folder says what it is about; common, shared and utils say nothing',
      severity: 'error',
      from: {},
      to: { path: '/(common|shared|utils)/', pathNot: '(^|/)node_modules/' },
    },
    {
      name: 'no-cycles',
      comment: 'also among types: two files that need each other are one, or three',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'a file nobody imports and that imports nothing is forgotten',
      severity: 'error',
      from: { orphan: true, path: '^(apps|libs)/[^/]+/src/', pathNot: [TESTS, '\\.d\\.ts$', '/main\\.ts$'] },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment: 'what cannot be found cannot be judged either',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Anchored: a bare /dist/ would also drop packages that resolve into their own dist, and with them their breaches.
    exclude: { path: ['^(apps|libs)/[^/]+/dist/', '^test/architecture/fixtures/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['motcua-source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
