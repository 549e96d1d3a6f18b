import { describe, expect, it } from '@jest/globals';
import { given } from '@motcua/testing';

import type { KnownUnit } from '../known-unit.js';
import {
  adoptAuditPlan,
  auditIn,
  auditPlan,
  cancelAudit,
  carryOutAudit,
  moveAudit,
  type AuditPlanFact,
} from './audit-plan.js';
import {
  checkEffectiveness,
  judgeCorrection,
  markNonconformityOverdue,
  nonconformity,
  recordNonconformity,
  submitCorrection,
  type NonconformityFact,
} from './nonconformity.js';

const at = (day: string) => `${day}T09:00:00+07:00`;
const unit: KnownUnit = { name: 'Phòng mẫu', kind: 'division', parentId: 'sgddt', dissolvedFrom: '' };

const planId = '72-kh-sgddt-2017';
const audit = { auditId: 'dg-1', unitId: 'van-phong-so', plannedOn: '2017-06-15', auditorUnitIds: ['thanh-tra-so'] };
const toAdopt = {
  planId,
  number: '72/KH-SGDĐT',
  adoptedOn: '2017-01-12',
  year: 2017,
  audits: [{ ...audit, auditors: 'Người mẫu 1' }],
};
const adopted: AuditPlanFact = {
  type: 'inspections.audit-plan.adopted.v1',
  data: { planId, number: '72/KH-SGDĐT', adoptedOn: '2017-01-12', year: 2017, audits: [audit] },
};
const carriedOut: AuditPlanFact = {
  type: 'inspections.audit-plan.audit-carried-out.v1',
  data: { planId, auditId: 'dg-1', unitId: 'van-phong-so', carriedOutOn: '2017-06-15' },
};
const known = new Map([
  ['van-phong-so', unit],
  ['thanh-tra-so', unit],
]);

describe('a plan of internal audits', () => {
  it('is adopted; names stay out of the fact', () => {
    expect(given(auditPlan).when((state) => adoptAuditPlan(state, toAdopt, known))).toEqual([adopted]);
  });

  it.each([
    ['an auditor from the audited division', { auditorUnitIds: ['van-phong-so'] }, 'audits-not-fit'],
    ['a day before the plan', { plannedOn: '2017-01-11' }, 'audits-not-fit'],
    ['a unit nobody knows', { unitId: 'khong-co' }, 'unit-unknown'],
  ])('is refused with %s', (_what, over, code) => {
    const command = { ...toAdopt, audits: [{ ...audit, auditors: 'Người mẫu 1', ...over }] };
    expect(given(auditPlan).when((state) => adoptAuditPlan(state, command, known))).toMatchObject({ code });
  });

  it('names an audit once', () => {
    const command = { ...toAdopt, audits: [toAdopt.audits[0]!, toAdopt.audits[0]!] };
    expect(given(auditPlan).when((state) => adoptAuditPlan(state, command, known))).toMatchObject({
      code: 'audits-not-fit',
    });
  });

  it('has each audit moved, carried out or cancelled while it is planned, and not after', () => {
    const acts = (...facts: AuditPlanFact[]) => {
      const { when } = given(auditPlan, ...facts);
      const ref = { planId, auditId: 'dg-1' };
      return [
        when((state) => carryOutAudit(state, { ...ref, carriedOutOn: '2017-06-15', result: 'Đạt' }, at('2017-06-15'))),
        when((state) => moveAudit(state, { ...ref, plannedOn: '2017-07-01', reason: 'Bận' })),
        when((state) => cancelAudit(state, ref, at('2017-06-15'))),
      ];
    };
    expect(acts(adopted)).toMatchObject([[carriedOut], [{ data: { plannedOn: '2017-07-01' } }], [{}]]);
    for (const decision of acts(adopted, carriedOut)) expect(decision).toMatchObject({ code: 'audit-ended' });
    for (const decision of acts()) expect(decision).toMatchObject({ code: 'audit-not-found' });
  });

  it('has no audit carried out tomorrow', () => {
    const command = { planId, auditId: 'dg-1', carriedOutOn: '2017-06-16', result: 'Đạt' };
    const decision = given(auditPlan, adopted).when((state) => carryOutAudit(state, command, at('2017-06-15')));
    expect(decision).toMatchObject({ code: 'audit-day-not-fit' });
  });
});

