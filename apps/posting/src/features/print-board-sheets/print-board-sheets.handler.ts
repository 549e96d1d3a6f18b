import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  BoardSetQuery,
  BoardSheetQuery,
  postingsApi,
  Refused,
  type BoardSetView,
  type FormSheet,
} from '@motcua/contracts';
import { Answers } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { boardSheet, coverSheet, type Board } from '../../domain/board-sheet.js';
import { dutySource } from '../../domain/coverage.js';
import { faultOfUnit, type KnownUnit } from '../../domain/known-unit.js';
import type { ListedProcedure } from '../../domain/listed-procedure.js';
import { Department, ProcedureListing, UnitDirectory } from '../../domain/ports.js';
import { noSuchProcedure, notInForce } from '../../domain/posting-refusals.js';
import { versionOn } from '../../domain/procedure.js';

const CHANNELS = ['board', 'centre', 'website'] as const;

/** Sheets for the notice board: one procedure, or the cover of all that a unit must post. */
@Controller()
export class PrintBoardSheetsHandler {
  constructor(
    private readonly listing: ProcedureListing,
    private readonly units: UnitDirectory,
    private readonly department: Department,
    private readonly clock: Clock,
  ) {}

  @Answers(postingsApi.boardSheet)
  async sheet(@Payload() { code, unit }: BoardSheetQuery): Promise<FormSheet> {
    const { board } = await this.boardOf(unit);
    const listed = await this.listing.one(code);
    if (!listed || listed.versions.length === 0) throw new Refused(noSuchProcedure);
    const version = versionOn(listed, board.day);
    if (!version) throw new Refused(notInForce(listed, board.day));
    return boardSheet(code, version, board);
  }

  @Answers(postingsApi.boardSet)
  async set(@Payload() { unit }: BoardSetQuery): Promise<BoardSetView> {
    const { board, unitId, known } = await this.boardOf(unit);
    const due = (listed: ListedProcedure) =>
      CHANNELS.some((channel) => dutySource(listed, { unitId, channel }, known.kind, board.day) !== null);
    const procedures = (await this.listing.all()).filter(due).flatMap((listed) => {
      const version = versionOn(listed, board.day);
      return version
        ? [{ code: listed.code, order: [version.fieldName, listed.announcedAt, listed.code].join('|'), version }]
        : [];
    });
    procedures.sort((one, other) => one.order.localeCompare(other.order, 'vi'));
    return { cover: coverSheet(procedures, board), codes: procedures.map(({ code }) => code) };
  }

  private async boardOf(unit?: string): Promise<{ board: Board; unitId: string; known: KnownUnit }> {
    const unitId = unit ?? this.department.unitId;
    const day = this.clock.today();
    const known = await this.units.one(unitId);
    const fault = faultOfUnit(known, day);
    if (fault) throw new Refused(fault);
    return { board: { unitName: (known as KnownUnit).name, day }, unitId, known: known as KnownUnit };
  }
}
