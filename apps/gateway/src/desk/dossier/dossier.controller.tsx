import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { AccessDenied, accountOf, Accounts, Allow } from '@motcua/auth';
import { Clock } from '@motcua/observability';

import { faultOf } from '../../http/fault-of.js';
import type { GatewayReply, GatewayRequest } from '../../http/gateway-request.js';
import { HttpProblem, type Fault } from '../../http/http-problem.js';
import { ACT_ROUTES, ACTING, type ActRoute } from '../acts/act-routes.js';
import { doneText } from '../acts/act-words.js';
import { DoAct } from '../acts/do-act.js';
import { Directories } from '../directory.js';
import { KEY } from '../desk-caller.js';
import { sentIn, type Sent } from '../form/sent.js';
import { DeskSite } from '../frame/desk-site.js';
import { unknownActor } from '../words.js';
import { DossierFiles } from './dossier-file.js';
import { DossierPage } from './dossier-page.js';

interface Returned {
  readonly act: string;
  readonly sent: Sent;
  readonly fault: Fault;
}

/** One dossier: everything about it, and what can be done with it now. */
@Controller('mot-cua/ho-so')
@Allow('clerk', 'handler', 'head', 'inspector', 'leader', 'operator')
export class DeskDossierController {
  constructor(
    private readonly site: DeskSite,
    private readonly files: DossierFiles,
    private readonly directories: Directories,
    private readonly acts: DoAct,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  /** `?da=transfer`: what was done just now. */
  @Get(':id')
  async show(
    @Param('id') id: string,
    @Query('da') done: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    await this.page(id, { request, reply, status: 200, done: typeof done === 'string' ? done : '' });
  }

  /** @throws HttpProblem for an act there is not, AccessDenied, and what keeps the page itself from being shown */
  @Post(':id/:act')
  @Allow(...ACTING)
  async act(
    @Param('id') id: string,
    @Param('act') act: string,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const route = routeFor(act, request);
    const sent = sentIn(body);
    try {
      await this.acts.run(route, id, sent, request);
    } catch (cause) {
      const fault = faultOf(cause);
      if (fault.status >= 500 && fault.status !== 503) throw cause;
      return this.page(id, { request, reply, status: fault.status, done: '', returned: { act, sent, fault } });
    }
    void reply
      .code(303)
      .header('location', `${hrefOf(id)}?da=${act}`)
      .send();
  }

  private async page(
    id: string,
    answer: { request: GatewayRequest; reply: GatewayReply; status: number; done: string; returned?: Returned },
  ): Promise<void> {
    const { request, reply, status, done, returned } = answer;
    const [file, directory] = await Promise.all([this.files.load(id, request), this.directories.load(request)]);
    const html = (
      <DossierPage
        frame={this.site.frame(request)}
        account={accountOf(request)}
        file={file}
        directory={directory}
        today={this.clock.today()}
        done={doneText(done) === undefined ? undefined : done}
        returned={returned && { ...returned, key: keyAfter(returned) }}
        nameOf={(login) => this.accounts.byLogin(login)?.name ?? unknownActor(login)}
      />
    );
    void reply.code(status).type('text/html; charset=utf-8').send(html);
  }
}

const hrefOf = (id: string): string => `/mot-cua/ho-so/${encodeURIComponent(id)}`;

/** Nobody knows whether an unanswered act was done: sent again under the same key it is done once. */
const keyAfter = ({ sent, fault }: Returned): string | undefined => (fault.status === 503 ? sent[KEY] : undefined);

function routeFor(act: string, request: GatewayRequest): ActRoute {
  const route = ACT_ROUTES.get(act);
  if (!route) throw HttpProblem.noSuchAct([...ACT_ROUTES.keys()]);
  const { role, login } = accountOf(request);
  if (!route.roles.includes(role)) throw AccessDenied.roleNeeded(route.roles, login);
  return route;
}
