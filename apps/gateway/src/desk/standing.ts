import type { DossierView } from '@motcua/contracts';

import { day } from '../pages/format.js';

/** How a dossier stands with its appointment; names of `.badge` styles. */
export type Standing = 'late' | 'warn' | 'paused' | 'done' | 'normal';

const ENDED = ['refused', 'withdrawn', 'stopped', 'completed', 'returned'];

/** @param today YYYY-MM-DD */
export function standingOf(dossier: DossierView, today: string): Standing {
  if (ENDED.includes(dossier.state)) return 'done';
  if (dossier.pausedAt) return 'paused';
  if (dossier.dueOn && dossier.dueOn < today) return 'late';
  if (dossier.answerDueAt && dossier.state === 'submitted' && dossier.answerDueAt.slice(0, 10) < today) return 'late';
  return dossier.apology && !dossier.extendedDueOn ? 'warn' : 'normal';
}

/** `16/05/2017`, with the new appointment beside the first one. */
export function dueText({ dueOn, extendedDueOn }: Pick<DossierView, 'dueOn' | 'extendedDueOn'>): string {
  if (!dueOn) return 'Chưa hẹn';
  return extendedDueOn ? `${day(dueOn)}, hẹn lại ${day(extendedDueOn)}` : day(dueOn);
}
