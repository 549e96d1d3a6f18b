import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { catalogueApi, DeadlinesQuery, Refused, type DeadlinesView } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { DraftViews } from '../../catalogue/draft-views.js';
import { announcedIn, announcedOfDraft } from '../../domain/announced-decisions.js';
import { calendarOf, notDecreed } from '../../domain/known-calendar.js';
import { DecreedYears, Drafts, ProcedureListing } from '../../domain/ports.js';
import { dayOfRow, proceduresIn, rowOf } from '../../domain/publishing-deadlines.js';
import { ruleOn } from '../../domain/publishing-rules.js';

/** A department publishes what its province decides. */
const LEVEL = 'province';

/** Whether decisions were signed and made public in time. */
@Controller()
export class MeasurePublishingDeadlinesHandler {
  constructor(
    private readonly listing: ProcedureListing,
    private readonly drafts: Drafts,
    private readonly views: DraftViews,
    private readonly years: DecreedYears,
    private readonly clock: Clock,
  ) {}

  @Answers(catalogueApi.deadlines)
  async handle(@Payload() { from, to }: DeadlinesQuery): Promise<DeadlinesView> {
    if (to < from) {
      const errors = [{ field: 'to', message: 'phải bằng hoặc sau ngày bắt đầu' }];
      throw Refused.because('invalid', 'period-reversed', 'Ngày kết thúc phải bằng hoặc sau ngày bắt đầu.', errors);
    }
    const years = await this.years.all();
    const calendar = calendarOf(years);
    const today = this.clock.today();
    const announced = [...(await this.listing.all()).flatMap(announcedIn), ...(await this.prepared())];
    const rows = announced
      .filter((one) => dayOfRow(one) >= from && dayOfRow(one) <= to)
      .map((one) => rowOf(one, { calendar, rule: ruleOn(LEVEL, dayOfRow(one)), today }))
      .toSorted((one, other) => (keyOf(one) > keyOf(other) ? -1 : 1));
    const rule = ruleOn(LEVEL, to);
    return {
      from,
      to,
      rule: rule ? ruleView(rule) : null,
      rows,
      procedures: proceduresIn(rows),
      notDecreed: notDecreed(years, from, to),
    };
  }

  /** Signed and not yet made public: the clock runs for drafts too. */
  private async prepared() {
    const open = await this.views.open();
    const stored = await Promise.all(open.map(({ draftId }) => this.drafts.read(draftId)));
    return stored.flatMap((draft) => (draft ? announcedOfDraft(draft) : []));
  }
}

type Row = DeadlinesView['rows'][number];

/** Read from the end: the latest first. */
const keyOf = (row: Row): string => [dayOfRow(row), row.code, String(row.version).padStart(4, '0')].join('\n');

const ruleView = ({ signedBefore, publishedWithin, source, verified }: NonNullable<DeadlinesView['rule']>) => ({
  signedBefore,
  publishedWithin,
  source,
  verified,
});
