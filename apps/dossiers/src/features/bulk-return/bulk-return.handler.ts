import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  bulkApi,
  BulkComplete,
  BulkReturn,
  BulkTransfer,
  Refused,
  type BulkView,
  type CommandMeta,
} from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { UnitDirectory } from '../../domain/ports.js';
import { GiveBulkJob } from './give-bulk-job.js';

/** One act on many dossiers, as in the season of examinations. */
@Controller()
export class BulkReturnHandler {
  constructor(
    private readonly jobs: GiveBulkJob,
    private readonly units: UnitDirectory,
  ) {}

  @Answers(bulkApi.return)
  return(@Payload() request: BulkReturn, @Meta() meta: CommandMeta): Promise<BulkView> {
    return this.jobs.give(request, { act: 'return', method: request.method }, meta);
  }

  @Answers(bulkApi.transfer)
  async transfer(@Payload() request: BulkTransfer, @Meta() meta: CommandMeta): Promise<BulkView> {
    const { toUnitId } = request;
    const noUnit = await this.units.whyNot('toUnitId', toUnitId, meta.at.slice(0, 10));
    if (noUnit) throw new Refused(noUnit);
    return this.jobs.give(request, { act: 'transfer', toUnitId }, meta);
  }

  @Answers(bulkApi.complete)
  complete(@Payload() request: BulkComplete, @Meta() meta: CommandMeta): Promise<BulkView> {
    return this.jobs.give(request, { act: 'complete', outcome: request.outcome }, meta);
  }
}
