import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { accountOf, Allow, permissionOf, STAFF } from '@motcua/auth';
import { reportsApi, AskedPeriod } from '@motcua/contracts';
import { validation } from '@motcua/messaging';

import { DossierReadsController } from '../api/dossier-reads.controller.js';
import { Directories } from '../desk/directory.js';
import { refusalOf } from '../desk/form/refusal-of.js';
import { sentIn, type Sent } from '../desk/form/sent.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { PeriodChoices } from '../reports/period-choices.js';
import { ScorePage } from './score-page.js';
import { ScoreQuestions } from './score-questions.js';

/** Who may see dossiers, as the API says it. */
const READERS = permissionOf(DossierReadsController, DossierReadsController);

@Controller('mot-cua/bao-cao/diem-766')
@Allow(...STAFF)
export class ScorePageController {
  private readonly pipe = validation();

  constructor(
    private readonly desk: DeskSite,
    private readonly questions: ScoreQuestions,
    private readonly queries: Queries,
    private readonly periods: PeriodChoices,
    private readonly directories: Directories,
  ) {}

  /** A choice that cannot be is said above the fields, which keep it. */
  @Get()
  async page(@Query() sent: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const asked = askedPeriod(sentIn(sent));
    const [periods, directory] = await Promise.all([this.periods.load(request), this.directories.load(request)]);
    const page = { frame: this.desk.frame(request), asked, periods };
    void reply.type('text/html; charset=utf-8');
    try {
      const query = (await this.pipe.transform(asked, { type: 'query', metatype: AskedPeriod })) as AskedPeriod;
      const shown = { ...(await this.answers(query, request)), directory };
      void reply.send(<ScorePage {...page} shown={shown} />);
    } catch (cause) {
      const { status, flash } = refusalOf(cause);
      void reply.code(status).send(<ScorePage {...page} flash={flash} />);
    }
  }

  private async answers(query: AskedPeriod, request: GatewayRequest) {
    const [view, ownUnit] = await Promise.all([this.questions.score(query, request), this.questions.ownUnit(request)]);
    const ageing = await this.queries.ask(reportsApi.ageing, { to: view.countedTo }, request);
    return { view, ageing, ownUnit, seesDossiers: READERS.includes(accountOf(request).role) };
  }
}

/** Fields left empty are not chosen; a chosen period has its own days. */
function askedPeriod(sent: Sent): AskedPeriod {
  const given = (keys: readonly (keyof AskedPeriod)[]): AskedPeriod =>
    Object.fromEntries(keys.flatMap((key) => (sent[key]?.trim() ? [[key, sent[key].trim()]] : [])));
  const period = given(['periodId']);
  return period.periodId ? period : given(['from', 'to', 'cutOff']);
}
