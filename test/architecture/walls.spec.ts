import { existsSync, globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ICruiseResult } from 'dependency-cruiser';

import { breaches, cruiseTree, FIXTURES, ROOT, walls } from './cruise.js';

const rules = (walls.forbidden ?? []).map((rule) => rule.name ?? '');

const violations = ({ summary }: ICruiseResult) =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);

describe('walls', () => {
  it('have a fixture for every rule and a rule for every fixture', () => {
    expect(readdirSync(FIXTURES).toSorted()).toEqual(rules.toSorted());
  });

  it.each(rules)('%s bites where its fixture breaks it, and only there', async (rule) => {
    const tree = join(FIXTURES, rule);
    const { summary } = await cruiseTree(
      tree,
      ['apps', 'libs', 'test'].filter((folder) => existsSync(join(tree, folder))),
    );
    const marked: string[] = [];
    for (const file of globSync('**/*.ts', { cwd: tree })) {
      for (let count = await breaches(join(tree, file)); count > 0; count -= 1) marked.push(`${rule}: ${file}`);
    }
    expect(marked.length).toBeGreaterThan(0);
    expect(summary.violations.map((found) => `${found.rule.name}: ${found.from}`).toSorted()).toEqual(
      marked.toSorted(),
    );
  });
});

describe('the real tree', () => {
  let result: ICruiseResult;
  const edge = (from: string, to: RegExp) =>
    result.modules.find(({ source }) => source === from)?.dependencies.find(({ resolved }) => to.test(resolved));

  beforeAll(async () => {
    result = await cruiseTree(ROOT, ['apps', 'libs', 'test']);
  });

  it('keeps all walls', () => {
    expect(violations(result)).toEqual([]);
  });

  it('was really looked at', () => {
    const sources = globSync('{apps,libs}/*/src/**/*.{ts,tsx}', { cwd: ROOT });
    const seen = new Set(result.modules.map(({ source }) => source));
    expect(sources.filter((file) => !seen.has(file))).toEqual([]);
    expect(seen.size).toBeGreaterThan(150);
    expect(result.summary.totalDependenciesCruised).toBeGreaterThan(seen.size);
  });

  it('is read with the names the rules are written in', () => {
    expect(edge('apps/units/src/domain/unit.ts', /^libs\/contracts\/src\/index\.ts$/)?.dependencyTypes).toContain(
      'type-only',
    );
    expect(edge('apps/units/src/units.module.ts', /^libs\/persistence\/src\/index\.ts$/)).toBeDefined();
    expect(edge('libs/persistence/src/database.ts', /(^|\/)node_modules\/mongodb\//)).toBeDefined();
    expect(edge('libs/messaging/src/nats/nats-link.ts', /(^|\/)node_modules\/@nats-io\/jetstream\//)).toBeDefined();
  });
});
