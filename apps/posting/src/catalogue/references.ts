import { Injectable } from '@nestjs/common';
import type { FieldError, PublishProcedure, RepealProcedure } from '@motcua/contracts';

import { faultsOfField } from '../domain/field.js';
import { CatalogueLists, Documents, Procedures } from '../domain/ports.js';

/** Whether what an announcement refers to is there: its field, the document it rests on, the procedure that takes over. */
@Injectable()
export class References {
  constructor(
    private readonly lists: CatalogueLists,
    private readonly documents: Documents,
    private readonly procedures: Procedures,
  ) {}

  async faultsOf(command: PublishProcedure): Promise<FieldError[]> {
    return [...faultsOfField(command, await this.lists.fields()), ...(await this.ofDocument(command))];
  }

  async faultsOfRepeal(command: RepealProcedure): Promise<FieldError[]> {
    return [...(await this.ofDocument(command)), ...(await this.ofReplacement(command))];
  }

  private async ofDocument({ documentId }: Pick<PublishProcedure, 'documentId'>): Promise<FieldError[]> {
    if (!documentId || (await this.documents.read(documentId))?.state.entry) return [];
    return [{ field: 'documentId', message: `Sổ văn bản không có văn bản ${documentId}.` }];
  }

  /** Only a procedure that was announced can take the place of another one. */
  private async ofReplacement({ replacedBy }: RepealProcedure): Promise<FieldError[]> {
    if (!replacedBy) return [];
    const found = await this.procedures.read(replacedBy);
    if (found && found.state.versions.length > 0) return [];
    return [{ field: 'replacedBy', message: `Thủ tục thay thế ${replacedBy} chưa được công bố.` }];
  }
}
