import type { DecodedEvent } from '@motcua/contracts';

/** What later facts of a dossier no longer say but partners need to know. */
export interface DossierMemory {
  readonly procedureCode: string;
  readonly fieldCode: string;
  /** The unit that has it: the desk, then the one it was handed to. */
  readonly unitId: string;
  /** Empty before acceptance. */
  readonly code: string;
  readonly dueOn: string;
  /** Empty before completion. */
  readonly timeliness: string;
}

/** @returns undefined for facts of anything but a dossier */
export function remember(memory: DossierMemory | undefined, event: DecodedEvent): DossierMemory | undefined {
  if (event.type === 'dossiers.dossier.submitted.v1') {
    const { procedureCode, fieldCode, unitId } = event.data;
    return { procedureCode, fieldCode, unitId, code: '', dueOn: '', timeliness: '' };
  }
  return memory && { ...memory, ...changeOf(event) };
}

function changeOf(event: DecodedEvent): Partial<DossierMemory> {
  switch (event.type) {
    case 'dossiers.dossier.accepted.v1':
      return { code: event.data.code, dueOn: event.data.dueOn };
    case 'dossiers.dossier.transferred.v1':
      return { unitId: event.data.toUnitId };
    case 'dossiers.dossier.moved-to-successor.v1':
      return event.data.asHolder ? { unitId: event.data.toUnitId } : {};
    case 'dossiers.dossier.supplement-received.v1':
    case 'dossiers.dossier.payment-confirmed.v1':
    case 'dossiers.dossier.withdrawal-cancelled.v1':
      return event.data.dueOn ? { dueOn: event.data.dueOn } : {};
    case 'dossiers.dossier.rescheduled.v1':
      return { dueOn: event.data.dueOn };
    case 'dossiers.dossier.corrected.v1': {
      const { procedureCode, fieldCode, dueOn, timeliness } = event.data;
      return { procedureCode, fieldCode, dueOn, ...(timeliness ? { timeliness } : {}) };
    }
    case 'dossiers.dossier.completed.v1':
    case 'dossiers.dossier.withdrawn.v1':
    case 'dossiers.dossier.stopped.v1':
      return { timeliness: event.data.timeliness };
    default:
      return {};
  }
}
