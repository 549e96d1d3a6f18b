import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { formsApi, PrintRegister, Refused, type CommandMeta, type RegisterSheet } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { RegisterBook } from '../../domain/forms/ports.js';
import { linesOf, missingCodes, partOf, type RegisterPart } from '../../domain/forms/register-lines.js';
import { rangeOf, type RegisterRange } from '../../domain/forms/register-range.js';
import { registerOf } from '../../domain/forms/register.js';
import { RegisterNames } from './register-names.js';

/** Lines of one answer: a sheaf of paper, and well below what a message may carry. */
const LINES = 500;

@Controller()
export class PrintRegisterHandler {
  constructor(
    private readonly book: RegisterBook,
    private readonly names: RegisterNames,
  ) {}

  @Answers(formsApi.register)
  async handle(@Payload() asked: PrintRegister, @Meta() meta: CommandMeta): Promise<RegisterSheet> {
    const range = rangeOf(asked);
    if ('refused' in range) throw new Refused(range);
    const part = await this.part(range, asked.cursor, meta.recordedAt.slice(0, 10));
    const ids = part.lines.flatMap((line) => (line.kind === 'dossier' ? [line.id] : []));
    const dossiers = await this.book.read(ids);
    const names = await this.names.of([...dossiers.values()], range.formOf);
    const sheet = registerOf(range, part, { dossiers, ...names, role: meta.role });
    if ('refused' in sheet) throw new Refused(sheet);
    return sheet;
  }

  private async part(range: RegisterRange, cursor: string | undefined, today: string): Promise<RegisterPart> {
    const entries = await this.book.entries(range);
    const missing = missingCodes(entries, range);
    const taken = await this.book.taken(missing);
    return partOf(linesOf(entries, missing, taken, today), cursor, LINES);
  }
}
