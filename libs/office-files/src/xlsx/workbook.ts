import type { PackageParts } from './package-parts.js';
import { attribute } from './xml-scanner.js';

export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

export interface Workbook {
  readonly date1904: boolean;
  /** Visible sheets with cells, in the order of their tabs. */
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string;
  readonly styles: string;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

const nothing = (): undefined => undefined;

/** Reads what sheets a workbook has and where they are kept. @param path of the workbook inside the file */
export async function readWorkbook(parts: PackageParts, path: string): Promise<Workbook> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relations = await readRelations(parts, `${folder}_rels/${path.slice(folder.length)}.rels`, folder);
  const sheets: SheetPart[] = [];
  let date1904 = false;
  const open = (name: string, attributes: string): void => {
    if (name === 'workbookPr') date1904 = /^(1|true|on)$/.test(attribute(attributes, 'date1904') ?? '');
    if (name !== 'sheet' || (attribute(attributes, 'state') ?? 'visible') !== 'visible') return;
    const relation = relations.get(attribute(attributes, 'id') ?? '');
    if (relation?.type !== 'worksheet') return;
    sheets.push({ name: attribute(attributes, 'name') ?? '', path: relation.target });
  };
  await parts.scan(path, { open, close: nothing, text: nothing });
  const of = (type: string): string => [...relations.values()].find((known) => known.type === type)?.target ?? '';
  return { date1904, sheets, sharedStrings: of('sharedStrings'), styles: of('styles') };
}

/** @returns the path of the workbook; undefined for a package that is none, as .docx or .ods */
export async function workbookPath(parts: PackageParts): Promise<string | undefined> {
  const relations = await readRelations(parts, '_rels/.rels', '');
  const path = [...relations.values()].find(({ type }) => type === 'officeDocument')?.target;
  return path !== undefined && path.endsWith('.xml') && /workbook/i.test(path) ? path : undefined;
}

async function readRelations(parts: PackageParts, path: string, folder: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  const open = (name: string, attributes: string): void => {
    if (name !== 'Relationship') return;
    const type = attribute(attributes, 'Type') ?? '';
    const target = attribute(attributes, 'Target') ?? '';
    relations.set(attribute(attributes, 'Id') ?? '', {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: target.startsWith('/') ? target.slice(1) : `${folder}${target}`,
    });
  };
  await parts.scan(path, { open, close: nothing, text: nothing });
  return relations;
}
