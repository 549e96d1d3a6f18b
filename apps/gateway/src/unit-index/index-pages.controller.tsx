import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { accountOf, Allow, STAFF } from '@motcua/auth';
import { indexApi } from '@motcua/contracts';

import { Directories } from '../desk/directory.js';
import type { ActForm, Tried } from '../desk/form/act-section.js';
import { bodyFrom } from '../desk/form/body-from.js';
import { refusalOf } from '../desk/form/refusal-of.js';
import { sentIn } from '../desk/form/sent.js';
import type { Flash } from '../desk/frame/desk-layout.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { decideForm, INDEX_PAGE, newRound, newSet, setFrom } from './unit-index-forms.js';
import { IndexPage, RoundPage } from './unit-index-pages.js';
import { DECIDERS, ORGANISERS } from './unit-index-roles.js';

const HTML = 'text/html; charset=utf-8';
const MOST = 200;

/** Rounds and criteria sets on the screens of the staff. */
@Controller('mot-cua/chi-so')
@Allow(...STAFF)
export class IndexPagesController {
  constructor(
    private readonly desk: DeskSite,
    private readonly queries: Queries,
    private readonly commands: Commands,
    private readonly directories: Directories,
  ) {}

  @Get()
  list(@Query('da') done: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    return this.showList(request, reply, 200, { flash: flashFor(done) });
  }

  @Post('bo-tieu-chi')
  @Allow(...ORGANISERS)
  async adopt(@Body() body: unknown, @By() caller: Caller, @Req() request: GatewayRequest, @Res() reply: GatewayReply) {
    const sent = sentIn(body);
    try {
      const known = { setId: caller.newId('index-set') };
      await this.commands.send(indexApi.adoptSet, caller, setFrom(sent) as never, known);
    } catch (cause) {
      const { status, flash, fault } = refusalOf(cause);
      return this.showList(request, reply, status, { flash, tried: { act: 'bo-tieu-chi', sent, fault } });
    }
    leave(reply, INDEX_PAGE);
  }

  @Post('dot')
  @Allow(...ORGANISERS)
  async open(@Body() body: unknown, @By() caller: Caller, @Req() request: GatewayRequest, @Res() reply: GatewayReply) {
    const sent = sentIn(body);
    const roundId = caller.newId('index');
    try {
      const { fields } = newRound([], await this.directories.load(request));
      await this.commands.send(indexApi.open, caller, bodyFrom(fields, sent) as never, { roundId });
    } catch (cause) {
      const { status, flash, fault } = refusalOf(cause);
      return this.showList(request, reply, status, { flash, tried: { act: 'dot', sent, fault } });
    }
    leave(reply, `${INDEX_PAGE}/${encodeURIComponent(roundId)}`);
  }

  @Get(':id')
  round(
    @Param('id') roundId: string,
    @Query('da') done: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    return this.showRound(request, reply, 200, { roundId, flash: flashFor(done) });
  }

  @Post(':id/quyet-dinh')
  @Allow(...DECIDERS)
  async decide(
    @Param('id') roundId: string,
    @Body() body: unknown,
    @By() caller: Caller,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ) {
    const sent = sentIn(body);
    try {
      // With the reason among its fields; it stays empty at the first decision.
      const given = bodyFrom(decideForm('').fields.concat(REASON), sent);
      await this.commands.send(indexApi.decide, caller, given as never, { roundId });
    } catch (cause) {
      const { status, flash, fault } = refusalOf(cause);
      return this.showRound(request, reply, status, { roundId, flash, tried: { act: 'quyet-dinh', sent, fault } });
    }
    leave(reply, `${INDEX_PAGE}/${encodeURIComponent(roundId)}`);
  }

  private async showList(request: GatewayRequest, reply: GatewayReply, status: number, props: Shown): Promise<void> {
    const [sets, rounds, directory] = await Promise.all([
      this.queries.ask(indexApi.listSets, { limit: MOST }, request),
      this.queries.ask(indexApi.list, { limit: MOST }, request),
      this.directories.load(request),
    ]);
    const all: [string, ActForm][] = [['bo-tieu-chi', newSet]];
    if (sets.items.length > 0) all.unshift(['dot', newRound(sets.items, directory)]);
    const { role } = accountOf(request);
    const page = (
      <IndexPage
        frame={this.desk.frame(request)}
        sets={sets.items}
        rounds={rounds.items.toSorted((a, b) => b.year - a.year)}
        forms={all.filter(([, form]) => form.roles.includes(role))}
        {...props}
      />
    );
    void reply.code(status).type(HTML).send(page);
  }

  private async showRound(
    request: GatewayRequest,
    reply: GatewayReply,
    status: number,
    { roundId, ...props }: Shown & { roundId: string },
  ): Promise<void> {
    const [round, directory] = await Promise.all([
      this.queries.ask(indexApi.get, { roundId }, request),
      this.directories.load(request),
    ]);
    const form = DECIDERS.includes(accountOf(request).role) ? decideForm(round.decision?.number ?? null) : null;
    const names = { unitName: (id: string) => directory.unitName(id) };
    const page = <RoundPage frame={this.desk.frame(request)} round={round} form={form} {...names} {...props} />;
    void reply.code(status).type(HTML).send(page);
  }
}

interface Shown {
  readonly flash?: Flash | undefined;
  readonly tried?: Tried | undefined;
}

const REASON = { name: 'reason', label: 'Lý do', kind: 'text' } as const;

const flashFor = (done: unknown): Flash | undefined => (done ? { kind: 'success', text: 'Đã lưu.' } : undefined);

const leave = (reply: GatewayReply, to: string): void => void reply.code(303).header('location', `${to}?da=1`).send();
