// @ts-check

/**
 * @typedef {{ line: number, text: string }} Found
 * @typedef {object} Rule
 * @property {string} name
 * @property {(file: string) => boolean} where
 * @property {boolean} [inComments] look at comments too
 * @property {(text: string, file: string) => Found[]} find
 */

const MAX_LINES = 250;

const isCode = (/** @type {string} */ file) => /\.([cm]?[jt]s|tsx)$/.test(file) && !file.includes('/src/gen/');
const isProduct = (/** @type {string} */ file) => /^(apps|libs)\//.test(file) && isCode(file);
const isTest = (/** @type {string} */ file) => /\.(spec|int-spec|e2e-spec)\.tsx?$|\.test\.mjs$/.test(file);
const isPure = (/** @type {string} */ file) =>
  /^apps\/[^/]+\/src\/domain\/|^libs\/legal-calendar\//.test(file) && isCode(file) && !isTest(file);
const isWritten = (/** @type {string} */ file) => isCode(file) || /\.(md|proto|sh|ya?ml|conf|css|html)$/.test(file);
const isLock = (/** @type {string} */ file) => /(^|\/)(package-lock\.json|go\.sum)$/.test(file);

/**
 * Each match is a breach.
 *
 * @param {RegExp} pattern with the flag g
 * @param {'start' | 'end'} [place] whose line is told
 * @returns {Rule['find']}
 */
const each =
  (pattern, place = 'start') =>
  (text) =>
    [...text.matchAll(pattern)].map((match) => ({
      line: text.slice(0, match.index + (place === 'end' ? match[0].length : 0)).split('\n').length,
      text: match[0].trim().replace(/\s+/g, ' ').slice(0, 80),
    }));

/** @type {readonly Rule[]} */
export const RULES = [
  {
    name: 'environment-outside-config',
    where: (file) => isProduct(file) && !file.endsWith('.config.ts'),
    find: each(/\bprocess\s*(\.|\?\.)\s*env\b|\bprocess\s*\[\s*['"]env/g),
  },
  { name: 'console', where: isProduct, find: each(/\bconsole\s*\.\s*\w+/g) },
  {
    name: 'clock-or-chance-in-domain',
    where: isPure,
    find: each(/\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\b|\brandomUUID\b|\bperformance\.now\(/g),
  },
  {
    name: 'long-file',
    where: isCode,
    inComments: true,
    find: (text) => {
      const lines = text.trimEnd().split('\n').length;
      return lines > MAX_LINES ? [{ line: lines, text: `${lines} lines, at most ${MAX_LINES}` }] : [];
    },
  },
  { name: 'unfinished-note', where: isWritten, inComments: true, find: each(/\b(TO[D]O|FIX[M]E)\b.*/g) },
  {
    name: 'any-escape',
    where: isCode,
    find: each(/\bas any\b|:\s*any\b(?!\s*[(=]>)|<\s*any\b|\bany\[\]|,\s*any>/g),
  },
  {
    name: 'suppression-without-reason',
    where: isCode,
    inComments: true,
    find: each(/@ts-(ignore|nocheck)\b.*|@ts-expect-error\s*$|(eslint|oxlint)-disable(?!.*\s--\s).*/gm),
  },
  {
    name: 'fixed-wait',
    where: isTest,
    find: each(/(?<!\bjest\.)\bsetTimeout\s*\(|(?<![\w.'"`])sleep\s*\(|\bwaitForTimeout\s*\(/g),
  },
  {
    name: 'module-mock',
    where: isTest,
    find: each(/\bjest\.(do|un)?mock\(|\bunstable_mockModule\(|\bmock\.module\(/gi),
  },
  {
    name: 'machine-path',
    where: (file) => !isLock(file),
    inComments: true,
    find: each(/(?<![\w.}\])/-])\/(tmp|work|home|root)\/[\w.-]*/g),
  },
  {
    name: 'registry-host',
    where: () => true,
    inComments: true,
    find: each(
      /\b(registry|mirror|goproxy|artifactory|nexus)\.[a-z0-9-]+(\.[a-z0-9-]+)+|(?<![\d.])(10|192\.168|172\.(1[6-9]|2\d|3[01]))(\.\d{1,3}){2,3}(?![\d.])(?=[:/])/gi,
    ),
  },
  {
    name: 'empty-catch',
    where: isCode,
    find: each(/\bcatch\s*(\([^)]*\))?\s*\{\s*\}|\.catch\(\s*\(\w*\)\s*=>\s*\{\s*\}\s*\)/g, 'end'),
  },
  {
    name: 'drawer-folder',
    where: (file) =>
      /^(apps|libs|tools|test)\/(.*\/)?(common|shared|utils|helpers)\//.test(file) &&
      !file.startsWith('test/architecture/fixtures/'),
    inComments: true,
    find: () => [{ line: 1, text: 'a folder says what it is about' }],
  },
];
