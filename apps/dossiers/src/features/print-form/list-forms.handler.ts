import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { DossierRef, formsApi, type AvailableForm, type CommandMeta } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { availableForms } from '../../domain/forms/print-form.js';
import { FormMaterials } from './form-materials.js';

/** What can be printed of a dossier now. */
@Controller()
export class ListFormsHandler {
  constructor(private readonly materials: FormMaterials) {}

  @Answers(formsApi.available)
  async handle(@Payload() { dossierId }: DossierRef, @Meta() meta: CommandMeta): Promise<AvailableForm[]> {
    return availableForms(await this.materials.of(dossierId, meta));
  }
}
