import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { catalogueApi, DefineField, Refused, ResolveField, type CommandMeta, type FieldView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { fieldNamed, type NamedField } from '../../domain/field-names.js';
import { defineField } from '../../domain/field.js';
import { CatalogueLists, Fields } from '../../domain/ports.js';

/** Fields of procedures and the names under which they are met. */
@Controller()
export class DefineFieldHandler {
  constructor(
    private readonly fields: Fields,
    private readonly lists: CatalogueLists,
  ) {}

  /** The other fields are read from what has come through: of two at the same moment both may pass. */
  @Answers(catalogueApi.defineField)
  async define(@Payload() command: DefineField, @Meta() meta: CommandMeta): Promise<FieldView> {
    const others = await this.lists.fields();
    const { id, state } = await this.fields.execute(command.code, meta, (known) => defineField(known, command, others));
    return viewOf({ code: id, ...state });
  }

  @Answers(catalogueApi.listFields)
  async list(): Promise<FieldView[]> {
    return (await this.lists.fields()).map(viewOf);
  }

  @Answers(catalogueApi.resolveField)
  async resolve(@Payload() { name }: ResolveField): Promise<FieldView> {
    const found = fieldNamed(await this.lists.fields(), name);
    if (!found) throw Refused.because('not-found', 'field-not-found', `Không có lĩnh vực nào tên «${name}».`);
    return viewOf(found);
  }
}

const viewOf = ({ code, name, aliases }: NamedField): FieldView => ({ code, name, aliases: [...aliases] });
