import { unitsOn } from '../../coverage.js';
import { rate } from '../../rate.js';
import type { FindingAct, InspectionPlanAct, VisitAct } from '../acts.js';
import { INSPECTED_KINDS } from '../inspected-kinds.js';
import { documentsIssued } from '../issued-documents.js';
import type { ReformMaterial } from '../material.js';
import { listed, monthOf, percent } from '../wording.js';

/** Section 1: plans and notices, what is to be inspected, rounds, findings and conclusions. */
export function steering(material: ReformMaterial): string[] {
  return [
    ...documentsIssued(material, 'steering'),
    ...planned(material),
    ...material.acts.plans.flatMap((plan) => roundsOf(plan, material)),
    ...findings(material),
  ];
}

/** Where a plan of the year was adopted up to the last counted day. */
function planned(material: ReformMaterial): string[] {
  const { wording, sources, agency, end } = material;
  const known = material.acts.plans.some(({ year, adoptedOn }) => year === material.year && adoptedOn <= end);
  if (!known) return [];
  const parts = INSPECTED_KINDS.flatMap(({ kind, name }) => {
    const { total, planned: chosen } = unitsOn(kind, sources.coverage, sources.period, end);
    const share = rate(chosen.length, total.length);
    if (share === null || chosen.length === 0) return [];
    return [`${wording.share(chosen.length, total.length)} ${name} (tỉ lệ ${percent(share)})`];
  });
  return parts.length === 0 ? [] : [`Theo kế hoạch, ${agency} tiến hành kiểm tra ${listed(parts)}.`];
}

function roundsOf(plan: InspectionPlanAct, material: ReformMaterial): string[] {
  const closed = material.acts.visits.filter((visit) => visit.planId === plan.id && counts(visit, material));
  return plan.rounds.flatMap(({ round, startsOn, teamOn }) => {
    const visited = closed.filter((visit) => visit.round === round);
    if (visited.length === 0) return [];
    const team = material.has(teamOn) ? 'thành lập Tổ kiểm tra, ' : '';
    const head = `Trong ${monthOf(startsOn)}, ${material.agency} ${team}tiến hành kiểm tra (đợt ${round})`;
    return [`${head} việc thực hiện công tác cải cách hành chính tại ${unitsVisited(visited, material)}.`];
  });
}

function unitsVisited(visits: readonly VisitAct[], { wording }: ReformMaterial): string {
  const units = new Map(visits.map(({ unitId, unitKind }) => [unitId, unitKind]));
  const parts = INSPECTED_KINDS.flatMap(({ kind, name }) => {
    const number = [...units.values()].filter((one) => one === kind).length;
    return number === 0 ? [] : [`${wording.few(number)} ${name}`];
  });
  return listed(parts);
}

const counts = ({ verifies, closedOn }: VisitAct, material: ReformMaterial): boolean =>
  !verifies && material.has(closedOn);

const FINDING_NAMES: Readonly<Record<string, string>> = {
  'posting-missing': 'chưa niêm yết thủ tục',
  'posting-outdated': 'niêm yết bản cũ',
  'receipt-missing': 'không lập giấy tiếp nhận, hẹn trả',
  'register-gap': 'sổ theo dõi ghi thiếu',
  'late-dossier': 'giải quyết hồ sơ quá hạn',
  conduct: 'tác phong, quy tắc ứng xử',
  other: 'nội dung khác',
};

/** What fits nowhere else comes last. */
const mostFirst = ([a, ofA]: Counted, [b, ofB]: Counted): number =>
  Number(a === 'other') - Number(b === 'other') || ofB.length - ofA.length;

type Counted = readonly [kind: string, found: readonly FindingAct[]];

function findings(material: ReformMaterial): string[] {
  const { wording, acts, agency, end } = material;
  const found = acts.findings.filter(({ withdrawn, recordedOn }) => !withdrawn && material.has(recordedOn));
  if (found.length === 0) return [];
  const kinds = [...Map.groupBy(found, ({ kind }) => kind)].toSorted(mostFirst);
  const parts = kinds.map(([kind, { length }]) => `${wording.few(length)} về ${FINDING_NAMES[kind] ?? kind}`);
  const remedied = found.filter(({ remediedOn }) => remediedOn !== '' && remediedOn <= end).length;
  const left = found.length - remedied;
  const standing = [
    ...(remedied > 0 ? [`đã khắc phục ${wording.few(remedied)}`] : []),
    ...(left > 0 ? [`đang khắc phục ${wording.few(left)}`] : []),
  ];
  const concluded = acts.visits.filter((visit) => !visit.verifies && material.has(visit.concludedOn)).length;
  return [
    `Qua kiểm tra, Tổ kiểm tra phát hiện ${wording.few(found.length)} thiếu sót (${parts.join('; ')}); ${listed(standing)} thiếu sót.`,
    ...(concluded > 0
      ? [
          `${agency} có ${wording.few(concluded)} thông báo kết luận kiểm tra và yêu cầu các đơn vị khắc phục những thiếu sót trong quá trình thực hiện cải cách hành chính tại đơn vị.`,
        ]
      : []),
  ];
}
