import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { accountOf, Allow, permissionOf, STAFF } from '@motcua/auth';
import { FactsQuery, statisticsApi, TableQuery } from '@motcua/contracts';
import { validation } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { DossierReadsController } from '../api/dossier-reads.controller.js';
import { Directories } from '../desk/directory.js';
import { refusalOf } from '../desk/form/refusal-of.js';
import { sentIn, type Sent } from '../desk/form/sent.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { askedTable } from './asked-table.js';
import { FactsPageView } from './facts-page.js';
import { ReportsHome } from './home-page.js';
import { PeriodChoices } from './period-choices.js';
import { ReportQuestions } from './report-questions.js';
import { TablePage } from './table-page.js';

const HTML = 'text/html; charset=utf-8';

/** Who may see dossiers, as the API says it. */
const READERS = permissionOf(DossierReadsController, DossierReadsController);

/** Reports on the screens of the staff. */
@Controller('mot-cua/bao-cao')
@Allow(...STAFF)
export class ReportsPageController {
  private readonly pipe = validation();

  constructor(
    private readonly desk: DeskSite,
    private readonly queries: Queries,
    private readonly questions: ReportQuestions,
    private readonly directories: Directories,
    private readonly periods: PeriodChoices,
    private readonly clock: Clock,
  ) {}

  @Get()
  async home(@Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const [choice, summary, ownUnit] = await Promise.all([
      this.choice({}, request),
      this.queries.ask(statisticsApi.summary, {}, request),
      this.questions.ownUnit(request),
    ]);
    const props = { frame: this.desk.frame(request), ...choice, summary, ownUnit, today: this.clock.today() };
    const page = <ReportsHome {...props} />;
    void reply.type(HTML).send(page);
  }

  /** The same questions as the API. A choice that cannot be is said above the fields, which keep it. */
  @Get('bang')
  async table(@Query() sent: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const choice = await this.choice(sentIn(sent), request);
    const page = { frame: this.desk.frame(request), ownUnit: await this.questions.ownUnit(request), ...choice };
    try {
      const query = (await this.pipe.transform(choice.asked, { type: 'query', metatype: TableQuery })) as TableQuery;
      const table = await this.questions.table(query, request);
      void reply.type(HTML).send(<TablePage {...page} shown={{ query, table }} />);
    } catch (cause) {
      const { status, flash } = refusalOf(cause);
      void reply
        .code(status)
        .type(HTML)
        .send(<TablePage {...page} flash={flash} />);
    }
  }

  /** `shown`: how many stood on the pages before. */
  @Get('so-lieu')
  async facts(@Query() sent: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const { shown, ...asked } = sentIn(sent);
    const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));
    const page = {
      frame: this.desk.frame(request),
      directory: await this.directories.load(request),
      seesDossiers: READERS.includes(accountOf(request).role),
    };
    try {
      const query = (await this.pipe.transform(given, { type: 'query', metatype: FactsQuery })) as FactsQuery;
      const facts = await this.questions.facts(query, request);
      const before = query.cursor === undefined ? 0 : Number(/^\d{1,9}$/.exec(shown ?? '')?.[0] ?? 0);
      void reply.type(HTML).send(<FactsPageView {...page} found={{ query, facts, shown: before }} />);
    } catch (cause) {
      const { status, flash } = refusalOf(cause);
      void reply
        .code(status)
        .type(HTML)
        .send(<FactsPageView {...page} flash={flash} />);
    }
  }

  private async choice(sent: Sent, request: GatewayRequest) {
    const [ownUnit, periods, directory] = await Promise.all([
      this.questions.ownUnit(request),
      this.periods.load(request),
      this.directories.load(request),
    ]);
    return { asked: askedTable(sent, ownUnit), periods, directory };
  }
}
