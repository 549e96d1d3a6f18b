import type { DossierFigure, FigureId } from '@motcua/contracts';
import type { Document } from 'mongodb';

/**
 * The dossiers behind a figure, as a filter on contributions. Days are text `YYYY-MM-DD`, so comparing text compares days;
 * '' means not yet.
 * @param from first day of the period
 * @param end last counted day
 */
export function factFilter(figure: FigureId, from: string, end: string): Document {
  const [name, reason] = figure.split(':') as [DossierFigure, string | undefined];
  const because = reason === undefined ? [] : [{ 'doc.latenessReason': reason === 'none' ? '' : reason }];
  return { $and: [...CONDITIONS[name]({ from, end }), ...because] };
}

interface Days {
  readonly from: string;
  readonly end: string;
}

type Conditions = (days: Days) => Document[];

const received = { 'doc.receivedOn': { $gt: '' } };
const receivedBy = ({ end }: Days): Document => ({ 'doc.receivedOn': { $gt: '', $lte: end } });
const newIn = ({ from, end }: Days): Document => ({ 'doc.receivedOn': { $gte: from, $lte: end } });
const solvedIn = ({ from, end }: Days): Document => ({ 'doc.completedOn': { $gte: from, $lte: end } });
const notSolvedBefore = ({ from }: Days): Document => ({
  $or: [{ 'doc.completedOn': '' }, { 'doc.completedOn': { $gte: from } }],
});
const openOn = (days: Days): Document[] => [
  receivedBy(days),
  { $or: [{ 'doc.completedOn': '' }, { 'doc.completedOn': { $gt: days.end } }] },
];
const lastsOn = (spans: 'overdue' | 'waiting', { end }: Days): Document => ({
  [`doc.${spans}`]: { $elemMatch: { from: { $lte: end }, $or: [{ to: '' }, { to: { $gt: end } }] } },
});
const solvedAs =
  (condition: Document): Conditions =>
  (days) => [received, solvedIn(days), condition];

const CONDITIONS: Readonly<Record<DossierFigure, Conditions>> = {
  received: (days) => [receivedBy(days), notSolvedBefore(days)],
  carriedOver: (days) => [{ 'doc.receivedOn': { $gt: '', $lt: days.from } }, notSolvedBefore(days)],
  new: (days) => [newIn(days)],
  newOnline: (days) => [newIn(days), { 'doc.channel': 'online' }],
  newDirect: (days) => [newIn(days), { 'doc.channel': { $ne: 'online' } }],
  solved: solvedAs({}),
  inTime: solvedAs({ 'doc.timeliness': { $ne: 'late' } }),
  early: solvedAs({ 'doc.timeliness': 'early' }),
  onTime: solvedAs({ 'doc.timeliness': { $nin: ['early', 'late'] } }),
  late: solvedAs({ 'doc.timeliness': 'late' }),
  open: openOn,
  notDue: (days) => [...openOn(days), { $nor: [lastsOn('overdue', days)] }],
  overdue: (days) => [...openOn(days), lastsOn('overdue', days)],
  waiting: (days) => [...openOn(days), lastsOn('waiting', days)],
  withdrawn: solvedAs({ 'doc.ended': 'withdrawn' }),
  stopped: solvedAs({ 'doc.ended': 'stopped' }),
  declined: solvedAs({ 'doc.outcome': 'declined' }),
  returned: ({ from, end }) => [received, { 'doc.returnedOn': { $gte: from, $lte: end } }],
  awaitingPickUp: ({ end }) => [
    received,
    { 'doc.ended': 'completed', 'doc.completedOn': { $gt: '', $lte: end } },
    { $or: [{ 'doc.returnedOn': '' }, { 'doc.returnedOn': { $gt: end } }] },
  ],
};
