import { rate } from '../../rate.js';
import type { IndexRoundAct } from '../acts.js';
import type { ReformMaterial } from '../material.js';
import { listed, paperDay, percent } from '../wording.js';

/** Section 3: what the figures say of the work; merits, shortcomings and causes are written by people. */
export function assessment(material: ReformMaterial): string[] {
  return [...onTime(material), ...index(material), ...surveys(material)];
}

function onTime({ own, wording }: ReformMaterial): string[] {
  const share = rate(own.inTime, own.solved);
  if (share === null) return [];
  return [
    `Tỉ lệ hồ sơ TTHC giải quyết trước hạn và đúng hạn của Sở đạt ${percent(share)} (${wording.share(own.inTime, own.solved)} hồ sơ).`,
  ];
}

const GRADES = [
  ['good', 'tốt'],
  ['fair', 'khá'],
  ['average', 'trung bình'],
  ['weak', 'yếu'],
] as const;

function index(material: ReformMaterial): string[] {
  return material.acts.indexRounds.flatMap((round) => {
    if (material.has(round.decidedOn)) return [decided(round, material)];
    if (!material.has(round.openedOn)) return [];
    const { agency, wording } = material;
    return [
      `${agency} tổ chức đánh giá, chấm điểm Chỉ số cải cách hành chính năm ${round.year} đối với ${wording.few(round.unitIds.length)} đơn vị trực thuộc.`,
    ];
  });
}

function decided({ year, decision, decidedOn, grades }: IndexRoundAct, { agency, wording }: ReformMaterial): string {
  const parts = GRADES.flatMap(([grade, name]) => {
    const number = grades[grade] ?? 0;
    return number === 0 ? [] : [`${wording.few(number)} đơn vị xếp loại ${name}`];
  });
  const head = `${agency} công bố Chỉ số cải cách hành chính năm ${year} của các đơn vị trực thuộc theo Quyết định số ${decision} ngày ${paperDay(decidedOn)}`;
  return parts.length === 0 ? `${head}.` : `${head}: ${listed(parts)}.`;
}

function surveys(material: ReformMaterial): string[] {
  const { agency, wording, when, end } = material;
  const held = material.acts.surveys.filter(
    ({ withdrawn, from, to }) => !withdrawn && from <= end && to >= material.sources.period.from,
  );
  if (held.length === 0) return [];
  const units = new Set(held.flatMap(({ unitIds }) => unitIds)).size;
  return [
    `${when}, ${agency} tổ chức ${wording.few(held.length)} đợt khảo sát mức độ hài lòng của người dân đối với dịch vụ giáo dục công tại ${wording.few(units)} đơn vị.`,
  ];
}
