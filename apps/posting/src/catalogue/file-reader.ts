import { Injectable } from '@nestjs/common';
import { PublishProcedure, RepealProcedure, type FieldError } from '@motcua/contracts';

import type { ImportedProcedure } from '../domain/catalogue-import.js';
import type { NamedField } from '../domain/field-names.js';
import { faultsOfField } from '../domain/field.js';
import { Contents, type Read } from './contents.js';

/** Reads what a catalogue file says about one procedure; a `reasons` left in it by an earlier refusal is passed over. */
@Injectable()
export class FileReader {
  constructor(private readonly contents: Contents) {}

  /** What it is called, as far as that can be read. */
  headOf(told: Readonly<Record<string, unknown>>): { code: string; name: string } {
    const code = textOf(told['code']);
    const last = listOf(told['versions']).at(-1);
    return { code, name: textOf(told['name']) || textOf(last?.['name']) || code };
  }

  read<T extends object>({ reasons: _, ...content }: Record<string, unknown>, metatype: new () => T): Promise<Read<T>> {
    return this.contents.read(content, metatype);
  }

  /** @param fields against which the names of fields are judged */
  async procedure(told: Record<string, unknown>, fields: readonly NamedField[]): Promise<Read<ImportedProcedure>> {
    const { code, versions, repeal } = told;
    const faults: FieldError[] = strayIn(told);
    const read: PublishProcedure[] = [];
    for (const [index, version] of listOf(versions).entries()) {
      const one = await this.contents.read({ ...version, code }, PublishProcedure);
      if ('faults' in one) faults.push(...under(`versions.${index}`, one.faults));
      else {
        read.push(one.content);
        faults.push(...under(`versions.${index}`, faultsOfField(one.content, fields)));
      }
    }
    const ended = await this.ended(repeal, code);
    if ('faults' in ended) faults.push(...under('repeal', ended.faults));
    if (faults.length > 0 || 'faults' in ended) return { faults };
    return { content: { code: textOf(code), versions: read, repeal: ended.content } };
  }

  private async ended(repeal: unknown, code: unknown): Promise<Read<RepealProcedure | null>> {
    if (repeal === null || repeal === undefined) return { content: null };
    return this.contents.read({ ...(repeal as object), code }, RepealProcedure);
  }
}

const KNOWN = new Set(['code', 'versions', 'repeal', 'reasons']);

const strayIn = (told: object): FieldError[] =>
  Object.keys(told)
    .filter((name) => !KNOWN.has(name))
    .map((field) => ({ field, message: 'trường này không được dùng ở đây' }));

const under = (path: string, faults: readonly FieldError[]): FieldError[] =>
  faults.map(({ field, message }) => ({ field: `${path}.${field}`, message }));

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((one): one is Record<string, unknown> => typeof one === 'object' && !!one) : [];
