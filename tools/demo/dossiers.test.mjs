// @ts-check
/* oxlint-disable typescript/no-floating-promises -- node:test itself awaits what describe and it return */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readData } from './data.mjs';
import { planDossiers } from './dossiers.mjs';
import { stagesOf } from './stages.mjs';
import { addWorkingDays, isWorkingDay, minuteOf } from './working-days.mjs';

const data = readData();
const dossiers = planDossiers(data);
const day = (/** @type {string} */ at) => at.slice(0, 10);
const minute = (/** @type {string} */ at) => minuteOf(at.slice(11, 16));
const inOffice = (/** @type {string} */ at) => {
  const now = minute(at);
  return isWorkingDay(day(at)) && ((now >= 420 && now < 660) || (now >= 780 && now < 1_020));
};

describe('the dossiers of the half-year', () => {
  it('are 8182: 16, 89 and 8077', () => {
    const fields = Map.groupBy(dossiers, ({ procedure }) => procedure.fieldCode);
    assert.equal(dossiers.length, 8_182);
    assert.deepEqual(
      ['giao-duc-dao-tao', 'van-bang-chung-chi', 'thi-tuyen-sinh'].map((field) => fields.get(field)?.length),
      [16, 89, 8_077],
    );
    assert.equal(dossiers.filter(({ handling }) => handling).length, 105);
    assert.ok(fields.get('thi-tuyen-sinh')?.every(({ handling }) => !handling));
  });

  it('move in office hours of working days, from January to the morning of 16/05/2017', () => {
    for (const { receivedAt, handling } of dossiers) {
      const acts = [
        receivedAt,
        ...(handling ? [handling.transferredAt, handling.completedAt, handling.returnedAt] : []),
      ];
      assert.ok(acts.every(inOffice), acts.join(' '));
      assert.deepEqual(acts, acts.toSorted());
      assert.ok(receivedAt > '2017-01-01' && /** @type {string} */ (acts.at(-1)) < '2017-05-16T08:00');
    }
  });

  it('for the exam come in the registration window', () => {
    const exam = dossiers.filter(({ procedure }) => procedure.fieldCode === 'thi-tuyen-sinh');
    assert.ok(exam.every(({ receivedAt }) => day(receivedAt) >= '2017-04-01' && day(receivedAt) <= '2017-04-20'));
    assert.equal(new Set(exam.map(({ receivedAt }) => day(receivedAt))).size, 13);
  });

  it('that are completed are so within their limit', () => {
    for (const { procedure, receivedAt, handling } of dossiers) {
      if (!handling) continue;
      const { unit, value } = procedure.limit;
      if (unit === 'same-day') assert.ok(minute(receivedAt) < 15 * 60);
      const due = unit === 'same-day' ? day(receivedAt) : addWorkingDays(day(receivedAt), value);
      assert.ok(day(handling.completedAt) <= due && day(handling.returnedAt) <= due);
    }
  });

  it('are the same in every run, each write with a key of its own', () => {
    const keys = (/** @type {ReturnType<typeof stagesOf>} */ stages) =>
      stages.flatMap(({ chains }) => chains.flat().map(({ key }) => key));
    const [one, other] = [stagesOf(data), stagesOf(readData())];
    assert.equal(JSON.stringify(one), JSON.stringify(other));
    assert.equal(new Set(keys(one)).size, keys(one).length);
  });

  it('belong to nobody: invented names, impossible identity numbers, no phones', () => {
    const bodies = stagesOf(data).flatMap(({ chains }) => chains.flat().map(({ body }) => body));
    for (const { applicant } of /** @type {{ applicant?: Record<string, string> }[]} */ (bodies)) {
      if (!applicant) continue;
      assert.match(`${applicant.name}`, /^(Người|Tổ chức) nộp mẫu \d{5}$/);
      assert.match(applicant.identityNumber ?? '000', /^000/);
      assert.equal(applicant.phone, undefined);
    }
  });

  it('know the working days of 2017', () => {
    assert.equal(addWorkingDays('2017-01-25', 5), '2017-02-08');
    assert.equal(addWorkingDays('2017-04-05', 1), '2017-04-07');
    assert.equal(addWorkingDays('2017-04-28', 3), '2017-05-05');
  });
});
