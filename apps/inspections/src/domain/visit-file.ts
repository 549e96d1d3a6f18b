import type { ItemAnswerInput, ItemAnswerView, VisitFileView } from '@motcua/contracts';

import { checklistsFor } from './checklists/checklists.js';
import { teamFor, type PlanState } from './plan.js';
import type { Visit, VisitState } from './visit.js';
import { byTime, entries, teamView, visitView, type Kept } from './views.js';

type Beside = Readonly<Record<string, unknown>>;

/** Places of texts beside a visit. Codes of items have no dots. */
export const besideVisit = {
  outline: 'outline',
  selfReport: 'selfReport',
  selfReportReturned: 'selfReportReturned',
  answer: (item: string) => `answer:${item}`,
  minutes: 'minutes',
  opinion: 'opinion',
  supplement: (place: string) => `supplement:${place}`,
  conclusion: 'conclusion',
  change: (place: string) => `change:${place}`,
} as const;

export interface KeptAnswer {
  readonly note: string;
  readonly url: string | null;
  readonly evidenceIds: string[];
  readonly by: string;
}

/** Everything about one visit: its state, its texts and the team of its round. */
export function visitFile(visit: Kept<VisitState>, plan: Kept<PlanState> | null): VisitFileView {
  const { state, beside } = visit;
  if (state.status === 'absent') throw new Error(`visit ${visit.id} does not exist`);
  const ofPlan = plan && plan.state.status !== 'absent' ? plan.state : null;
  const team = ofPlan && teamFor(ofPlan, state.round);
  return {
    ...visitView(visit),
    planNumber: ofPlan?.number ?? '',
    checklists: checklistsFor(state).map(({ id, version, title, validFrom, source, items }) => ({
      id,
      version,
      title,
      validFrom,
      source,
      items,
    })),
    answers: answersOf(state, beside),
    team: ofPlan && team ? teamView(team, ofPlan, plan?.beside ?? {}) : null,
    outline: (beside[besideVisit.outline] ?? '') as string,
    selfReportFile: selfReportOf(state, beside),
    minutesFile: minutesOf(state, beside),
    conclusionFile: (beside[besideVisit.conclusion] ?? null) as VisitFileView['conclusionFile'],
    changes: entries<VisitFileView['changes'][number]>(beside, 'change:').toSorted(byTime),
  };
}

function answersOf({ answers }: Visit, beside: Beside): ItemAnswerView[] {
  return Object.entries(answers).map(([item, { answer, value, revision, at }]) => {
    const kept = (beside[besideVisit.answer(item)] ?? {}) as Partial<KeptAnswer>;
    const { note = '', url = null, evidenceIds = [], by = '' } = kept;
    return { item, answer, value: answer === 'number' ? value : null, note, url, evidenceIds, revision, by, at };
  });
}

function selfReportOf(state: Visit, beside: Beside): VisitFileView['selfReportFile'] {
  if (state.selfReport === 'none') return null;
  const kept = (beside[besideVisit.selfReport] ?? {}) as { summary?: string; answers?: ItemAnswerInput[] };
  return {
    submittedAt: state.selfReportedAt,
    late: state.selfReportLate,
    summary: kept.summary ?? '',
    returnedBecause:
      state.selfReport === 'returned' ? ((beside[besideVisit.selfReportReturned] ?? '') as string) : null,
    answers: kept.answers ?? [],
  };
}

function minutesOf(state: Visit, beside: Beside): VisitFileView['minutesFile'] {
  if (state.minutes === 'none') return null;
  const kept = (beside[besideVisit.minutes] ?? {}) as { present?: string[]; remark?: string };
  const supplements = entries<{ at: string; text: string }>(beside, 'supplement:')
    .toSorted(byTime)
    .map((one, index) => ({ no: index + 1, ...one }));
  return {
    present: kept.present ?? [],
    remark: kept.remark ?? '',
    teamSignedAt: state.teamSignedAt,
    unitSignedAt: state.minutes === 'signed' ? state.unitAnsweredAt : null,
    unitRefusedAt: state.minutes === 'refused-by-unit' ? state.unitAnsweredAt : null,
    opinion: (beside[besideVisit.opinion] ?? '') as string,
    supplements,
  };
}
