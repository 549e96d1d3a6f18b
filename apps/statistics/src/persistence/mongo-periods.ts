import { Injectable } from '@nestjs/common';
import { Refused, type ReportPeriod, type Stored } from '@motcua/contracts';
import { AggregateStores, type AggregateDocument } from '@motcua/persistence';

import { Periods } from '../domain/figure-ports.js';
import { periodOfLaw, periodsOfLaw } from '../domain/periods/decree.js';
import { period, type PeriodState } from '../domain/periods/period.js';
import { periodOfDays, type AskedDays } from '../domain/periods/resolve-period.js';
import { periodView } from '../domain/periods/views.js';

/** More own periods than a year ever has. */
const MOST = 200;

/** Periods of law are computed, those of the department are aggregates. */
@Injectable()
export class MongoPeriods extends Periods {
  constructor(private readonly stores: AggregateStores) {
    super();
  }

  async resolve(
    { periodId, ...days }: AskedDays & { periodId?: string | undefined },
    today: string,
  ): Promise<ReportPeriod> {
    if (periodId !== undefined) return this.find(periodId);
    const found = periodOfDays(days, today);
    if ('refused' in found) throw new Refused(found);
    return found;
  }

  async ofYear(year: number): Promise<ReportPeriod[]> {
    const found = await this.all.find({ 'state.status': 'defined', 'state.year': year }).limit(MOST).toArray();
    const own = found.map((doc) => periodView(storedOf(doc)));
    return [...own, ...periodsOfLaw(year)].toSorted((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1));
  }

  private async find(periodId: string): Promise<ReportPeriod> {
    const law = periodOfLaw(periodId);
    if (law) return law;
    const found = await this.all.findOne({ _id: periodId, 'state.status': 'defined' });
    if (!found) throw Refused.because('not-found', 'period-not-found', 'Không có kỳ báo cáo này.');
    return periodView(storedOf(found));
  }

  private get all() {
    return this.stores.collection<PeriodState>(period.name);
  }
}

type Known = Pick<Stored<PeriodState>, 'id' | 'state' | 'beside'>;

const storedOf = ({ _id: id, state, beside }: AggregateDocument<PeriodState>): Known => ({ id, state, beside });
