import type { ReportPeriod } from '@motcua/contracts';

import { figuresOf } from '../domain/cell-figures.js';
import type { Cell, CellFigures } from '../domain/cells.js';
import type { CoverageFacts } from '../domain/coverage.js';
import { namesOn } from '../domain/names.js';
import type { DocumentAct, ReformActs } from '../domain/reform/acts.js';
import { ReformMaterial, type ReformSources } from '../domain/reform/material.js';
import { Wording } from '../domain/reform/wording.js';

/** The half-year 2017 of the department, as its page of 23/05/2017 tells it. */

export const HALF_YEAR: ReportPeriod = {
  periodId: 'h1-2017',
  name: '6 tháng đầu năm 2017',
  kind: 'half-year',
  year: 2017,
  from: '2017-01-01',
  to: '2017-06-30',
  cutOff: '2017-05-16',
  ground: '',
  origin: 'department',
};

export const NO_ACTS: ReformActs = {
  documents: [],
  plans: [],
  visits: [],
  findings: [],
  reorganisations: [],
  goals: [],
  auditPlans: [],
  nonconformities: [],
  petitions: [],
  surveys: [],
  indexRounds: [],
};

const FIELDS = new Map([
  ['giao-duc-dao-tao', 'Giáo dục và Đào tạo'],
  ['thi-tuyen-sinh', 'Quy chế thi, tuyển sinh'],
  ['van-bang-chung-chi', 'Hệ thống văn bằng, chứng chỉ'],
]);

/** Dossiers of one field: received in the period, and what else is said of them. */
export const cell = (fieldCode: string, figures: Partial<CellFigures>, unitId = 'sgddt'): Cell => ({
  procedureCode: `${fieldCode}-1`,
  fieldCode,
  unitId,
  channel: 'counter',
  figures: { ...figuresOf({}, {}, false), ...figures },
});

const solved = (number: number) => ({ received: number, new: number, solved: number, inTime: number, onTime: number });
const open = (number: number) => ({ received: number, new: number, open: number, notDue: number });

export const CELLS: readonly Cell[] = [
  cell('thi-tuyen-sinh', open(8077)),
  cell('giao-duc-dao-tao', solved(16)),
  cell('van-bang-chung-chi', solved(89)),
];

const numbered = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

const units = (kind: string, count: number) =>
  numbered(count, (index) => ({ id: `${kind}-${index}`, kind, validFrom: '2016-07-04', validTo: '' }));

const procedureOf = (index: number) => {
  const [field = ''] = [...FIELDS.keys()].slice(index % FIELDS.size);
  const versions = [{ version: 1, name: `Thủ tục mẫu ${index}`, validFrom: '2016-07-25', validTo: '' }];
  return { code: `tt-${index}`, field, fieldName: FIELDS.get(field) ?? '', versions };
};

/** 32 procedures, all posted on the website and on the board but the given ones; 7 of 13 and 20 of 40 units planned. */
export function coverage(lackingOnBoard: readonly string[] = []): CoverageFacts {
  const procedures = numbered(32, procedureOf);
  const postings = procedures.flatMap(({ code: procedureCode }) => [
    { procedureCode, channel: 'website', version: 1, current: true },
    { procedureCode, channel: 'board', version: 1, current: !lackingOnBoard.includes(procedureCode) },
  ]);
  const planned = [
    ...numbered(7, (index) => ({ unitId: `division-${index}`, kind: 'division' })),
    ...numbered(20, (index) => ({ unitId: `affiliated-${index}`, kind: 'affiliated' })),
  ];
  return {
    procedures,
    postings,
    units: [...units('division', 13), ...units('affiliated', 40)],
    plans: [{ year: 2017, units: planned }],
    visits: [],
    findings: [],
  };
}

export const NAMES = namesOn(
  '2017-05-16',
  new Map(numbered(32, procedureOf).map(({ code, ...procedure }) => [code, procedure])),
  new Map([
    ['sgddt', { names: [{ name: 'Sở Giáo dục và Đào tạo tỉnh Sóc Trăng', from: '2016-07-04' }] }],
    ['dtnt-1', { names: [{ name: 'Trường Dân tộc nội trú THCS mẫu 1', from: '2016-07-04' }] }],
    ['dtnt-2', { names: [{ name: 'Trường Dân tộc nội trú THCS mẫu 2', from: '2016-07-04' }] }],
  ]),
);

export const document = (sign: string, type: string, issuedOn: string, abstract: string): DocumentAct => ({
  sign,
  type,
  agency: 'sgddt',
  issuedOn,
  abstract,
  withdrawn: false,
});

export const DOCUMENTS: readonly DocumentAct[] = [
  document('137/KH-SGDĐT', 'plan', '2017-01-19', 'Kế hoạch thực hiện cải cách hành chính năm 2017'),
  document('184/KH-SGDĐT', 'plan', '2017-02-06', 'Rà soát văn bản quy phạm pháp luật'),
  document(
    '185/KH-SGDĐT',
    'plan',
    '2017-02-06',
    'Kiểm soát thủ tục hành chính năm 2017 thuộc phạm vi chức năng quản lý của Sở Giáo dục và Đào tạo',
  ),
  document('699/KH-SGDĐT', 'plan', '2017-03-27', 'Kiểm tra công tác cải cách hành chính tại các đơn vị năm 2017'),
  document('707/SGDĐT-TCCB', 'letter', '2017-03-28', 'Đóng góp ý kiến dự thảo tiêu chí chấm điểm chỉ số CCHC'),
  document('837/QĐ-SGDĐT', 'decision', '2017-05-11', 'Ban hành quy chế làm việc của Sở Giáo dục và Đào tạo'),
  document('2667/BC-SGDĐT', 'report', '2017-11-09', 'Kết quả thực hiện công tác cải cách hành chính năm 2017'),
];

export const PLAN = {
  id: 'p',
  number: '699/KH-SGDĐT',
  adoptedOn: '2017-03-27',
  year: 2017,
  rounds: [{ round: 1, startsOn: '2017-04-10', endsOn: '2017-04-28', teamOn: '2017-04-05' }],
};

export function sources(changed: Partial<ReformSources> = {}): ReformSources {
  return {
    period: HALF_YEAR,
    end: '2017-05-16',
    department: 'sgddt',
    cells: CELLS,
    coverage: coverage(),
    names: NAMES,
    acts: NO_ACTS,
    declared: null,
    wording: new Wording(),
    ...changed,
  };
}

export const material = (changed: Partial<ReformSources> = {}): ReformMaterial => new ReformMaterial(sources(changed));

export const withActs = (acts: Partial<ReformActs>): ReformMaterial => material({ acts: { ...NO_ACTS, ...acts } });