const nonconformityId = 'kph-1';
const toRecord = {
  nonconformityId,
  planId,
  auditId: 'dg-1',
  clause: '8.5.1',
  severity: 'minor',
  text: 'Mô tả',
  dueOn: '2017-07-15',
} as const;
const fact = (type: string, data: object = {}) =>
  ({ type: `inspections.nonconformity.${type}.v1`, data: { nonconformityId, ...data } }) as NonconformityFact;
const recorded = fact('recorded', {
  planId,
  auditId: 'dg-1',
  unitId: 'van-phong-so',
  clause: '8.5.1',
  severity: 'minor',
  dueOn: '2017-07-15',
  recordedAt: at('2017-06-15'),
});
const submitted = fact('correction-submitted', { submittedAt: at('2017-07-01') });
const accepted = fact('correction-accepted', { unitId: 'van-phong-so', acceptedAt: at('2017-07-02') });

describe('a nonconformity', () => {
  const audits = given(auditPlan, adopted, carriedOut).state;

  it('comes from an audit that was carried out', () => {
    const record = (found: ReturnType<typeof auditIn>) =>
      given(nonconformity).when((state) => recordNonconformity(state, toRecord, found, at('2017-06-15')));
    expect(record(auditIn(audits, 'dg-1'))).toEqual([recorded]);
    expect(record(auditIn(given(auditPlan, adopted).state, 'dg-1'))).toMatchObject({ code: 'audit-not-carried-out' });
    expect(record(undefined)).toMatchObject({ code: 'audit-not-found' });
  });

  it.each([
    ['open', [recorded], [true, false, false]],
    ['submitted', [recorded, submitted], [false, true, false]],
    ['accepted', [recorded, submitted, accepted], [false, false, true]],
  ] as const)('that is %s allows its own act only', (_state, facts, allowed) => {
    const { when } = given(nonconformity, ...facts);
    const decisions = [
      when((state) => submitCorrection(state, { nonconformityId }, at('2017-07-03'))),
      when((state) => judgeCorrection(state, { nonconformityId, accepted: true }, at('2017-07-03'))),
      when((state) => checkEffectiveness(state, { nonconformityId, effective: true, note: 'Tốt' }, at('2017-07-03'))),
    ];
    expect(decisions.map((decision) => Array.isArray(decision))).toEqual(allowed);
  });

  it('is returned with a reason only, and open again then', () => {
    const judge = (note?: string) =>
      given(nonconformity, recorded, submitted).when((state) =>
        judgeCorrection(state, { nonconformityId, accepted: false, ...(note ? { note } : {}) }, at('2017-07-03')),
      );
    expect(judge()).toMatchObject({ code: 'note-missing' });
    expect(judge('Chưa đủ')).toMatchObject([{ type: 'inspections.nonconformity.correction-returned.v1' }]);
    const returned = fact('correction-returned', { returnedAt: at('2017-07-03') });
    expect(given(nonconformity, recorded, submitted, returned).state).toMatchObject({ status: 'open' });
  });

  it('is open again with a new last day when the correction does not last', () => {
    const check = (dueOn?: string) =>
      given(nonconformity, recorded, submitted, accepted).when((state) =>
        checkEffectiveness(
          state,
          { nonconformityId, effective: false, note: 'Lặp lại', ...(dueOn ? { dueOn } : {}) },
          at('2017-08-01'),
        ),
      );
    expect(check()).toMatchObject({ code: 'due-past' });
    expect(check('2017-09-01')).toMatchObject([{ data: { dueOn: '2017-09-01' } }]);
  });

  it('is told to be overdue once for each last day, while it is open', () => {
    const look = (today: string, ...facts: NonconformityFact[]) =>
      given(nonconformity, ...facts).when((state) => markNonconformityOverdue(state, nonconformityId, today));
    const overdue = fact('overdue', { unitId: 'van-phong-so', dueOn: '2017-07-15' });
    expect(look('2017-07-15', recorded)).toEqual([]);
    expect(look('2017-07-16', recorded)).toEqual([overdue]);
    expect(look('2017-07-17', recorded, overdue)).toEqual([]);
    expect(look('2017-07-17', recorded, submitted)).toEqual([]);
  });
});
