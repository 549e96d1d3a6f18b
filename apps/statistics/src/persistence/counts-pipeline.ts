import type { Document } from 'mongodb';

import type { Period } from '../domain/summary.js';

/**
 * Dossiers to handle in a period by field: received up to its last day and not completed before its first.
 * Days are text `YYYY-MM-DD`, so comparing text compares days; '' means not yet.
 */
export function countsPipeline({ from, to }: Period, today: string): Document[] {
  const judged = to < today ? to : today;
  const toHandle = {
    'doc.receivedOn': { $gt: '', $lte: to },
    $or: [{ 'doc.completedOn': '' }, { 'doc.completedOn': { $gte: from } }],
  };
  const solved = { $and: [{ $gt: ['$doc.completedOn', ''] }, { $lte: ['$doc.completedOn', to] }] };
  const late = { $and: [solved, '$doc.late'] };
  const open = { $not: [solved] };
  // A clock that stands still is judged on the day it stopped.
  const stopped = { $and: [{ $gt: ['$doc.pausedOn', ''] }, { $lt: ['$doc.pausedOn', judged] }] };
  const overdue = { $and: [open, { $lt: ['$doc.dueOn', { $cond: [stopped, '$doc.pausedOn', judged] }] }] };
  return [
    { $match: toHandle },
    {
      $group: {
        _id: '$doc.fieldCode',
        received: { $sum: 1 },
        carriedOver: countIf({ $lt: ['$doc.receivedOn', from] }),
        solved: countIf(solved),
        onTime: countIf({ $and: [solved, { $not: ['$doc.late'] }] }),
        late: countIf(late),
        open: countIf(open),
        overdue: countIf(overdue),
      },
    },
  ];
}

const countIf = (condition: Document): Document => ({ $sum: { $cond: [condition, 1, 0] } });
