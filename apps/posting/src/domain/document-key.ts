import type { DocumentRegister, Refusal, RegisterDocument } from '@motcua/contracts';

import { invalid } from './posting-refusals.js';

/** What makes a document one: an agency numbers each register anew every year. */
export interface DocumentKey {
  readonly id: string;
  readonly agency: string;
  readonly register: DocumentRegister;
  readonly year: number;
  readonly number: string;
}

/** `sgddt.others.2017.699`. */
const KEY = /^([a-z0-9][a-z0-9-]*)\.(decisions|others)\.(\d{4})\.(\d+[a-z]?)$/;

/**
 * The key of a document to be registered. An id that is a key must say the same as the fields.
 * @param agencyNamed code of the agency by the name of the issuer
 */
export function keyOf(command: RegisterDocument, agencyNamed: string): DocumentKey | Refusal {
  const number = numberIn(command.number);
  if (!number) {
    const message = 'Số văn bản phải bắt đầu bằng chữ số, ví dụ 699 hoặc 09/2015.';
    return invalid('number-unreadable', { field: 'number', message });
  }
  const given = KEY.exec(command.documentId);
  const agency = command.agency ?? given?.[1] ?? agencyNamed;
  const year = Number(command.issuedOn.slice(0, 4));
  const id = [agency, command.register, year, number].join('.');
  if (given && command.documentId !== id) {
    const message = `Mã ${command.documentId} không khớp với nội dung: theo cơ quan, sổ, năm và số, mã phải là ${id}.`;
    return invalid('document-id-contradicts', { field: 'documentId', message });
  }
  return { id, agency, register: command.register, year, number };
}

/** `699` from `699`, `699/KH-SGDĐT` and `0699`; `9` from `09/2015`; `12a` from `12A`. */
const numberIn = (text: string): string => /^\s*0*(\d+[a-z]?)(?![a-z])/.exec(text.toLowerCase())?.[1] ?? '';

/** As printed: `699/KH-SGDĐT`, also when number or symbol was registered in full. */
export function signOf({ number, symbol }: { number: string; symbol: string }): string {
  if (symbol.startsWith(`${number}/`)) return symbol;
  return number.endsWith(`/${symbol}`) ? number : `${number}/${symbol}`;
}

/** What a text names as documents: `699/KH-SGDĐT`, `09/2015/QĐ-TTg`. */
export const signsIn = (text: string): string[] =>
  text.match(/\d+(?:\/\d{4})?\/\p{L}[\p{L}\d]*(?:-[\p{L}\d]+)*/gu) ?? [];
