import type { CommandMeta, OpenImport } from '@motcua/contracts';

import type { ImportRecord } from '../../domain/bulk/records.js';

/** An import of which nothing has arrived yet. */
export const newImport = (
  { importId, fileName, unitId }: OpenImport,
  { recordedAt, actor, role, correlationId }: CommandMeta,
): ImportRecord => ({
  id: importId,
  fileName,
  procedureCode: '',
  unitId,
  state: 'uploading',
  cursor: 0,
  created: 0,
  existing: 0,
  rejected: 0,
  total: null,
  openedAt: recordedAt,
  startedAt: '',
  finishedAt: '',
  workedMs: 0,
  message: '',
  actor,
  role,
  correlationId,
  titles: [],
  separator: ';',
});
