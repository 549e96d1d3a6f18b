import type { DeclaredFiguresView, ReportPeriod } from '@motcua/contracts';

import { addFigures } from '../cell-figures.js';
import type { Cell, CellFigures } from '../cells.js';
import type { CoverageFacts } from '../coverage.js';
import type { Names } from '../figure-ports.js';
import type { ReformActs } from './acts.js';
import { inPeriod, type Wording } from './wording.js';

/** All that the sentences of a report are made from; nothing else is looked up. */
export interface ReformSources {
  readonly period: ReportPeriod;
  /** Last day whose facts are counted. */
  readonly end: string;
  /** Unit of the department, which is also the code it has as an agency in the register of documents. */
  readonly department: string;
  readonly cells: readonly Cell[];
  readonly coverage: CoverageFacts;
  readonly names: Names;
  readonly acts: ReformActs;
  /** Figures entered by hand that are printed instead of the computed total. */
  readonly declared: DeclaredFiguresView | null;
  readonly wording: Wording;
}

/** The sources with what several sections ask of them. */
export class ReformMaterial {
  constructor(readonly sources: ReformSources) {}

  get wording(): Wording {
    return this.sources.wording;
  }

  get acts(): ReformActs {
    return this.sources.acts;
  }

  get end(): string {
    return this.sources.end;
  }

  get year(): number {
    return this.sources.period.year;
  }

  /** `Sở Giáo dục và Đào tạo`: texts of the department leave its province out. */
  get agency(): string {
    const { names, department } = this.sources;
    return names.unit(department).replace(/\s+(tỉnh|thành phố)\s.*$/u, '');
  }

  /** `Trong 6 tháng đầu năm 2017`. */
  get when(): string {
    return inPeriod(this.sources.period.name);
  }

  /** Of a period that is still to come nothing can be said. */
  get hasBegun(): boolean {
    return this.sources.period.from <= this.end;
  }

  /** Whether a day is counted in the period. */
  has(day: string): boolean {
    return day !== '' && day >= this.sources.period.from && day <= this.sources.end;
  }

  /** Dossiers of the department itself, not of schools and centres. */
  get ownCells(): readonly Cell[] {
    return this.sources.cells.filter(({ unitId }) => !this.isAffiliated(unitId));
  }

  get affiliatedCells(): readonly Cell[] {
    return this.sources.cells.filter(({ unitId }) => this.isAffiliated(unitId));
  }

  get own(): CellFigures {
    return addFigures(this.ownCells.map(({ figures }) => figures));
  }

  unit(id: string): string {
    return this.sources.names.unit(id);
  }

  private isAffiliated(unitId: string): boolean {
    return this.sources.coverage.units.some(({ id, kind }) => id === unitId && kind === 'affiliated');
  }
}

/** Sentences of one section; none where the system knows nothing. */
export type Sentences = (material: ReformMaterial) => string[];
