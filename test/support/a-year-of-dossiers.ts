import { decodeEvent, Refused, type Decision, type DecodedEvent } from '@motcua/contracts';
import { addDays } from '@motcua/legal-calendar';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { accept, submit } from '../../apps/dossiers/src/domain/decisions/arriving.js';
import { correct } from '../../apps/dossiers/src/domain/decisions/correcting.js';
import { dossier } from '../../apps/dossiers/src/domain/dossier.js';
import { movesOf } from '../../apps/dossiers/src/domain/moves.js';
import type { EndedUnit } from '../../apps/dossiers/src/domain/ports.js';
import type { DossierFact, DossierState } from '../../apps/dossiers/src/domain/state.js';
import { moveToSuccessor } from '../../apps/dossiers/src/domain/succession.js';
import { anAcceptance, aProcedure, calendar } from '../../apps/dossiers/src/testing/life.js';
import { ACTS } from './dossier-acts.js';

/** A whole number from 0 to `below` − 1. */
export type Draw = (below: number) => number;

export const MERGED_ON = '2017-07-01';
export const UNITS = ['sgddt', 'thpt-a', 'thpt-b', 'thpt-cu'];
const CHANNELS = ['counter', 'online', 'post'];
const PROCEDURES = [
  aProcedure({ code: 'P1', fieldCode: 'gd', limit: { unit: 'working-day', value: 10, cutOff: '', dueOn: '' } }),
  aProcedure({ code: 'P2', fieldCode: 'gd', limit: { unit: 'working-day', value: 2, cutOff: '', dueOn: '' } }),
  aProcedure({ code: 'P3', fieldCode: 'vb', limit: { unit: 'calendar-day', value: 15, cutOff: '', dueOn: '' } }),
];
/** Instants on both sides of midnight, where a day belongs to one period only. */
const HOURS = ['00:00:00', '08:30:00', '16:59:59', '23:59:59'];

export interface OneLife {
  readonly id: string;
  readonly state: DossierState;
  readonly events: readonly DecodedEvent[];
}

/**
 * Dossiers of the year 2017, each living its own random life by the rules of the domain: supplements, payments, withdrawals,
 * extensions, corrections of procedure and day, amended due days; one school merges into another in the middle of the year.
 */
export async function aYearOfDossiers(count: number, draw: Draw): Promise<OneLife[]> {
  const lives: OneLife[] = [];
  for (let index = 0; index < count; index += 1) lives.push(await aLife(`d${index}`, draw));
  return lives;
}

async function aLife(id: string, draw: Draw): Promise<OneLife> {
  const store = new MemoryRepository(dossier);
  const pick = <T>(from: readonly T[]): T => from[draw(from.length)] as T;
  let day = addDays('2017-01-02', draw(330));
  const act = async (decide: (state: DossierState, at: string) => Decision<DossierFact>): Promise<void> => {
    const at = `${day}T${pick(HOURS)}.000+07:00`;
    try {
      await store.execute(id, aMeta({ commandId: `${id}-${store.events.length}-${day}`, at }), (state) =>
        decide(state, at),
      );
    } catch (cause) {
      if (!(cause instanceof Refused)) throw cause;
    }
  };
  const [procedure, unitId] = [pick(PROCEDURES), pick(UNITS)];
  const arrival = { dossierId: id, procedure, channel: pick(CHANNELS), unitId };
  await act((state, at) => submit(state, { ...arrival, at }, calendar));
  const steps = 1 + draw(9);
  for (let step = 0; step < steps; step += 1) {
    const state = (await store.read(id))?.state ?? dossier.initial;
    const possible = movesOf(state, `${day}T09:00:00.000+07:00`).map((move) => move.act);
    const name = step === 0 ? 'accept' : possible[draw(possible.length || 1)];
    await act((now, at) => decided(name ?? 'sync', now, id, at, procedure, draw));
    day = addDays(day, draw(6));
  }
  if (unitId === 'thpt-cu' && day >= MERGED_ON) await act((state, at) => moveToSuccessor(state, merger(id, at)));
  const state = (await store.read(id))?.state ?? dossier.initial;
  return { id, state, events: store.events.map((event) => decodeEvent(event)) };
}

function decided(
  name: string,
  state: DossierState,
  dossierId: string,
  at: string,
  procedure: (typeof PROCEDURES)[number],
  draw: Draw,
): Decision<DossierFact> {
  if (name === 'accept') {
    return accept(state, {
      ...anAcceptance(procedure, at),
      dossierId,
      number: { code: dossierId, bookNo: '1', lineNo: '1' },
    });
  }
  if (name !== 'correct') return (ACTS[name] ?? never)(state, dossierId, at);
  const other = PROCEDURES[draw(PROCEDURES.length)] as (typeof PROCEDURES)[number];
  const received = 'acceptedAt' in state ? state.acceptedAt : at;
  const earlier = `${addDays(received.slice(0, 10), -draw(4))}T08:00:00.000+07:00`;
  return correct(state, { dossierId, at, correction: { procedure: other, acceptedAt: earlier } }, calendar);
}

const never = (): Decision<DossierFact> => [];

const merger = (dossierId: string, at: string) => ({
  dossierId,
  at,
  ended: { unitId: 'thpt-cu', workTo: 'thpt-a', effectiveOn: MERGED_ON, decision: '1/QĐ-SGDĐT' } as EndedUnit,
});
