import { rate } from '../../rate.js';
import { documentsIssued } from '../issued-documents.js';
import type { ReformMaterial } from '../material.js';
import { listed, percent } from '../wording.js';

/** Section 2.6: dossiers sent online, and the quality system. */
export function modernisation(material: ReformMaterial): string[] {
  return [
    ...documentsIssued(material, 'modernisation'),
    ...online(material),
    ...goals(material),
    ...audits(material),
    ...nonconformities(material),
  ];
}

function online({ own, when, agency, wording }: ReformMaterial): string[] {
  const share = rate(own.newOnline, own.new);
  if (own.newOnline === 0 || share === null) return [];
  const number = `${wording.count(own.newOnline)} hồ sơ nộp trực tuyến`;
  return [`${when}, ${agency} tiếp nhận ${number} (tỉ lệ ${percent(share)} số hồ sơ mới tiếp nhận).`];
}

function goals(material: ReformMaterial): string[] {
  const { acts, agency, wording, when } = material;
  const set = acts.goals.filter(({ dropped, setOn }) => !dropped && material.has(setOn));
  const evaluated = acts.goals.filter(({ dropped, evaluatedOn }) => !dropped && material.has(evaluatedOn));
  const met = evaluated.filter((goal) => goal.met === true).length;
  return [
    ...(set.length > 0
      ? [`${when}, ${agency} ban hành ${wording.few(set.length)} mục tiêu chất lượng theo tiêu chuẩn TCVN ISO 9001.`]
      : []),
    ...(evaluated.length > 0
      ? [`Đã đánh giá ${wording.few(evaluated.length)} mục tiêu chất lượng, đạt ${wording.few(met)} mục tiêu.`]
      : []),
  ];
}

function audits(material: ReformMaterial): string[] {
  const { acts, agency, wording, when } = material;
  return acts.auditPlans
    .filter(({ year, adoptedOn }) => year === material.year && adoptedOn <= material.end)
    .flatMap(({ number, audits: all }) => {
      const done = all.filter(({ carriedOutOn }) => material.has(carriedOutOn)).length;
      if (done === 0) return [];
      const planned = all.filter(({ cancelled }) => !cancelled).length;
      return [
        `${when}, ${agency} thực hiện ${wording.share(done, planned)} cuộc đánh giá nội bộ theo Kế hoạch số ${number}.`,
      ];
    });
}

function nonconformities(material: ReformMaterial): string[] {
  const { wording, acts, end } = material;
  const found = acts.nonconformities.filter(({ recordedOn }) => material.has(recordedOn));
  if (found.length === 0) return [];
  const corrected = found.filter(({ acceptedOn }) => acceptedOn !== '' && acceptedOn <= end).length;
  const parts = [
    ...(corrected > 0 ? [`đã khắc phục ${wording.few(corrected)}`] : []),
    ...(corrected < found.length ? [`đang khắc phục ${wording.few(found.length - corrected)}`] : []),
  ];
  return [`Qua đánh giá nội bộ, phát hiện ${wording.few(found.length)} điểm không phù hợp; ${listed(parts)}.`];
}
