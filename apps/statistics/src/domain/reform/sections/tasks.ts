import { unitsOn } from '../../coverage.js';
import { INSPECTED_KINDS } from '../inspected-kinds.js';
import type { ReformMaterial } from '../material.js';
import { listed } from '../wording.js';

/** Section 4: what is left to do by the figures; other tasks are written by people. */
export function tasks(material: ReformMaterial): string[] {
  return [...inspections(material), ...findings(material), ...dossiers(material), ...audits(material)];
}

function inspections({ sources, end, wording, acts, year }: ReformMaterial): string[] {
  const plan = acts.plans.find((one) => one.year === year && one.adoptedOn <= end);
  if (!plan) return [];
  const span = { from: `${year}-01-01`, to: sources.period.to };
  const parts = INSPECTED_KINDS.flatMap(({ kind, name }) => {
    const { planned, inspected } = unitsOn(kind, sources.coverage, span, end);
    const left = planned.length - inspected.length;
    return left > 0 ? [`${wording.few(left)} ${name}`] : [];
  });
  if (parts.length === 0) return [];
  return [`Tiếp tục kiểm tra công tác cải cách hành chính tại ${listed(parts)} theo Kế hoạch số ${plan.number}.`];
}

function findings({ acts, end, wording }: ReformMaterial): string[] {
  const left = acts.findings.filter(
    ({ withdrawn, recordedOn, remediedOn }) =>
      !withdrawn && recordedOn <= end && (remediedOn === '' || remediedOn > end),
  ).length;
  return left === 0 ? [] : [`Đôn đốc các đơn vị khắc phục ${wording.few(left)} thiếu sót đã phát hiện qua kiểm tra.`];
}

function dossiers({ own, wording }: ReformMaterial): string[] {
  if (own.open === 0) return [];
  const late = own.overdue > 0 ? `, trước hết là ${wording.count(own.overdue)} hồ sơ đã quá hạn` : '';
  return [`Giải quyết ${wording.count(own.open)} hồ sơ TTHC đang xử lý${late}.`];
}

function audits({ acts, year, end, wording }: ReformMaterial): string[] {
  return acts.auditPlans
    .filter((plan) => plan.year === year && plan.adoptedOn <= end)
    .flatMap(({ number, audits: all }) => {
      const left = all.filter(
        ({ cancelled, carriedOutOn }) => !cancelled && (carriedOutOn === '' || carriedOutOn > end),
      ).length;
      return left === 0 ? [] : [`Thực hiện ${wording.few(left)} cuộc đánh giá nội bộ theo Kế hoạch số ${number}.`];
    });
}
