import type { EventData } from '@motcua/contracts';
import type { DocumentProjection } from '@motcua/messaging';

import type { ProcedureVersion } from '../domain/ports.js';

/** The desk's own copy of the catalogue: all announced versions of a procedure. */
export interface KnownProcedure {
  versions: ProcedureVersion[];
}

export const knownProcedures: DocumentProjection<KnownProcedure> = {
  name: 'known_procedures',
  version: 3,
  sources: ['posting.procedure'],
  key: (_aggregate, code) => code,
  evolve(doc, { type, data }) {
    const versions = doc?.versions ?? [];
    switch (type) {
      case 'posting.procedure.published.v1':
        return { versions: [...endedOn(versions, data.validFrom), announced(data)] };
      case 'posting.procedure.repealed.v1':
        return { versions: endedOn(versions, data.repealedFrom) };
      case 'posting.procedure.announcement-withdrawn.v1':
        return { versions: withdrawn(versions, data.version) };
      case 'posting.procedure.repeal-withdrawn.v1':
        return { versions: openAgain(versions, data.repealedFrom) };
      default:
        return { versions };
    }
  },
};

const NO_LIMIT = { unit: 'working-day', value: 0, cutOff: '', dueOn: '' };

function announced(data: EventData<'posting.procedure.published.v1'>): ProcedureVersion {
  const { code, version, name, fieldCode, validFrom, limit = NO_LIMIT, parts, channels } = data;
  const channelTerms = channels.map(({ channel, limit: own, fee: ownFee }) => ({
    channel,
    limit: own ?? null,
    fee: ownFee,
  }));
  const fee = parts?.fee ?? '';
  return { code, version, name, fieldCode, limit, validFrom, validTo: '', fee, channelTerms };
}

const endedOn = (versions: readonly ProcedureVersion[], day: string): ProcedureVersion[] =>
  versions.map((known) => (known.validTo ? known : { ...known, validTo: day }));

/** What ended on a day goes on: what was to take its place never did. */
const openAgain = (versions: readonly ProcedureVersion[], day: string): ProcedureVersion[] =>
  versions.map((known) => (known.validTo === day ? { ...known, validTo: '' } : known));

function withdrawn(versions: readonly ProcedureVersion[], version: number): ProcedureVersion[] {
  const gone = versions.find((known) => known.version === version);
  const left = versions.filter((known) => known.version !== version);
  return gone ? openAgain(left, gone.validFrom) : left;
}

/** The version in force on a day. */
export function inForceOn({ versions }: KnownProcedure, day: string): ProcedureVersion | null {
  return versions.find(({ validFrom, validTo }) => validFrom <= day && (!validTo || day < validTo)) ?? null;
}
