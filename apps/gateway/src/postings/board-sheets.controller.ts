import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import { postingsApi, type FormSheet } from '@motcua/contracts';

import { FormSheets } from '../forms/form-sheets.js';
import { SheetAnswer } from '../forms/sheet-answer.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { BoardQuery } from './postings.bodies.js';

/** Sheets for notice boards, A4: one procedure, or a bound set with its cover. */
@Allow(...STAFF)
@Controller('api/v1/postings/board-sheets')
export class BoardSheetsController {
  constructor(
    private readonly queries: Queries,
    private readonly sheets: FormSheets,
    private readonly answer: SheetAnswer,
  ) {}

  @Get()
  async set(
    @Query() { unit, format }: BoardQuery,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const board = unit === undefined ? {} : { unit };
    const { cover, codes } = await this.queries.ask(postingsApi.boardSet, board, request);
    const sheets: [FormSheet, ...FormSheet[]] = [this.sheets.onSite(cover, request)];
    // One after the other: a whole catalogue in one message could be larger than a message may be.
    for (const code of codes) {
      const sheet = await this.queries.ask(postingsApi.boardSheet, { ...board, code }, request);
      sheets.push(this.sheets.onSite(sheet, request));
    }
    this.answer.sendAll(sheets, format, reply);
  }

  @Get(':code')
  async one(
    @Param('code') code: string,
    @Query() { unit, format }: BoardQuery,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const asked = unit === undefined ? { code } : { code, unit };
    const sheet = await this.queries.ask(postingsApi.boardSheet, asked, request);
    this.answer.send(this.sheets.onSite(sheet, request), format, reply);
  }
}
