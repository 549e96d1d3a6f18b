import type { Aggregate, DataRequestKind, Decision, FactsOf, Refusal } from '@motcua/contracts';
import type { WorkingCalendar } from '@motcua/legal-calendar';

import { counting } from '../clock.js';
import { conflict, invalid } from '../refusals.js';
import { lastDayToAnswer } from './answer-limits.js';

export type DataRequestFact = FactsOf<'dossiers.data-request'>;

interface Received {
  readonly dossierId: string;
  readonly kind: DataRequestKind;
  readonly receivedAt: string;
  /** Last day to answer. */
  readonly dueOn: string;
}

export interface OpenDataRequest extends Received {
  readonly status: 'open';
}

export interface AnsweredDataRequest extends Received {
  readonly status: 'answered';
  readonly answeredAt: string;
  readonly outcome: string;
  /** Answered after the last day. */
  readonly late: boolean;
}

export type DataRequestState = { readonly status: 'absent' } | OpenDataRequest | AnsweredDataRequest;

/** What a person asks about the own data, from the day it came in to its answer. */
export const dataRequest: Aggregate<DataRequestState, DataRequestFact> = {
  name: 'dossiers.data-request',
  initial: { status: 'absent' },
  evolve(state, { type, data }) {
    if (type === 'dossiers.data-request.received.v1') {
      const { dossierId, kind, receivedAt, dueOn } = data;
      return { status: 'open', dossierId, kind: kind as DataRequestKind, receivedAt, dueOn };
    }
    // Facts are numbered without gaps, so an answer never meets a request without its first fact.
    if (state.status === 'absent') return state;
    const { answeredAt, outcome, late } = data;
    return { ...state, status: 'answered', answeredAt, outcome, late };
  },
};

export const noSuchRequest: Refusal = {
  refused: 'not-found',
  code: 'data-request-not-found',
  detail: 'Không có yêu cầu này.',
};

export interface Receive {
  readonly requestId: string;
  readonly dossierId: string;
  readonly kind: DataRequestKind;
  readonly at: string;
}

export function receive(
  state: DataRequestState,
  command: Receive,
  calendar: WorkingCalendar,
): Decision<DataRequestFact> {
  if (state.status !== 'absent') return conflict('data-request-exists', 'Yêu cầu này đã được ghi nhận.');
  const { requestId, dossierId, kind, at } = command;
  const dueOn = counting(() => lastDayToAnswer(at, calendar));
  if (typeof dueOn !== 'string') return dueOn;
  const data = { requestId, dossierId, kind, receivedAt: at, dueOn };
  return [{ type: 'dossiers.data-request.received.v1', data }];
}

export interface Answer {
  readonly requestId: string;
  readonly outcome: string;
  readonly at: string;
}

export function answer(state: DataRequestState, { requestId, outcome, at }: Answer): Decision<DataRequestFact> {
  if (state.status === 'absent') return noSuchRequest;
  if (state.status === 'answered') return conflict('data-request-answered', 'Yêu cầu này đã được trả lời.');
  if (at < state.receivedAt) {
    return invalid('occurredAt', 'answered-before-received', 'Thời điểm trả lời không được trước khi nhận yêu cầu.');
  }
  const { dossierId, dueOn } = state;
  const data = { requestId, dossierId, outcome, answeredAt: at, late: at.slice(0, 10) > dueOn };
  return [{ type: 'dossiers.data-request.answered.v1', data }];
}
