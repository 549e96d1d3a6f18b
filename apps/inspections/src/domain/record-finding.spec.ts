import { describe, expect, it } from '@jest/globals';
import type { RecordFinding } from '@motcua/contracts';
import { given } from '@motcua/testing';

import { aVisit } from '../testing/a-visit.js';
import { finding, UNTOUCHED, type FindingFact } from './finding.js';
import type { KnownProcedure } from './known-procedure.js';
import type { KnownUnits } from './known-unit.js';
import { recordFinding } from './record-finding.js';
import { visit as visits, type Visit, type VisitState } from './visit.js';

const at = '2017-04-12T15:00:00+07:00';
const visit: Visit = aVisit;
const office: Visit = { ...visit, unitId: 'van-phong', unitKind: 'division' };
const known: KnownUnits = new Map([
  ['van-phong', { name: 'Văn phòng', kind: 'division', parentId: 'sgddt', dissolvedFrom: '' }],
]);
const procedure: KnownProcedure = { name: 'Cấp bản sao', validFrom: '2016-01-01', repealedFrom: '' };
const dossiers = new Map([
  ['d1', { id: 'd1', code: 'H51-1' }],
  ['d2', { id: 'd2', code: 'H51-2' }],
  ['H51-2', { id: 'd2', code: 'H51-2' }],
]);
const command = {
  findingId: 'f1',
  visitId: 'v1',
  kind: 'posting-missing',
  severity: 'major',
  procedureCode: 'cap-ban-sao',
  channel: 'board',
  text: 'Không thấy thủ tục trên bảng niêm yết.',
  dueOn: '2017-05-12',
} satisfies RecordFinding;
const { text: _beside, ...data } = command;
const recorded: FindingFact = {
  type: 'inspections.finding.recorded.v1',
  data: {
    ...data,
    procedureCode: 'cap-ban-sao',
    channel: 'board',
    unitId: 'thpt-an-lac-thon',
    postingUnitId: 'thpt-an-lac-thon',
    recordedAt: at,
  },
};
const record = (over: Partial<RecordFinding>, of: VisitState = visit, when = at, units = known) =>
  given(finding).when((state) =>
    recordFinding(state, { ...command, ...over }, { visit: of, units, procedure, dossiers, at: when }),
  );

describe('a finding', () => {
  it('is recorded once, and its text stays out of the fact', () => {
    expect(record({})).toEqual([recorded]);
    const again = given(finding, recorded).when((state) =>
      recordFinding(state, command, { visit, units: known, procedure, at }),
    );
    expect(again).toMatchObject({ code: 'finding-exists' });
  });

  it('needs a visit', () => {
    expect(record({}, visits.initial)).toMatchObject({ refused: 'not-found', code: 'visit-not-found' });
  });

  it('is recorded from the day of the visit on, also after the visit was closed', () => {
    expect(record({}, visit, '2017-04-11T23:00:00+07:00')).toMatchObject({ code: 'visit-not-yet' });
    expect(record({}, { ...visit, status: 'closed', closedAt: at }, '2017-04-20T08:00:00+07:00')).toHaveLength(1);
  });

  it('leaves time for the remedy', () => {
    expect(record({ dueOn: '2017-04-11' })).toMatchObject({
      code: 'due-before-recorded',
      errors: [{ field: 'dueOn' }],
    });
    expect(record({ dueOn: '2017-04-12' })).toHaveLength(1);
  });

  it('about a posting names procedure and channel', () => {
    const bare = { procedureCode: undefined, channel: undefined };
    const errors = [{ field: 'procedureCode' }, { field: 'channel' }];
    expect(record(bare)).toMatchObject({ code: 'posting-not-named', errors });
    expect(record({ ...bare, kind: 'posting-outdated' })).toMatchObject({ code: 'posting-not-named', errors });
    expect(record({ channel: undefined })).toMatchObject({ errors: [{ field: 'channel' }] });
  });

  it('about anything else names no channel and no posting', () => {
    expect(record({ kind: 'conduct' })).toMatchObject({ code: 'channel-not-fit', errors: [{ field: 'channel' }] });
    expect(record({ kind: 'late-dossier', channel: undefined })).toMatchObject([
      { data: { procedureCode: 'cap-ban-sao', channel: '', postingUnitId: '' } },
    ]);
  });

  it('at a division is about the board of its department', () => {
    expect(record({}, office)).toMatchObject([{ data: { unitId: 'van-phong', postingUnitId: 'sgddt' } }]);
    expect(record({}, office, at, new Map())).toMatchObject({
      code: 'unit-unknown',
      detail: expect.stringContaining('van-phong'),
    });
  });

  it('names a procedure of the catalogue, and is missing on a board only while in force', () => {
    const of = (known_: KnownProcedure | undefined, over: Partial<RecordFinding> = {}) =>
      given(finding).when((state) =>
        recordFinding(state, { ...command, ...over }, { visit, units: known, procedure: known_, at }),
      );
    expect(of(undefined)).toMatchObject({ refused: 'not-found', code: 'procedure-unknown' });
    const repealed = { ...procedure, repealedFrom: '2017-04-01' };
    expect(of(repealed)).toMatchObject({ code: 'procedure-not-in-force', errors: [{ field: 'procedureCode' }] });
    expect(of(repealed, { kind: 'posting-outdated' })).toHaveLength(1);
    expect(of(undefined, { kind: 'other', procedureCode: undefined, channel: undefined })).toHaveLength(1);
  });

  it('about lateness or papers is linked to dossiers by a fact of its own', () => {
    const late = { kind: 'late-dossier', channel: undefined, dossierIds: ['d1', 'H51-2', 'd1', 'd2'] } as const;
    expect(record({ ...late, dossierIds: [...late.dossierIds] })).toMatchObject([
      { type: 'inspections.finding.recorded.v1' },
      { type: 'inspections.finding.linked-to-dossiers.v1', data: { kind: 'late-dossier', dossierIds: ['d1', 'd2'] } },
    ]);
    expect(record({ ...late, dossierIds: ['d1', 'd9'] })).toMatchObject({
      code: 'dossier-unknown',
      detail: expect.stringContaining('d9'),
      errors: [{ field: 'dossierIds' }],
    });
    expect(record({ dossierIds: ['d1'] })).toMatchObject({ code: 'dossiers-not-fit' });
  });

  it('may come from an item of the checklist of its visit', () => {
    const source = { kind: 'conduct', channel: undefined, procedureCode: undefined } as const;
    expect(record({ ...source, checklistItem: 'CT10-3' })).toMatchObject([{ data: { checklistItem: 'CT10-3' } }]);
    expect(record({ ...source, checklistItem: 'PB-1' })).toMatchObject({ code: 'item-unknown' });
  });

  it('comes no more once the conclusion of its visit was issued, and never at a cancelled visit', () => {
    const conclusion = { number: '800/TB-SGDĐT', issuedOn: '2017-04-12', remedyDueOn: '2017-05-31' };
    expect(record({}, { ...visit, status: 'closed', conclusion })).toMatchObject({ code: 'visit-concluded' });
    expect(record({}, { ...visit, status: 'cancelled' })).toMatchObject({ code: 'visit-cancelled' });
  });

  it('is what its fact says', () => {
    const { findingId: _id, ...rest } = recorded.data as Extract<
      FindingFact,
      { type: 'inspections.finding.recorded.v1' }
    >['data'];
    expect(given(finding, recorded).state).toEqual({ ...UNTOUCHED, ...rest });
  });
});
