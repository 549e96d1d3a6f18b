import type { DecodedEvent } from '@motcua/contracts';

const about = { findingId: 'f1', procedureCode: '1.005092', postingUnitId: 'sgddt', channel: 'board' };
const envelope = (id: string, seq: number) => ({
  id,
  aggregate: 'inspections.finding',
  aggregateId: 'f1',
  seq,
  time: '2017-04-12T09:00:00.000+07:00',
  recordedAt: '2017-04-12T09:00:00.000+07:00',
  correlationId: 'c',
  causationId: 'c',
  actor: 'inspector',
});

export function recorded(
  kind: string,
  over: Partial<typeof about> = {},
): DecodedEvent<'inspections.finding.recorded.v1'> {
  const data = { ...about, ...over, kind, visitId: 'v', unitId: 'van-phong', severity: 'minor', dueOn: '2017-05-12' };
  return {
    ...envelope(`inspections.finding/${data.findingId}/1`, 1),
    type: 'inspections.finding.recorded.v1',
    data: { ...data, recordedAt: '2017-04-12T09:00:00.000+07:00' },
  };
}

export function accepted(
  kind: string,
  over: Partial<typeof about> = {},
): DecodedEvent<'inspections.finding.remedy-accepted.v1'> {
  const data = { ...about, ...over, kind, unitId: 'van-phong', acceptedAt: '2017-05-04T09:00:00.000+07:00' };
  return {
    ...envelope(`inspections.finding/${data.findingId}/3`, 3),
    type: 'inspections.finding.remedy-accepted.v1',
    data,
  };
}
