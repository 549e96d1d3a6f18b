// @ts-check
/* oxlint-disable typescript/no-floating-promises -- node:test itself awaits what describe and it return */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { RULES } from './rules.mjs';
import { filesOf, judge } from './source-rules.mjs';

const FIXTURES = fileURLToPath(new URL('fixtures', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} tree */
function marked(tree) {
  return filesUnder(tree).flatMap((file) =>
    readFileSync(join(tree, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (/\bbreach( -->)?$/.test(line) ? [`${file}:${index + 1}`] : [])),
  );
}

/** @param {string} tree */
function filesUnder(tree) {
  const all = /** @type {string[]} */ (readdirSync(tree, { recursive: true }));
  return all.filter((file) => statSync(join(tree, file)).isFile());
}

describe('source rules', () => {
  it('have a fixture each', () => {
    assert.deepEqual(readdirSync(FIXTURES).toSorted(), RULES.map(({ name }) => name).toSorted());
  });

  for (const { name } of RULES) {
    it(`${name} finds the marked lines of its fixture, and no other`, () => {
      const tree = join(FIXTURES, name);
      const expected = marked(tree);
      assert.ok(expected.length > 0);
      const found = judge(tree, filesUnder(tree)).breaches.filter(({ rule }) => rule === name);
      assert.deepEqual(found.map(({ file, line }) => `${file}:${line}`).toSorted(), expected.toSorted());
    });
  }

  it('look at every file of the repository, new ones included, but not at the fixtures', async () => {
    const files = await filesOf(ROOT);
    assert.ok(files.includes('package.json') && files.includes('tools/check/rules.mjs'));
    assert.ok(!files.some((file) => file.startsWith('tools/check/fixtures/')));
  });
});
