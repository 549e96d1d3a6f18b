import { Injectable } from '@nestjs/common';
import {
  Refused,
  type FrozenContent,
  type PublishReport,
  type ReformReport,
  type Refusal,
  type ReportPeriod,
  type ReportTable,
} from '@motcua/contracts';

import { sha256 } from '../../book/sha256.js';
import type { NewEntry } from '../../domain/book/book.js';
import { canonicalContent, freshnessOf, frozenContent } from '../../domain/book/frozen.js';
import {
  choicesNotOfForm,
  declaredFor,
  disagreement,
  incompleteness,
  periodNotEnded,
} from '../../domain/book/may-publish.js';
import { FrozenContents, ReformText } from '../../domain/book/ports.js';
import { DeclaredFigures } from '../../domain/declared/ports.js';
import { Figures, Periods } from '../../domain/figure-ports.js';
import { reportTable } from '../../domain/tables/report-tables.js';

interface Made {
  readonly content: FrozenContent;
  readonly position: number;
  readonly epoch: string;
}

/** Makes the content of a report at one place of the stream, checks it, and keeps it. */
@Injectable()
export class Freezing {
  constructor(
    private readonly figures: Figures,
    private readonly periods: Periods,
    private readonly declared: DeclaredFigures,
    private readonly reforms: ReformText,
    private readonly contents: FrozenContents,
  ) {}

  /**
   * The content is kept before anybody names it: one that no entry of the book names does no harm.
   * @param publishedAt RFC 3339; figures of later days are not in it
   * @throws Refused `not-for-this-form`, `period-not-found`, `period-not-ended`, `declared-not-found`, `figures-disagree`, `figures-incomplete`
   */
  async freeze(command: PublishReport, publishedAt: string): Promise<NewEntry> {
    refuse(choicesNotOfForm(command));
    const today = publishedAt.slice(0, 10);
    const period = await this.periods.resolve({ periodId: command.periodId }, today);
    refuse(periodNotEnded(period, today));
    const { content, position, epoch } = await this.make(command, period, today);
    const { incomplete } = freshnessOf(content);
    refuse(incompleteness(incomplete, content.reason));
    const text = canonicalContent(content);
    const contentHash = sha256(text);
    await this.contents.keep(contentHash, text);
    const { reportId, form, periodId, corrects = '' } = command;
    const { from, to, cutOff } = period;
    const days = { from, to, cutOff, publishedAt };
    const withReason = content.reason !== null || content.declared.some(({ reason }) => reason !== null);
    const { formVersion } = content;
    return {
      reportId,
      form,
      formVersion,
      periodId,
      ...days,
      position,
      epoch,
      contentHash,
      corrects,
      withReason,
      incomplete,
    };
  }

  private make(command: PublishReport, period: ReportPeriod, today: string): Promise<Made> {
    const reason = command.reason?.trim() || null;
    return this.figures.atRest(async ({ position, epoch }) => {
      const declared = declaredFor(command, await this.declared.ofPeriod(period.periodId));
      if ('refused' in declared) throw new Refused(declared);
      refuse(disagreement(declared, reason));
      const made = await this.body(command, period, today);
      const content = frozenContent({ form: command.form, period, ...made, declared, reason });
      return { content, position, epoch };
    });
  }

  private async body(
    { form, by, map, version, declaredIds = [] }: PublishReport,
    period: ReportPeriod,
    today: string,
  ): Promise<{ table: ReportTable | null; reform: ReformReport | null }> {
    if (form !== 'par') {
      const table = await reportTable(this.figures, { form, by, map, version }, period, today);
      return { table, reform: null };
    }
    // One set named: its total is printed in the text, with a flag.
    const [only] = declaredIds.length === 1 ? declaredIds : [];
    const query = { periodId: period.periodId, ...(only === undefined ? {} : { declaredId: only }) };
    return { table: null, reform: await this.reforms.report(query, today) };
  }
}

function refuse(refusal: Refusal | null): void {
  if (refusal) throw new Refused(refusal);
}
