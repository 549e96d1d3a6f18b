import type { PostingChannel } from '@motcua/contracts';

/** What the law asks of units of one kind: every procedure in force, on this channel. */
export interface StatutoryDuty {
  readonly unitKind: string;
  readonly channel: PostingChannel;
  /** First day. */
  readonly from: string;
  /** First day without the duty, or empty. */
  readonly until: string;
  readonly source: string;
}

const BEGINNING = '0001-01-01';
const CONTROL = 'Nghị định 63/2010/NĐ-CP, sửa đổi bởi Nghị định 48/2013/NĐ-CP và Nghị định 92/2017/NĐ-CP';
/** The day the board of the department gave way is that of the centre's founding; the texts were not read in full. */
const CENTRE =
  'Quyết định 2083/QĐ-UBND ngày 20/8/2018 và Quyết định 2922/QĐ-UBND ngày 05/11/2018 của UBND tỉnh Sóc Trăng';

/** Units of other kinds post what they are ordered to, one by one. */
export const STATUTORY_DUTIES: readonly StatutoryDuty[] = [
  { unitKind: 'department', channel: 'website', from: BEGINNING, until: '', source: CONTROL },
  { unitKind: 'department', channel: 'board', from: BEGINNING, until: '2018-08-20', source: CONTROL },
  { unitKind: 'department', channel: 'centre', from: '2018-08-20', until: '', source: CENTRE },
];

export const statutoryOn = (unitKind: string, day: string): StatutoryDuty[] =>
  STATUTORY_DUTIES.filter(
    ({ unitKind: kind, from, until }) => kind === unitKind && from <= day && (!until || day < until),
  );
