// @ts-check
/* oxlint-disable typescript/no-floating-promises -- node:test itself awaits what describe and it return */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readData } from './data.mjs';

const data = readData();

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => string} key
 */
const count = (items, key) =>
  Object.fromEntries([...Map.groupBy(items, key)].map(([name, group]) => [name, group.length]));
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;

describe('the demonstration data', () => {
  it('has one department, 13 divisions and 40 affiliated units', () => {
    const units = data.units.items;
    assert.deepEqual(
      count(units, ({ kind }) => kind),
      { department: 1, division: 13, affiliated: 40 },
    );
    assert.equal(new Set(units.map(({ unitId }) => unitId)).size, 54);
    assert.equal(new Set(units.map(({ name }) => name)).size, 54);
    assert.ok(units.every(({ unitId }) => /^[a-z0-9-]+$/.test(unitId)));
    assert.ok(units.slice(1).every(({ parentId }) => parentId === units[0]?.unitId));
  });

  it('has 32 procedures in three fields, none called an official announcement', () => {
    const procedures = data.procedures.items;
    assert.equal(procedures.length, 32);
    assert.deepEqual(
      count(procedures, ({ fieldName }) => fieldName),
      {
        'Giáo dục và Đào tạo': 25,
        'Quy chế thi, tuyển sinh': 4,
        'Hệ thống văn bằng, chứng chỉ': 3,
      },
    );
    assert.equal(new Set(procedures.map(({ code }) => code)).size, 32);
    for (const { code, provenance, validFrom, parts } of procedures) {
      assert.match(code, ID);
      assert.match(provenance, /không phải danh mục công bố chính thức/);
      assert.ok(validFrom < '2017-01-01' && validFrom.startsWith('2016'));
      assert.ok(Object.entries(parts).every(([part, text]) => part === 'conditions' || text.length > 0));
    }
  });

  it('has limits as services accept them', () => {
    for (const { limit } of data.procedures.items) {
      if (limit.unit === 'schedule') assert.match(limit.dueOn ?? '', /^2017-\d\d-\d\d$/);
      else if (limit.unit === 'same-day') assert.deepEqual(limit, { unit: 'same-day', value: 1, cutOff: '15:00' });
      else assert.ok(limit.value >= 1 && !limit.dueOn);
    }
  });

  it('has the 22 numbered documents, each once in its register', () => {
    const documents = data.documents.items;
    assert.equal(documents.length, 22);
    assert.equal(new Set(documents.map(({ documentId }) => documentId)).size, 22);
    assert.deepEqual(
      count(documents, ({ register }) => register),
      { decisions: 6, others: 16 },
    );
    assert.ok(documents.every(({ documentId }) => ID.test(documentId)));
    const plan = documents.find(({ documentId }) => documentId === 'sgddt.others.2017.699');
    assert.equal(`${plan?.number}/${plan?.symbol}`, '699/KH-SGDĐT');
  });

  it('plans 7 of 13 divisions and 20 of 40 affiliated units', () => {
    const { plan, visits, rounds } = data.plan;
    assert.deepEqual(
      count(plan.units, ({ kind }) => kind),
      { division: 7, affiliated: 20 },
    );
    const kinds = new Map(data.units.items.map(({ unitId, kind }) => [unitId, kind]));
    assert.ok(plan.units.every(({ unitId, kind }) => kinds.get(unitId) === kind));
    const planned = new Set(plan.units.map(({ unitId }) => unitId));
    assert.deepEqual(
      count(visits, ({ unitId }) => `${kinds.get(unitId)}`),
      { division: 3, affiliated: 5 },
    );
    assert.ok(visits.every(({ unitId }) => planned.has(unitId)));
    assert.ok(
      visits.every(({ visitOn }) => rounds.some(({ startsOn, endsOn }) => startsOn <= visitOn && visitOn <= endsOn)),
    );
  });

  it('has harmless findings, none about a posting, some remedied and some open', () => {
    const { findings, visits } = data.plan;
    const days = new Map(visits.map(({ visitId, visitOn }) => [visitId, visitOn]));
    for (const { kind, severity, visitId, recordedAt } of findings) {
      assert.ok(!kind.startsWith('posting') && severity === 'minor');
      assert.equal(recordedAt.slice(0, 10), days.get(visitId));
    }
    const remedied = findings.filter(({ remedy }) => remedy.at(-1)?.act === 'accept-remedy');
    assert.equal(remedied.length, 3);
    assert.equal(findings.length, 7);
  });
});
