import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { catalogueApi, PageQuery, type FileProcedure, type Page } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import type { ListedProcedure } from '../../domain/listed-procedure.js';
import { ProcedureListing } from '../../domain/ports.js';
import { commandOf, repealCommandOf } from '../../domain/procedure-content.js';

/** So many fit into one message, however long they are. */
const DEFAULT_LIMIT = 20;

/** The catalogue with all versions and repeals, in the order of codes: what a file is made of. */
@Controller()
export class ExportProceduresHandler {
  constructor(private readonly listing: ProcedureListing) {}

  @Answers(catalogueApi.exportProcedures)
  async handle(@Payload() { limit = DEFAULT_LIMIT, cursor = '' }: PageQuery): Promise<Page<FileProcedure>> {
    const all = (await this.listing.all()).filter(({ versions }) => versions.length > 0);
    const rest = all.filter(({ code }) => code > cursor).toSorted((one, other) => (one.code < other.code ? -1 : 1));
    const items = rest.slice(0, limit).map(fileProcedure);
    return { items, nextCursor: rest.length > limit ? (items.at(-1)?.code ?? null) : null };
  }
}

function fileProcedure({ code, versions, repeal }: ListedProcedure): FileProcedure {
  return {
    code,
    versions: versions.map((version) => withoutCode(commandOf(code, version))),
    repeal: repeal && withoutCode(repealCommandOf(code, repeal)),
  };
}

function withoutCode<T extends { code: string }>({ code: _, ...rest }: T): Omit<T, 'code'> {
  return rest;
}
