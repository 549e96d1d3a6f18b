import { Injectable, type Type } from '@nestjs/common';
import { documentsApi, type DocumentDetails, type RegisteredDocument, type RequestSubject } from '@motcua/contracts';
import { validation } from '@motcua/messaging';

import { callerOf } from '../desk/desk-caller.js';
import { bodyFrom } from '../desk/form/body-from.js';
import type { Sent } from '../desk/form/sent.js';
import type { SentWithEvidence } from '../evidence/evidence-forms.js';
import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Commands } from '../writes/commands.js';
import { knownOrNull, untilSeen } from '../writes/until-seen.js';
import { correctFields, registerFields, WITHDRAW_FIELDS } from './document-fields.js';
import { CorrectDocumentBody, DocumentBody, WithdrawDocumentBody } from './documents.bodies.js';

/** Does what the forms of documents ask as the API would: the same body, validated by the same class. */
@Injectable()
export class DocumentWork {
  private readonly pipe = validation();

  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  /** @throws Refused, Unavailable */
  async register(
    { sent, evidenceIds }: SentWithEvidence,
    department: string,
    request: GatewayRequest,
  ): Promise<RegisteredDocument> {
    const plain = { ...bodyFrom(registerFields(department), sent), ...filesOf(evidenceIds) };
    const known = { documentId: callerOf(request, sent).newId('document') };
    const done = await this.send(documentsApi.register, DocumentBody, plain, known, sent, request);
    await untilSeen(async () => (await this.find(done.documentId, request)) !== null);
    return done;
  }

  /** A new file stands beside those that are there. @throws Refused, Unavailable */
  async correct(documentId: string, { sent, evidenceIds }: SentWithEvidence, request: GatewayRequest): Promise<void> {
    const document: DocumentDetails = await this.queries.ask(documentsApi.get, { documentId }, request);
    const files = filesOf([...document.evidenceIds, ...evidenceIds]);
    const plain: Record<string, unknown> = { ...bodyFrom(correctFields(document), sent), ...files };
    await this.send(documentsApi.correct, CorrectDocumentBody, plain, { documentId }, sent, request);
    await untilSeen(async () => {
      const now = await this.find(documentId, request);
      return now !== null && now.abstract === plain['abstract'] && now.symbol === plain['symbol'];
    });
  }

  /** @throws Refused, Unavailable */
  async withdraw(documentId: string, sent: Sent, request: GatewayRequest): Promise<void> {
    const plain = bodyFrom(WITHDRAW_FIELDS, sent);
    await this.send(documentsApi.withdraw, WithdrawDocumentBody, plain, { documentId }, sent, request);
    await untilSeen(async () => (await this.find(documentId, request)) === null);
  }

  private find(documentId: string, request: GatewayRequest): Promise<DocumentDetails | null> {
    return knownOrNull(this.queries.ask(documentsApi.get, { documentId }, request));
  }

  private async send<I extends object, O>(
    subject: RequestSubject<I, O>,
    type: Type,
    plain: object,
    known: object,
    sent: Sent,
    request: GatewayRequest,
  ): Promise<O> {
    const body = (await this.pipe.transform(plain, { type: 'body', metatype: type })) as object;
    return this.commands.send(subject as unknown as RequestSubject<object, O>, callerOf(request, sent), body, known);
  }
}

const filesOf = (evidenceIds: readonly string[]): { evidenceIds?: readonly string[] } =>
  evidenceIds.length > 0 ? { evidenceIds } : {};
