import type { Document } from 'mongodb';

/** The figures of a summary, counted one by one from the dossiers themselves. */
export function recount(dossiers: readonly Document[], today: string) {
  const states = dossiers.map(({ state }) => state as Record<string, string>).filter(({ acceptedAt }) => acceptedAt);
  const solved = states.filter(({ completedAt }) => completedAt);
  const late = solved.filter(({ completedAt = '', dueOn = '' }) => completedAt.slice(0, 10) > dueOn);
  const open = states.filter(({ completedAt }) => !completedAt);
  const overdue = open.filter(({ dueOn = '' }) => dueOn < today);
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
