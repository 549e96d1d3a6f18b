import type { Decision, ExtendSurvey, OpenSurvey, Refusal } from '@motcua/contracts';
import { vietnameseDate } from '@motcua/legal-calendar';

import type { KnownUnit, KnownUnits } from '../known-unit.js';
import { conflict, invalid, notFound, unknownUnits } from '../refusals.js';
import { standingOf, type Campaign, type CampaignFact, type CampaignState } from './campaign.js';
import { questionnaireOn } from './questionnaires.js';

export const noCampaign = notFound('survey-not-found', 'Không có đợt khảo sát này.');
export const onlyDepartment: Refusal = {
  refused: 'forbidden',
  code: 'not-of-department',
  detail: 'Chỉ người của Sở mới tổ chức khảo sát và đọc ý kiến; đơn vị được khảo sát không tự làm việc này.',
};

export const notEnded = conflict(
  'survey-not-ended',
  'Kết quả chỉ được tổng hợp khi đợt khảo sát đã kết thúc, để không ai suy ra được câu trả lời của từng người.',
);

/** Longest survey, in years it may span: a slip of years ago says nothing of today. */
const LONGEST_DAYS = 366;
const DAY_MS = 86_400_000;

interface Moment {
  /** RFC 3339. */
  readonly at: string;
  /** `YYYY-MM-DD` in Vietnam. */
  readonly today: string;
}

export function openSurvey(
  state: CampaignState,
  command: OpenSurvey,
  { units, at, today }: Moment & { readonly units: KnownUnits },
): Decision<CampaignFact> {
  if (state.status !== 'absent') return conflict('survey-exists', 'Mã đợt khảo sát này đã được dùng.');
  const { campaignId, level, audience, unitIds, from, to } = command;
  const questionnaire = questionnaireOn(level, from);
  const wrong = wrongPeriod(command, today) ?? wrongAudience(command) ?? wrongUnits(unitIds, from, units);
  if (wrong) return wrong;
  if (!questionnaire) return invalid('no-questionnaire', 'from', 'Chưa có bộ phiếu nào cho cấp học này vào ngày đó.');
  const asked = { questionnaire: questionnaire.id, level, audience, unitIds, from, to };
  return [{ type: 'inspections.survey-campaign.opened.v1', data: { campaignId, ...asked, openedAt: at } }];
}

/** Only while it runs: whoever saw results before and after more answers could work out the difference. */
export function extendSurvey(state: CampaignState, command: ExtendSurvey, moment: Moment): Decision<CampaignFact> {
  const refusal = unlessUnderway(state, moment.today);
  if (refusal || state.status === 'absent') return refusal ?? noCampaign;
  const { campaignId, to } = command;
  if (to <= state.to) {
    const last = vietnameseDate(state.to);
    return invalid('not-later', 'to', `Ngày kết thúc mới phải sau ngày kết thúc hiện tại (${last}).`);
  }
  const long = tooLong(state.from, to);
  return long ?? [{ type: 'inspections.survey-campaign.extended.v1', data: { campaignId, to, extendedAt: moment.at } }];
}

/** Final, for the same reason. */
export function closeSurvey(state: CampaignState, campaignId: string, moment: Moment): Decision<CampaignFact> {
  const refusal = unlessUnderway(state, moment.today);
  if (refusal) return refusal;
  return [{ type: 'inspections.survey-campaign.closed.v1', data: { campaignId, closedAt: moment.at } }];
}

/** @param answers how many were given so far: then it cannot be undone any more */
export function withdrawSurvey(
  state: CampaignState,
  campaignId: string,
  { at, today, answers }: Moment & { readonly answers: number },
): Decision<CampaignFact> {
  const refusal = unlessUnderway(state, today);
  if (refusal) return refusal;
  if (answers > 0) {
    return conflict('survey-answered', `Đã có ${answers} phiếu trả lời, không hủy được; hãy kết thúc đợt khảo sát.`);
  }
  return [{ type: 'inspections.survey-campaign.withdrawn.v1', data: { campaignId, withdrawnAt: at } }];
}

/** @returns a refusal unless the survey is planned or running */
export function unlessUnderway(state: CampaignState, today: string): Refusal | undefined {
  if (state.status === 'absent') return noCampaign;
  return refusalIn(state, today);
}

function refusalIn(state: Campaign, today: string): Refusal | undefined {
  const standing = standingOf(state, today);
  if (standing === 'withdrawn') return conflict('survey-withdrawn', 'Đợt khảo sát đã hủy.');
  return standing === 'ended' ? conflict('survey-ended', 'Đợt khảo sát đã kết thúc.') : undefined;
}

function wrongPeriod({ from, to }: OpenSurvey, today: string): Refusal | undefined {
  if (to < from) return invalid('period-reversed', 'to', 'Ngày kết thúc không được trước ngày bắt đầu.');
  if (to < today) return invalid('period-over', 'to', 'Ngày kết thúc không được ở quá khứ.');
  return tooLong(from, to);
}

const tooLong = (from: string, to: string): Refusal | undefined =>
  (Date.parse(to) - Date.parse(from)) / DAY_MS >= LONGEST_DAYS
    ? invalid('period-too-long', 'to', 'Một đợt khảo sát kéo dài tối đa một năm.')
    : undefined;

const TOO_YOUNG = ['preschool', 'primary'];

const wrongAudience = ({ level, audience }: OpenSurvey): Refusal | undefined =>
  audience === 'pupils' && TOO_YOUNG.includes(level)
    ? invalid('too-young', 'audience', 'Ở mầm non và tiểu học chỉ hỏi cha mẹ học sinh.')
    : undefined;

function wrongUnits(ids: readonly string[], on: string, units: KnownUnits): Refusal | undefined {
  const unknown = ids.filter((id) => !units.has(id));
  if (unknown.length > 0) return unknownUnits(unknown);
  const unfit = ids.filter((id) => !isSurveyed(units.get(id), on));
  if (unfit.length === 0) return undefined;
  const names = unfit.map((id) => units.get(id)?.name ?? id).join(', ');
  return invalid(
    'unit-not-surveyed',
    'unitIds',
    `Chỉ khảo sát đơn vị trực thuộc đang hoạt động; không phải: ${names}.`,
  );
}

const isSurveyed = (unit: KnownUnit | undefined, on: string): boolean =>
  unit?.kind === 'affiliated' && (unit.dissolvedFrom === '' || unit.dissolvedFrom > on);
