import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import {
  catalogueApi,
  type DefineField,
  type FileProcedure,
  type ImportOutcome,
  type ImportReport,
  type RequestSubject,
} from '@motcua/contracts';

import { readSentFile } from '../bulk/sent-file.js';
import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { readCatalogue, rejectedOf, writeCatalogue, type CatalogueFile } from './catalogue-file.js';

/** So many procedures are asked for, or sent, together. */
const TOGETHER = 10;

export interface SentCatalogue {
  readonly bytes: Buffer;
  readonly fields: Readonly<Record<string, string>>;
  /** Of the bytes: the same file has the same one. */
  readonly digest: string;
}

/** Catalogue files out and in. */
@Injectable()
export class CatalogueFiles {
  constructor(
    private readonly queries: Queries,
    private readonly commands: Commands,
  ) {}

  async text(request: GatewayRequest): Promise<string> {
    const procedures: FileProcedure[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: FileProcedure[]; nextCursor: string | null } = await this.queries.ask(
        catalogueApi.exportProcedures,
        cursor === null ? {} : { cursor },
        request,
      );
      procedures.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return writeCatalogue(await this.queries.ask(catalogueApi.listFields, {}, request), procedures);
  }

  /** @throws HttpProblem without a file, or with one that is too large */
  async sent(request: GatewayRequest): Promise<SentCatalogue> {
    const pieces: Buffer[] = [];
    const fields = await readSentFile(request, async (file) => {
      for await (const piece of file.pieces()) pieces.push(piece);
    });
    const bytes = Buffer.concat(pieces);
    return { bytes, fields, digest: createHash('sha256').update(bytes).digest('hex') };
  }

  /**
   * Good entries go in, bad ones come back with their reasons; the same file again changes nothing.
   * @throws HttpProblem for what is no catalogue file, Unavailable half-way: the same file may be sent again
   */
  async take(bytes: Buffer, preview: boolean, request: GatewayRequest): Promise<ImportReport> {
    const file = readCatalogue(bytes);
    const act = new Act(this.queries, this.commands, request, preview);
    const fields = await inTurns(file.fields, 1, (field) =>
      act.send(catalogueApi.importField, { field, preview }, nameOf('field', field)),
    );
    const known = knownFields(file, fields);
    const procedures = await inTurns(file.procedures, TOGETHER, (procedure) =>
      act.send(catalogueApi.importProcedure, { procedure, fields: known, preview }, nameOf('procedure', procedure)),
    );
    const rejected = rejectedOf(file, { fields, procedures });
    return { preview, fields, procedures, counts: countsOf([...fields, ...procedures]), rejected };
  }
}

/** One entry is one command of its own; a preview is only a question. */
class Act {
  private readonly caller: Caller;

  constructor(
    private readonly queries: Queries,
    private readonly commands: Commands,
    private readonly request: GatewayRequest,
    private readonly preview: boolean,
  ) {
    this.caller = Caller.of(request);
  }

  send<I extends object, O>(subject: RequestSubject<I, O>, input: I, name: string): Promise<O> {
    if (this.preview) return this.queries.ask(subject, input, this.request);
    const { account, correlationId } = this.caller;
    const own = new Caller(account, this.caller.newId(name), correlationId);
    return this.commands.send(subject, own, input, {});
  }
}

const nameOf = (kind: string, { code }: Record<string, unknown>): string => `${kind}:${String(code)}`;

/** Those of the file that were understood. */
const knownFields = ({ fields }: CatalogueFile, outcomes: readonly ImportOutcome[]): DefineField[] =>
  fields.flatMap(({ code, name, aliases }, index) =>
    outcomes[index]?.outcome === 'refused' ? [] : [{ code, name, aliases } as DefineField],
  );

async function inTurns<T, R>(items: readonly T[], size: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let at = 0; at < items.length; at += size) {
    done.push(...(await Promise.all(items.slice(at, at + size).map(work))));
  }
  return done;
}

function countsOf(outcomes: readonly ImportOutcome[]): ImportReport['counts'] {
  const of = (wanted: ImportOutcome['outcome']) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  return { new: of('new'), changed: of('changed'), same: of('same'), refused: of('refused') };
}
