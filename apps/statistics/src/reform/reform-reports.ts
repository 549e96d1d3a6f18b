import { Injectable } from '@nestjs/common';
import {
  REFORM_SECTIONS,
  Refused,
  type ReformReport,
  type ReformReportQuery,
  type ReportPeriod,
  type ReportTable,
} from '@motcua/contracts';

import { DeclaredFigures } from '../domain/declared/ports.js';
import { Figures, Periods } from '../domain/figure-ports.js';
import { lastDayOf } from '../domain/last-day.js';
import { buildReformReport } from '../domain/reform/build-report.js';
import { unprintable } from '../domain/reform/declared-total.js';
import type { ReformSources } from '../domain/reform/material.js';
import { ReformFacts, WrittenParts } from '../domain/reform/ports.js';
import { Wording, type NumberFormat } from '../domain/reform/wording.js';
import { reportTable } from '../domain/tables/report-tables.js';

/** What a report is made with besides its facts. */
export interface ReformSetting extends NumberFormat {
  /** Unit of the department. */
  readonly department: string;
}

/** Puts the reform report of a period together from figures, facts and what people wrote. */
@Injectable()
export class ReformReports {
  constructor(
    private readonly figures: Figures,
    private readonly periods: Periods,
    private readonly declared: DeclaredFigures,
    private readonly facts: ReformFacts,
    private readonly parts: WrittenParts,
    private readonly setting: ReformSetting,
  ) {}

  /**
   * @param today days after it are not counted
   * @throws Refused not-found `period-not-found`, `declared-not-found`; invalid `declared-not-printable`
   */
  async report(query: ReformReportQuery, today: string): Promise<ReformReport> {
    // Taken before the facts: what they hold beyond it is extra, never missing.
    const freshness = await this.freshness();
    const period = await this.periods.resolve({ periodId: query.periodId }, today);
    const [sources, stored] = await Promise.all([this.sources(query, period, today), this.parts.read(period.periodId)]);
    const tables = await this.tables(sources, today);
    return buildReformReport({ outline: REFORM_SECTIONS, sources, stored, tables, freshness });
  }

  private async sources(query: ReformReportQuery, period: ReportPeriod, today: string): Promise<ReformSources> {
    const { department } = this.setting;
    const end = lastDayOf(period, today);
    const [cells, coverage, names, acts, declared] = await Promise.all([
      this.figures.cells(period),
      this.figures.coverage(),
      this.figures.names(end),
      this.facts.all(),
      this.declaredOf(query),
    ]);
    return { period, end, department, cells, coverage, names, acts, declared, wording: new Wording(this.setting) };
  }

  private async declaredOf({ periodId, declaredId }: ReformReportQuery) {
    if (declaredId === undefined) return null;
    const declared = await this.declared.get(declaredId);
    const refusal = unprintable(declared, periodId, this.setting.department);
    if (refusal) throw new Refused(refusal);
    return declared;
  }

  /** Form 06a by field, and by unit where schools or centres received dossiers too. */
  private async tables({ period, cells, coverage }: ReformSources, today: string): Promise<ReportTable[]> {
    const affiliated = new Set(coverage.units.filter(({ kind }) => kind === 'affiliated').map(({ id }) => id));
    const byUnit = cells.some(({ unitId }) => affiliated.has(unitId));
    const rows = byUnit ? (['field', 'unit'] as const) : (['field'] as const);
    return Promise.all(rows.map((by) => reportTable(this.figures, { form: '06a', by }, period, today)));
  }

  /** The time up to which the slower of the two readers has come. Their places in the stream cannot be compared. */
  private async freshness() {
    const figures = await this.figures.freshness();
    const known = this.facts.asOf();
    return known < figures.asOf ? { ...figures, asOf: known } : figures;
  }
}
