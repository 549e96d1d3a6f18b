import type { DossierNumber } from '../domain/ports.js';
import type { CodeScheme } from '../domain/rule-sets.js';

/** Settings of the department that stand in its codes. */
export interface CodeFormat {
  /** Identification code by QCVN 102:2016, `000.00.NN.Hpp`. */
  readonly agencyCode: string;
  /** Identification code by QĐ 20/2020/QĐ-TTg, `Hpp.NN`. */
  readonly agencyCode2020: string;
  /** Lines of one paper register book. */
  readonly linesPerBook: number;
}

/** Within what numbers run: a year for books, a day for electronic codes. */
export const scopeOf = (scheme: CodeScheme, day: string): string =>
  scheme === 'book-line' ? `book-${day.slice(0, 4)}` : day;

/**
 * The n-th number of a scope (n from 1). Paper register: book and line within the year. TT 01/2018:
 * `000.00.NN.Hpp-YYMMDD-NNNN`. 2025: `Hpp.NN-YYYYMMDD-NNNNNNN`.
 */
export function numberOf(scheme: CodeScheme, scope: string, n: number, format: CodeFormat): DossierNumber {
  if (scheme === 'book-line') return inBook(scope.slice('book-'.length), n, format.linesPerBook);
  const day = scope.replaceAll('-', '');
  const code =
    scheme === 'day-7'
      ? `${format.agencyCode2020}-${day}-${padded(n, 7)}`
      : `${format.agencyCode}-${day.slice(2)}-${padded(n, 4)}`;
  return { code, bookNo: scope.slice(0, 4), lineNo: code.slice(code.indexOf('-') + 1) };
}

function inBook(year: string, n: number, linesPerBook: number): DossierNumber {
  const book = padded(Math.ceil(n / linesPerBook), 2);
  const line = padded(((n - 1) % linesPerBook) + 1, 4);
  return { code: `Q${book}.${year}-${line}`, bookNo: `${book}/${year}`, lineNo: line };
}

const padded = (n: number, width: number): string => String(n).padStart(width, '0');
