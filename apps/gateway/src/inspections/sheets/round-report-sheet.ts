import type { FormSheet, PlanCoverageView, PlanView } from '@motcua/contracts';

import { KIND_NAMES, TEAM_ROLE_NAMES } from '../inspection-words.js';
import { list, longDay, sheetOf, SIGNED, text } from './heads.js';

/** Report of the team on a round (báo cáo kết quả kiểm tra); null before it was made. */
export function roundReportSheet(
  plan: PlanView,
  coverage: PlanCoverageView,
  round: number,
  department: string,
): FormSheet | null {
  const report = plan.reports.find((one) => one.round === round);
  if (!report) return null;
  const team = plan.teams.find((one) => one.round === round && !one.replaced);
  const counts = coverage.rounds
    .filter((one) => one.round === round)
    .map(
      ({ kind, inspected, scheduled }) => `${KIND_NAMES[kind]}: đã kiểm tra ${inspected}/${scheduled} đơn vị có lịch.`,
    );
  const members = (team?.members ?? []).map(({ name, role }) => `${TEAM_ROLE_NAMES[role]}: ${name}`);
  const head = { kind: 'inspection-report', title: `Báo cáo kết quả kiểm tra đợt ${round}`, department };
  return {
    ...sheetOf({ ...head, number: report.number, on: report.reportedOn, body: 'Tổ kiểm tra' }),
    blocks: [
      text(`Thực hiện Kế hoạch số ${plan.number} ${longDay(plan.adoptedOn)}.`),
      ...(members.length > 0 ? [list(members)] : []),
      ...(counts.length > 0 ? [list(counts)] : []),
      text(report.text),
    ],
    signatures: [
      { title: 'TỔ TRƯỞNG', note: SIGNED, name: team?.members.find(({ role }) => role === 'head')?.name ?? '' },
    ],
  };
}
