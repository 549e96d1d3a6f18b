import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  catalogueApi,
  DefineField,
  ImportField,
  ImportProcedure,
  isRefusal,
  Refused,
  type CommandMeta,
  type ImportOutcome,
} from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { FileReader } from '../../catalogue/file-reader.js';
import { reasonsOf, take, wordsOf, type ImportedProcedure } from '../../domain/catalogue-import.js';
import { dayOf } from '../../domain/day.js';
import { field as fieldAggregate, defineField } from '../../domain/field.js';
import { CatalogueLists, Fields, Procedures } from '../../domain/ports.js';
import { procedure as aggregate } from '../../domain/procedure.js';

type Told = Pick<ImportOutcome, 'code' | 'name'>;

/** One procedure, or one field, of a catalogue file: taken as a whole or not at all. */
@Controller()
export class ImportProcedureHandler {
  constructor(
    private readonly procedures: Procedures,
    private readonly fields: Fields,
    private readonly lists: CatalogueLists,
    private readonly files: FileReader,
  ) {}

  @Answers(catalogueApi.importProcedure)
  async procedure(
    @Payload() { procedure, fields, preview }: ImportProcedure,
    @Meta() meta: CommandMeta,
  ): Promise<ImportOutcome> {
    const { code, name } = this.files.headOf(procedure);
    const read = await this.files.procedure(procedure, [...fields, ...(await this.lists.fields())]);
    if ('faults' in read) return refused({ code, name }, reasonsOf({ detail: '', errors: read.faults }));
    return this.takeProcedure({ code, name }, read.content, { preview, meta });
  }

  private async takeProcedure(
    told: Told,
    file: ImportedProcedure,
    { preview, meta }: { preview: boolean; meta: CommandMeta },
  ): Promise<ImportOutcome> {
    const known = (await this.procedures.read(file.code))?.state ?? aggregate.initial;
    const today = dayOf(meta.at);
    const trial = take(known, file, today);
    if (isRefusal(trial)) return refused(told, reasonsOf(trial));
    if (trial.length === 0) return { ...told, outcome: 'same', reasons: [] };
    if (!preview) {
      const fault = await faultOf(() => this.procedures.execute(file.code, meta, (state) => take(state, file, today)));
      if (fault) return refused(told, reasonsOf(fault));
    }
    return { ...told, outcome: known.versions.length === 0 ? 'new' : 'changed', reasons: trial.map(wordsOf) };
  }

  @Answers(catalogueApi.importField)
  async field(@Payload() { field, preview }: ImportField, @Meta() meta: CommandMeta): Promise<ImportOutcome> {
    const told = this.files.headOf(field);
    const read = await this.files.read(field, DefineField);
    if ('faults' in read) return refused(told, reasonsOf({ detail: '', errors: read.faults }));
    const [others, stored] = [await this.lists.fields(), await this.fields.read(told.code)];
    const known = stored?.state ?? fieldAggregate.initial;
    const trial = defineField(known, read.content, others);
    if (isRefusal(trial)) return refused(told, reasonsOf(trial));
    if (trial.length === 0) return { ...told, outcome: 'same', reasons: [] };
    if (!preview) await this.fields.execute(told.code, meta, (state) => defineField(state, read.content, others));
    const reasons = [['tên gọi khác', ...read.content.aliases].join(': ')];
    return { ...told, outcome: stored ? 'changed' : 'new', reasons: read.content.aliases.length > 0 ? reasons : [] };
  }
}

const refused = (told: Told, reasons: string[]): ImportOutcome => ({ ...told, outcome: 'refused', reasons });

/** Somebody may have been faster since the trial. */
async function faultOf(act: () => Promise<unknown>): Promise<Refused['refusal'] | null> {
  try {
    await act();
    return null;
  } catch (cause) {
    if (cause instanceof Refused) return cause.refusal;
    throw cause;
  }
}
