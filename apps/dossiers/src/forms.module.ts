import { Module } from '@nestjs/common';

import { RegisterBook } from './domain/forms/ports.js';
import { FormMaterials } from './features/print-form/form-materials.js';
import { ListFormsHandler } from './features/print-form/list-forms.handler.js';
import { PrintFormHandler } from './features/print-form/print-form.handler.js';
import { PrintRegisterHandler } from './features/print-register/print-register.handler.js';
import { RegisterNames } from './features/print-register/register-names.js';
import { MongoRegisterBook } from './persistence/mongo-register-book.js';

/** Forms of the one-stop mechanism and the register, as sheets; the gateway draws them. */
@Module({
  controllers: [ListFormsHandler, PrintFormHandler, PrintRegisterHandler],
  providers: [FormMaterials, RegisterNames, { provide: RegisterBook, useClass: MongoRegisterBook }],
})
export class FormsModule {}
