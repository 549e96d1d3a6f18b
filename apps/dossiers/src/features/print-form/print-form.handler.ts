import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { formsApi, PrintForm, Refused, type CommandMeta, type FormSheet } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { printForm } from '../../domain/forms/print-form.js';
import { FormMaterials } from './form-materials.js';

@Controller()
export class PrintFormHandler {
  constructor(private readonly materials: FormMaterials) {}

  @Answers(formsApi.print)
  async handle(@Payload() { dossierId, kind, no, purpose }: PrintForm, @Meta() meta: CommandMeta): Promise<FormSheet> {
    const sheet = printForm(await this.materials.toPrint(dossierId, meta, purpose), kind, no);
    if ('refused' in sheet) throw new Refused(sheet);
    return sheet;
  }
}
