import { Injectable } from '@nestjs/common';
import { importsApi, Refused, Unavailable, type ImportView } from '@motcua/contracts';

import { GatewayConfig } from '../gateway.config.js';
import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import type { Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { readable, readSentFile, type SentFile } from './sent-file.js';

/** Hands a file on to the desk's service piece by piece; no more than one piece is held here. */
@Injectable()
export class ReceiveFile {
  constructor(
    private readonly queries: Queries,
    private readonly commands: Commands,
    private readonly config: GatewayConfig,
  ) {}

  /** @throws HttpProblem, Refused, Unavailable; nothing of a broken upload is left then */
  async from(request: GatewayRequest, caller: Caller): Promise<ImportView> {
    const importId = caller.newId('import');
    const { opened, chunks, fields } = await this.pass(importId, request);
    if (opened.state !== 'uploading') return opened;
    const { procedureCode } = fields;
    const order = { importId, chunks, ...(procedureCode ? { procedureCode } : {}) };
    try {
      return await this.commands.send(importsApi.start, caller, order, {});
    } catch (cause) {
      // Without an answer it may have started; a refused one never will.
      if (cause instanceof Refused) await this.forget(importId, request);
      throw cause;
    }
  }

  private async pass(importId: string, request: GatewayRequest) {
    let opened: ImportView | undefined;
    let chunks = 0;
    try {
      const fields = await readSentFile(request, async (file) => {
        opened = await this.open(importId, file, request);
        chunks = await this.pieces(importId, opened.state === 'uploading', { file, request });
      });
      return { opened: opened as unknown as ImportView, chunks, fields };
    } catch (cause) {
      if (opened?.state === 'uploading') await this.forget(importId, request);
      throw cause;
    }
  }

  private open(importId: string, { name }: SentFile, request: GatewayRequest): Promise<ImportView> {
    const unitId = this.config.DEPARTMENT_UNIT;
    return this.queries.ask(importsApi.open, { importId, fileName: readable(name), unitId }, request);
  }

  /** A file that was sent before is read and dropped. @returns number of pieces */
  private async pieces(
    importId: string,
    wanted: boolean,
    { file, request }: { file: SentFile; request: GatewayRequest },
  ): Promise<number> {
    let number = 0;
    for await (const piece of file.pieces()) {
      const data = piece.toString('base64');
      if (wanted) await this.queries.ask(importsApi.chunk, { importId, number, data }, request);
      number += 1;
    }
    return number;
  }

  /** What stays behind when this is not answered is removed an hour later. */
  private async forget(importId: string, request: GatewayRequest): Promise<void> {
    try {
      await this.queries.ask(importsApi.cancel, { importId }, request);
    } catch (cause) {
      if (!(cause instanceof Unavailable || cause instanceof Refused)) throw cause;
    }
  }
}
