import type { Document } from 'mongodb';

/** The figures of a summary, counted one by one from the dossiers themselves. */
export function recount(dossiers: readonly Document[], today: string) {
  const states = dossiers.map(({ state }) => state as Record<string, string>).filter(({ acceptedAt }) => acceptedAt);
  const solved = states.filter(({ completedAt }) => completedAt);
  const late = solved.filter((state) => endOf(state) > (state['dueOn'] ?? ''));
  const open = states.filter(({ completedAt }) => !completedAt);
  const overdue = open.filter(
    ({ dueOn = '', pausedAt = '' }) => dueOn < earlier(pausedAt.slice(0, 10) || today, today),
  );
  return {
    received: states.length,
    solved: solved.length,
    onTime: solved.length - late.length,
    late: late.length,
    open: open.length,
    notDue: open.length - overdue.length,
    overdue: overdue.length,
  };
}

/** A clock that stood still when the dossier ended is judged where it stopped. */
const endOf = ({ pausedAt = '', completedAt = '' }: Record<string, string>) => (pausedAt || completedAt).slice(0, 10);

const earlier = (a: string, b: string) => (a < b ? a : b);
