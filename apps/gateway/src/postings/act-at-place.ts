import type { Type } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import {
  postingsApi,
  POSTING_CHANNELS,
  type DutyView,
  type PostingEntryView,
  type RequestSubject,
} from '@motcua/contracts';
import { validation } from '@motcua/messaging';

import { callerOf } from '../desk/desk-caller.js';
import { bodyFrom } from '../desk/form/body-from.js';
import type { Sent } from '../desk/form/sent.js';
import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Commands } from '../writes/commands.js';
import { untilSeen } from '../writes/until-seen.js';
import type { PlaceAct } from './place-acts.js';
import { ImposeDutyBody, LiftDutyBody } from './postings.bodies.js';

/** Does what a form of the staff asks as the API would: the same body, validated by the same class. */
@Injectable()
export class ActAtPlace {
  private readonly pipe = validation();

  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  /** @throws Refused, Unavailable */
  async run(
    { subject, body, fields, leaves }: PlaceAct,
    procedureCode: string,
    { sent, evidenceIds }: { sent: Sent; evidenceIds: readonly string[] },
    request: GatewayRequest,
  ): Promise<void> {
    const { unitId = '', channel = '' } = sent;
    const files = evidenceIds.length > 0 ? { evidenceIds } : {};
    const plain = { ...bodyFrom(fields, sent), ...files, procedureCode, unitId, channel };
    const before = await this.entriesAt(procedureCode, { unitId, channel }, request);
    await this.send(subject, body, plain, sent, request);
    await untilSeen(async () => {
      const now = await this.entriesAt(procedureCode, { unitId, channel }, request);
      return now.slice(before.length).some(({ type }) => type.startsWith(leaves));
    });
  }

  private async entriesAt(
    procedureCode: string,
    { unitId, channel }: { unitId: string; channel: string },
    request: GatewayRequest,
  ): Promise<readonly PostingEntryView[]> {
    const known = await this.queries.ask(postingsApi.places, { procedureCode }, request);
    return known.places.find((one) => one.unitId === unitId && one.channel === channel)?.entries ?? [];
  }

  async impose(procedureCode: string, sent: Sent, request: GatewayRequest): Promise<void> {
    const { unitId = '', from = '', decision = '' } = sent;
    const channels = POSTING_CHANNELS.filter((channel) => sent[`channel-${channel}`]);
    const plain = { procedureCode, unitId, channels, from, ...(decision.trim() ? { decision: decision.trim() } : {}) };
    await this.send(postingsApi.imposeDuty as RequestSubject<never, unknown>, ImposeDutyBody, plain, sent, request);
    await this.untilDuties(procedureCode, request, (duties) =>
      duties.some((duty) => duty.unitId === unitId && duty.from === from),
    );
  }

  async lift(procedureCode: string, sent: Sent, request: GatewayRequest): Promise<void> {
    const { unitId = '', liftedFrom = '' } = sent;
    const plain = { procedureCode, unitId, liftedFrom };
    await this.send(postingsApi.liftDuty as RequestSubject<never, unknown>, LiftDutyBody, plain, sent, request);
    await this.untilDuties(procedureCode, request, (duties) =>
      duties.every((duty) => duty.unitId !== unitId || duty.liftedFrom === liftedFrom),
    );
  }

  private untilDuties(
    procedureCode: string,
    request: GatewayRequest,
    areThere: (duties: readonly DutyView[]) => boolean,
  ): Promise<void> {
    return untilSeen(async () => {
      const { duties } = await this.queries.ask(postingsApi.places, { procedureCode }, request);
      return areThere(duties);
    });
  }

  private async send(
    subject: RequestSubject<never, unknown>,
    type: Type,
    plain: object,
    sent: Sent,
    request: GatewayRequest,
  ): Promise<void> {
    const body = (await this.pipe.transform(plain, { type: 'body', metatype: type })) as object;
    await this.commands.send(subject as RequestSubject<object, unknown>, callerOf(request, sent), body, {});
  }
}
