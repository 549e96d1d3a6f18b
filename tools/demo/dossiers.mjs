// @ts-check
import { seeded } from './seeded.mjs';
import { addWorkingDays, instantAt, minuteOf, workingDays } from './working-days.mjs';

/**
 * @typedef {import('./data.mjs').DemoData} DemoData
 * @typedef {import('./data.mjs').Procedure} Procedure
 * @typedef {import('./data.mjs').OpenGroup} OpenGroup
 * @typedef {import('./data.mjs').CompletedGroup} CompletedGroup
 * @typedef {import('./seeded.mjs').Seeded} Seeded
 *
 * @typedef {{ toUnitId: string, transferredAt: string, completedAt: string, returnedAt: string }} Handling
 * @typedef {{ procedure: Procedure, applicant: 'citizen' | 'organisation', receivedAt: string, handling?: Handling }} DossierPlan
 */

/** The desk is open 07:00-11:00 and 13:00-17:00. */
const SESSIONS = /** @type {const} */ ([
  ['07:00', '11:00'],
  ['13:00', '17:00'],
]);

/**
 * Every dossier of the half-year in the order of receipt; the same on every call.
 *
 * @param {DemoData} data
 * @returns {DossierPlan[]}
 */
export function planDossiers(data) {
  const random = seeded(8182);
  const procedures = new Map(data.procedures.items.map((procedure) => [procedure.code, procedure]));
  const of = (/** @type {OpenGroup} */ { procedureCode }) => /** @type {Procedure} */ (procedures.get(procedureCode));
  const completed = data.dossiers.completed.flatMap((group) => completedPlans(group, of(group), random));
  const open = data.dossiers.open.flatMap((group) => openPlans(group, of(group), random));
  return [...completed, ...open].sort((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1));
}

/**
 * @param {OpenGroup} group
 * @param {Procedure} procedure
 * @param {Seeded} random
 * @returns {DossierPlan[]}
 */
function openPlans({ applicant, from, to, count }, procedure, random) {
  const days = workingDays(from, to);
  return times(count, () => {
    const day = days[random.between(0, days.length - 1)] ?? from;
    const [opens, closes] = SESSIONS[random.between(0, 1)] ?? SESSIONS[0];
    const minute = random.between(minuteOf(opens), minuteOf(closes) - 1);
    return { procedure, applicant, receivedAt: instantAt(day, minute, random.between(0, 59)) };
  });
}

/**
 * Spread evenly over the span, somewhere within each share.
 *
 * @param {CompletedGroup} group
 * @param {Procedure} procedure
 * @param {Seeded} random
 * @returns {DossierPlan[]}
 */
function completedPlans({ applicant, from, to, count, handledBy }, procedure, random) {
  const days = workingDays(from, to);
  return times(count, (index) => {
    const place = Math.floor(((index + random.between(0, 99) / 100) * days.length) / count);
    return { procedure, applicant, ...handled(days[place] ?? from, procedure.limit, handledBy, random) };
  });
}

/**
 * Received early enough in a session to be handed over in it, and before the cut-off of same-day procedures.
 *
 * @param {string} day
 * @param {Procedure['limit']} limit
 * @param {string} toUnitId
 * @param {Seeded} random
 */
function handled(day, { unit, value }, toUnitId, random) {
  const [first, last] = random.between(0, 1) === 0 ? ['07:05', '09:30'] : ['13:05', '14:45'];
  const received = random.between(minuteOf(first), minuteOf(last));
  const transferred = received + random.between(5, 15);
  const finish = unit === 'same-day' ? sameDay(day, transferred, random) : laterDay(day, value, random);
  const handling = { toUnitId, transferredAt: instantAt(day, transferred), ...finish };
  return { receivedAt: instantAt(day, received), handling };
}

/**
 * @param {string} day
 * @param {number} transferred
 * @param {Seeded} random
 */
function sameDay(day, transferred, random) {
  const completed = transferred + random.between(20, 55);
  return { completedAt: instantAt(day, completed), returnedAt: instantAt(day, completed + random.between(3, 15)) };
}

/**
 * Completed in the morning of a working day within the limit and fetched that afternoon.
 *
 * @param {string} day
 * @param {number} limit working days
 * @param {Seeded} random
 */
function laterDay(day, limit, random) {
  const done = addWorkingDays(day, random.between(Math.ceil(limit / 2), limit));
  const completedAt = instantAt(done, random.between(7 * 60 + 30, 10 * 60 + 45));
  return { completedAt, returnedAt: instantAt(done, random.between(13 * 60 + 15, 16 * 60 + 30)) };
}

/**
 * @template T
 * @param {number} count
 * @param {(index: number) => T} make
 */
const times = (count, make) => Array.from({ length: count }, (_, index) => make(index));
