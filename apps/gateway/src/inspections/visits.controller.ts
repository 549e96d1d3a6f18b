import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Allow } from '@motcua/auth';
import { inspectionsApi, type FindingView, type VisitView } from '@motcua/contracts';

import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { AnswerItemBody, FindingBody, VisitBody } from './inspections.bodies.js';

/** What comes into being at visits: the visits, the answers to the checklist, the findings. */
@Allow('inspector', 'operator')
@Controller('api/v1/inspections/visits')
export class VisitsController {
  constructor(private readonly commands: Commands) {}

  @Post()
  @Allow('inspector', 'head', 'operator')
  schedule(@Body() body: VisitBody, @By() caller: Caller): Promise<VisitView> {
    return this.commands.send(inspectionsApi.scheduleVisit, caller, body, { visitId: caller.newId('visit') });
  }

  /** `seen` says which answer was on the screen; another one meanwhile is a conflict and is told. */
  @Put(':id/answers/:item')
  @HttpCode(200)
  answer(
    @Param('id') visitId: string,
    @Param('item') item: string,
    @Body() body: AnswerItemBody,
    @By() caller: Caller,
  ): Promise<VisitView> {
    return this.commands.send(inspectionsApi.answerItem, caller, body, { visitId, item });
  }

  @Post(':id/findings')
  recordFinding(@Param('id') visitId: string, @Body() body: FindingBody, @By() caller: Caller): Promise<FindingView> {
    return this.commands.send(inspectionsApi.recordFinding, caller, body, {
      visitId,
      findingId: caller.newId('finding'),
    });
  }
}
