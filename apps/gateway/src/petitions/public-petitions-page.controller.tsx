import { randomUUID } from 'node:crypto';

import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { Public } from '@motcua/auth';
import { petitionsApi, type PetitionProgress } from '@motcua/contracts';

import { sentIn, type Sent } from '../desk/form/sent.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { refusedTo } from '../http/refused-to.js';
import { Site } from '../pages/site.js';
import {
  FollowPetitionPage,
  PublishedPetitionsPage,
  SendPetitionPage,
  type FollowProps,
  type SendProps,
} from './public-petitions-page.js';
import { SentPetitions } from './sent-petitions.js';

const HTML = 'text/html; charset=utf-8';

/** Petitions for everybody: a form, what became of it, and what was answered in public. */
@Public()
@Controller('phan-anh')
export class PublicPetitionsPageController {
  constructor(
    private readonly site: Site,
    private readonly sent: SentPetitions,
    private readonly queries: Queries,
  ) {}

  @Get()
  form(@Res() reply: GatewayReply): void {
    this.showForm(reply, 200, { formKey: randomUUID(), typed: {} });
  }

  @Post()
  async send(@Body() body: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const typed = trimmed(sentIn(body));
    const formKey = typed['formKey'] || randomUUID();
    try {
      const receipt = await this.sent.send(petitionFrom(typed), formKey, request);
      this.showForm(reply, 201, { formKey, typed: {}, receipt });
    } catch (cause) {
      const problem = refusedTo(reply, cause);
      // Another content is another petition: a key that was used stays with what was sent under it.
      this.showForm(reply, problem.status, { formKey: randomUUID(), typed, problem });
    }
  }

  @Get('tra-cuu')
  follow(@Query('ma') code: unknown, @Res() reply: GatewayReply): void {
    this.showProgress(reply, 200, { code: typeof code === 'string' ? code.slice(0, 40) : '' });
  }

  @Post('tra-cuu')
  find(@Body() body: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    return this.answer(body, reply, ({ code, secret }) => this.sent.find({ code, secret }, request));
  }

  @Post('tra-cuu/bo-sung')
  more(@Body() body: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    return this.answer(body, reply, (given) => this.sent.tellMore(given, request));
  }

  @Post('tra-cuu/danh-gia')
  rate(@Body() body: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    return this.answer(body, reply, ({ code, secret, liked }) =>
      this.sent.rate({ code, secret, liked: liked === 'true' }, request),
    );
  }

  @Get('da-tra-loi')
  async published(
    @Query('q') q: unknown,
    @Query('tu') cursor: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const words = typeof q === 'string' ? q.trim().slice(0, 100) : '';
    const from = typeof cursor === 'string' && cursor ? { cursor: cursor.slice(0, 400) } : {};
    const page = await this.queries.ask(petitionsApi.published, { ...(words ? { q: words } : {}), ...from }, request);
    void reply.type(HTML).send(<PublishedPetitionsPage frame={this.site.frame()} q={words} {...page} />);
  }

  private async answer(
    body: unknown,
    reply: GatewayReply,
    ask: (given: { code: string; secret: string; text: string; liked: string }) => Promise<PetitionProgress>,
  ): Promise<void> {
    const { code = '', secret = '', text = '', liked = '' } = trimmed(sentIn(body));
    try {
      this.showProgress(reply, 200, { code, found: await ask({ code, secret, text, liked }) });
    } catch (cause) {
      const problem = refusedTo(reply, cause);
      this.showProgress(reply, problem.status, { code, problem });
    }
  }

  private showForm(reply: GatewayReply, status: number, props: Omit<SendProps, 'frame'>): void {
    void reply
      .code(status)
      .type(HTML)
      .send(<SendPetitionPage frame={this.site.frame()} {...props} />);
  }

  private showProgress(reply: GatewayReply, status: number, props: Omit<FollowProps, 'frame'>): void {
    void reply
      .code(status)
      .type(HTML)
      .send(<FollowPetitionPage frame={this.site.frame()} {...props} />);
  }
}

const trimmed = (sent: Sent): Sent =>
  Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, value.replaceAll('\r\n', '\n').trim()]));

/** Empty fields are left out; a sender of whom nothing is known is none. */
function petitionFrom(typed: Sent) {
  const { subject = '', text = '', dossierCode } = typed;
  const person = Object.fromEntries(
    ['name', 'phone', 'email'].flatMap((key) => (typed[key] ? [[key, typed[key]]] : [])),
  );
  return {
    subject,
    text,
    ...(dossierCode ? { dossierCode } : {}),
    ...(Object.keys(person).length > 0 ? { sender: person } : {}),
  };
}
