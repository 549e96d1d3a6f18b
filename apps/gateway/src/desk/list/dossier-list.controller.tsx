import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { accountOf, Allow, permissionOf, STAFF } from '@motcua/auth';
import { PickType } from '@nestjs/swagger';
import { ListDossiers, type DossierRow, type Page } from '@motcua/contracts';
import { validation } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { DossierReadsController } from '../../api/dossier-reads.controller.js';
import { faultOf } from '../../http/fault-of.js';
import type { GatewayReply, GatewayRequest } from '../../http/gateway-request.js';
import type { Fault } from '../../http/http-problem.js';
import { Directories } from '../directory.js';
import { sentIn, type Sent } from '../form/sent.js';
import { DeskSite } from '../frame/desk-site.js';
import { ListPage } from './list-page.js';
import { tabOf } from './tabs.js';
import { WelcomePage } from './welcome-page.js';
import { WorkList, type Narrowing } from './work-list.js';

const HTML = 'text/html; charset=utf-8';

class NarrowingQuery extends PickType(ListDossiers, ['unit', 'procedure', 'q'] as const) {}

/** Who may see dossiers, as the API says it. */
const READERS = permissionOf(DossierReadsController, DossierReadsController);

/** The dossiers by work to do: where everybody's day begins. */
@Controller('mot-cua')
@Allow(...STAFF)
export class DeskListController {
  private readonly pipe = validation();

  constructor(
    private readonly site: DeskSite,
    private readonly lists: WorkList,
    private readonly directories: Directories,
    private readonly clock: Clock,
  ) {}

  /** `?viec=` tab, `?don-vi=` unit, `?thu-tuc=` procedure, `?q=` words, `?tu=` next page. */
  @Get()
  async show(@Query() query: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const asked = sentIn(query);
    const { role } = accountOf(request);
    if (!READERS.includes(role)) return this.welcome(request, reply);
    const tab = tabOf(asked['viec'] || undefined, role, Boolean(asked['q']?.trim()));
    const directory = await this.directories.load(request);
    const shown = { frame: this.site.frame(request), tab, directory, asked, today: this.clock.today() };
    let page: Page<DossierRow> = { items: [], nextCursor: null };
    let fault: Fault | undefined;
    try {
      page = await this.lists.page(tab, await this.narrowing(asked), asked['tu'] ?? '', request);
    } catch (cause) {
      fault = faultOf(cause);
      if (fault.status >= 500) throw cause;
    }
    void reply
      .code(fault?.status ?? 200)
      .type(HTML)
      .send(<ListPage {...shown} page={page} fault={fault} />);
  }

  /** After signing in everybody comes here, also those whose work is on other pages. */
  private welcome(request: GatewayRequest, reply: GatewayReply): void {
    void reply.type(HTML).send(<WelcomePage frame={this.site.frame(request)} />);
  }

  private async narrowing(asked: Sent): Promise<Narrowing> {
    const given = { unit: asked['don-vi'], procedure: asked['thu-tuc'], q: asked['q']?.trim() };
    const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value));
    return (await this.pipe.transform(present, { type: 'query', metatype: NarrowingQuery })) as Narrowing;
  }
}
