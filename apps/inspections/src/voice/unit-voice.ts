import { Injectable } from '@nestjs/common';
import { actsFor, type CommandMeta, type Refusal } from '@motcua/contracts';

import { UnitDirectory } from '../domain/ports.js';
import { notTheirs } from '../domain/remedy-decisions.js';

/** Who speaks for an inspected unit: its own people and those of its department. */
@Injectable()
export class UnitVoice {
  constructor(private readonly directory: UnitDirectory) {}

  /** @returns a refusal when the caller belongs to another unit; nothing for an empty id: there is no such thing then */
  async refusal(meta: CommandMeta, unitId: string): Promise<Refusal | undefined> {
    if (!unitId) return undefined;
    const unit = (await this.directory.find([unitId])).get(unitId);
    return actsFor(meta, { id: unitId, parentId: unit?.parentId ?? '' }) ? undefined : notTheirs;
  }
}
