import type { DecodedEvent } from '@motcua/contracts';

import type { OneLife } from './a-year-of-dossiers.js';

/** One dossier on one day, told from its raw facts without any of the code of the statistics. */
interface Standing {
  readonly procedure: string;
  readonly field: string;
  readonly unit: string;
  readonly channel: string;
  readonly receivedOn: string;
  readonly solvedOn: string;
  readonly timeliness: string;
  readonly overdue: boolean;
}

/** The columns of form 06a, counted one by one. */
export function recount06a(lives: readonly OneLife[], from: string, end: string, wanted: (one: Standing) => boolean) {
  const all = lives.flatMap((life) => standingOf(life, end)).filter(wanted);
  const count = (test: (one: Standing) => boolean) => all.filter(test).length;
  const solved = ({ solvedOn }: Standing) => solvedOn !== '' && solvedOn >= from && solvedOn <= end;
  const open = ({ solvedOn }: Standing) => solvedOn === '' || solvedOn > end;
  const present = (one: Standing) => one.receivedOn <= end && (solved(one) || open(one));
  const isNew = (one: Standing) => present(one) && one.receivedOn >= from;
  const openNow = (one: Standing) => present(one) && open(one);
  return {
    received: count(present),
    carriedOver: count((one) => present(one) && one.receivedOn < from),
    new: count(isNew),
    newOnline: count((one) => isNew(one) && one.channel === 'online'),
    newDirect: count((one) => isNew(one) && one.channel !== 'online'),
    solved: count(solved),
    inTime: count((one) => solved(one) && one.timeliness !== 'late'),
    early: count((one) => solved(one) && one.timeliness === 'early'),
    onTime: count((one) => solved(one) && one.timeliness === 'on-time'),
    late: count((one) => solved(one) && one.timeliness === 'late'),
    open: count(openNow),
    notDue: count((one) => openNow(one) && !one.overdue),
    overdue: count((one) => openNow(one) && one.overdue),
  };
}

function standingOf({ state, events }: OneLife, on: string): Standing[] {
  if (!('acceptedAt' in state) || !state.acceptedAt) return [];
  const first = events[0]?.data as { unitId: string; channel: string };
  const ended = 'completedAt' in state ? state : { completedAt: '', timeliness: '' };
  return [
    {
      procedure: state.procedureCode,
      field: state.fieldCode,
      unit: first.unitId,
      channel: first.channel,
      receivedOn: state.acceptedAt.slice(0, 10),
      solvedOn: ended.completedAt.slice(0, 10),
      timeliness: ended.timeliness,
      overdue: overdueOn(events, on),
    },
  ];
}

/** Walks through the facts up to a day; a correction says how the due day had been right all along. */
function overdueOn(events: readonly DecodedEvent[], on: string): boolean {
  let due = '';
  let stopped = '';
  events.forEach(({ data }, index) => {
    const fact = data as unknown as Record<string, string>;
    const name = (events[index] as DecodedEvent).type.split('.')[2] as string;
    if (dayOf(name, fact) > on && name !== 'corrected') return;
    if (['supplement-requested', 'payment-requested', 'withdrawal-requested'].includes(name)) {
      stopped ||= dayOf(name, fact);
    }
    if (!MOVES.includes(name) || !fact['dueOn'] || fact['state']?.startsWith('awaiting-')) return;
    if (!['rescheduled', 'corrected'].includes(name)) stopped = '';
    due = correctedAfter(events, index) || fact['dueOn'];
  });
  const judged = stopped !== '' && stopped < on ? stopped : on;
  return due !== '' && due < judged;
}

const MOVES = [
  'accepted',
  'supplement-received',
  'payment-confirmed',
  'withdrawal-cancelled',
  'rescheduled',
  'corrected',
];

/** The due day of the last correction after a fact, or nothing. */
function correctedAfter(events: readonly DecodedEvent[], index: number): string {
  const later = events.slice(index + 1).findLast(({ type }) => type === 'dossiers.dossier.corrected.v1');
  return (later?.data as { dueOn?: string } | undefined)?.dueOn ?? '';
}

/** Day on which a fact says it happened. */
function dayOf(name: string, fact: Record<string, string>): string {
  const at = Object.entries(fact).find(([key, value]) => /^[a-z]+At$/.test(key) && key !== 'dueAt' && value);
  return name === 'accepted' ? (fact['acceptedAt'] ?? '').slice(0, 10) : (at?.[1] ?? '').slice(0, 10);
}
