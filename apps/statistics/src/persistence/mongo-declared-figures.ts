import { Inject, Injectable } from '@nestjs/common';
import { DECLARED_FIGURES, Refused, type DeclaredFiguresView, type DeclaredNumbers } from '@motcua/contracts';
import { Clock, ServiceConfig } from '@motcua/observability';
import { AggregateStores, type AggregateDocument } from '@motcua/persistence';

import { addFigures } from '../domain/cell-figures.js';
import { declaredFigures, type Declared, type DeclaredState } from '../domain/declared/declared.js';
import { DeclaredFigures } from '../domain/declared/ports.js';
import { declaredView } from '../domain/declared/views.js';
import { Figures, Periods } from '../domain/figure-ports.js';
import type { StatisticsConfig } from '../statistics.config.js';

type Doc = AggregateDocument<DeclaredState>;

/** The newest ones; older ones are found by their period. */
const MOST = 200;

@Injectable()
export class MongoDeclaredFigures extends DeclaredFigures {
  constructor(
    private readonly stores: AggregateStores,
    private readonly figures: Figures,
    private readonly periods: Periods,
    private readonly clock: Clock,
    @Inject(ServiceConfig) private readonly config: Pick<StatisticsConfig, 'DEPARTMENT_UNIT'>,
  ) {
    super();
  }

  async ofPeriod(periodId: string): Promise<readonly DeclaredFiguresView[]> {
    const filter = { 'state.status': 'entered' as const, 'state.periodId': periodId };
    const found = await this.all.find(filter).sort({ _id: 1 }).toArray();
    return Promise.all(found.map((doc) => this.view(doc)));
  }

  async list(periodId?: string): Promise<DeclaredFiguresView[]> {
    const filter = periodId === undefined ? {} : { 'state.periodId': periodId };
    const found = await this.all.find(filter).sort({ 'state.enteredAt': -1, _id: 1 }).limit(MOST).toArray();
    return Promise.all(found.map((doc) => this.view(doc)));
  }

  async get(declaredId: string): Promise<DeclaredFiguresView> {
    const found = await this.all.findOne({ _id: declaredId });
    if (found) return this.view(found);
    throw Refused.because('not-found', 'declared-not-found', 'Không có số liệu nhập tay này.');
  }

  private async view({ _id: id, state, beside }: Doc): Promise<DeclaredFiguresView> {
    return declaredView({ id, state, beside }, await this.computed(state as Declared));
  }

  /** What the system has counted for the unit, for the department all; null where nothing was: the system is not used. */
  private async computed({ unitId, periodId }: Declared): Promise<DeclaredNumbers | null> {
    const period = await this.periodOf(periodId);
    if (!period) return null;
    const scope = unitId === this.config.DEPARTMENT_UNIT ? {} : { units: [unitId] };
    const cells = await this.figures.cells(period, scope);
    if (cells.length === 0) return null;
    const sum = addFigures(cells.map((cell) => cell.figures));
    return Object.fromEntries(DECLARED_FIGURES.map((figure) => [figure, sum[figure]]));
  }

  /** A period withdrawn meanwhile leaves nothing to compare with. */
  private async periodOf(periodId: string) {
    try {
      return await this.periods.resolve({ periodId }, this.clock.today());
    } catch (cause) {
      if (cause instanceof Refused && cause.refusal.refused === 'not-found') return null;
      throw cause;
    }
  }

  private get all() {
    return this.stores.collection<DeclaredState>(declaredFigures.name);
  }
}
