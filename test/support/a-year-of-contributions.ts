import { addDays } from '@motcua/legal-calendar';

import { standingOf, type ClockPhase } from '../../apps/statistics/src/domain/clock.js';
import type { Contribution } from '../../apps/statistics/src/domain/contribution.js';

const PROCEDURES = 32;
const SCHOOLS = 40;
const OF_A_SCHOOL = 5;

/**
 * Contributions of the year 2017: half of them at the department with its 32 procedures, half at 40 schools with five
 * each; nine of ten are solved, one of twenty late, one of ten waited for papers. The same numbers give the same dossiers.
 */
export function aYearOfContributions(first: number, count: number): [string, Contribution][] {
  return Array.from({ length: count }, (_, index) => [`d${first + index}`, aContribution(first + index)]);
}

function aContribution(number: number): Contribution {
  const pick = (below: number, salt: number): number => hash(number, salt) % below;
  const school = pick(2, 1) === 0 ? 0 : 1 + pick(SCHOOLS, 2);
  const procedure = school === 0 ? pick(PROCEDURES, 3) : pick(OF_A_SCHOOL, 3);
  const receivedOn = addDays('2017-01-01', pick(360, 4));
  const days = { receivedOn, dueOn: addDays(receivedOn, 7), completedOn: completionOf(receivedOn, pick(20, 5)) };
  const clock = clockOf(days.receivedOn, days.dueOn, pick(10, 6) === 0);
  return {
    code: `H${number}`,
    procedureCode: `P${String(procedure).padStart(2, '0')}`,
    fieldCode: `F${procedure % 3}`,
    unitId: school === 0 ? 'sgddt' : `thpt-${school}`,
    channel: ['counter', 'online', 'post'][pick(3, 7)] as string,
    ...days,
    ...endOf(days),
    workingMinutes: 60 * pick(60, 8),
    returnedOn: '',
    pausedOn: '',
    supplements: 0,
    latenessReason: '',
    clock,
    ...standingOf(clock, days.completedOn),
  };
}

/** Nineteen of twenty are solved in time, but one of ten not yet. */
const completionOf = (receivedOn: string, draw: number): string =>
  draw < 2 ? '' : addDays(receivedOn, draw === 2 ? 12 : draw % 8);

function endOf({
  dueOn,
  completedOn,
}: {
  dueOn: string;
  completedOn: string;
}): Pick<Contribution, 'ended' | 'outcome' | 'timeliness'> {
  if (!completedOn) return { ended: '', outcome: '', timeliness: '' };
  const timeliness = completedOn > dueOn ? 'late' : completedOn === dueOn ? 'on-time' : 'early';
  return { ended: 'completed', outcome: 'granted', timeliness };
}

function clockOf(from: string, dueOn: string, waited: boolean): ClockPhase[] {
  const running = { from, dueOn, stoppedOn: '' };
  const stop = addDays(from, 2);
  const waiting = { from: stop, dueOn, stoppedOn: stop };
  return waited ? [running, waiting, { from: addDays(from, 4), dueOn, stoppedOn: '' }] : [running];
}

/** A well-mixed number of 32 bits. */
function hash(number: number, salt: number): number {
  let mixed = Math.imul(number ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
