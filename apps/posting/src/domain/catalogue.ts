import type { CatalogueItem, CatalogueState, HistoryVersion, ProcedureHistory } from '@motcua/contracts';

import { announcementView, kindOf, repealView } from './announcement-views.js';
import { lacksOf } from './completeness.js';
import { postingOn } from './coverage.js';
import type { ListedProcedure } from './listed-procedure.js';
import { commandOf } from './procedure-content.js';
import { versionOn, type InTime, type ProcedureVersion } from './procedure.js';

/** Where a procedure stands on a day; null when nothing was ever announced, or only by mistake. */
export function stateOn(procedure: InTime<ProcedureVersion>, day: string): CatalogueState | null {
  if (procedure.versions.length === 0) return null;
  if (versionOn(procedure, day)) return 'in-force';
  return procedure.repealedFrom && procedure.repealedFrom <= day ? 'ended' : 'announced';
}

/** What the staff's list says of a procedure. */
export function catalogueItem(listed: ListedProcedure, today: string): CatalogueItem | null {
  const state = stateOn(listed, today);
  const shown = versionOn(listed, today) ?? (state === 'ended' ? listed.versions.at(-1) : listed.versions[0]);
  if (!state || !shown) return null;
  const next = listed.versions.find(({ validFrom }) => validFrom > today);
  const upcoming = state === 'in-force' && next ? { version: next.version, validFrom: next.validFrom } : null;
  return {
    code: listed.code,
    name: shown.name,
    field: { code: shown.fieldCode, name: shown.fieldName },
    state,
    version: shown.version,
    validFrom: shown.validFrom,
    decision: shown.decision,
    upcoming,
    repeal: repealView(listed.repeal),
    lacks: lacksOf(shown),
    online: isOnline(shown),
  };
}

/** Terms of its own for sending online, or a way of sending that names it. */
const isOnline = ({ channels, parts }: ProcedureVersion): boolean =>
  channels.some(({ channel }) => channel === 'online') || (parts?.ways ?? []).some((way) => ONLINE.test(way));

const ONLINE = /trực tuyến|cổng dịch vụ công/i;

/** A procedure with all that was ever announced of it. */
export function historyOf(listed: ListedProcedure, today: string): ProcedureHistory {
  const inForce = versionOn(listed, today)?.version ?? 0;
  const versions = listed.versions.map((version): HistoryVersion => ({
    version: version.version,
    kind: kindOf(version),
    state: versionState(version, { inForce, today, ended: stateOn(listed, today) === 'ended' }),
    announcement: announcementView(version.decision, version.announcement),
    content: commandOf(listed.code, version),
    lacks: lacksOf(version),
  }));
  return { code: listed.code, today, versions, repeal: repealView(listed.repeal), posted: postedPlaces(listed, today) };
}

function versionState(
  { version, validFrom }: ProcedureVersion,
  { inForce, today, ended }: { inForce: number; today: string; ended: boolean },
): HistoryVersion['state'] {
  if (version === inForce) return 'in-force';
  if (validFrom > today) return 'announced';
  return ended ? 'ended' : 'past';
}

/** Places where the version in force hangs: they will show an old one when the next comes into force. */
export const postedPlaces = (listed: ListedProcedure, day: string): number =>
  listed.postings.filter((place) => postingOn(listed, place, day).state === 'posted').length;
