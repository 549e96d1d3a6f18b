import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { Allow } from '@motcua/auth';
import { postingApi, Refused, Unavailable, type DossierReceipt, type PaperGiven } from '@motcua/contracts';

import { faultOf } from '../../http/fault-of.js';
import type { GatewayReply, GatewayRequest } from '../../http/gateway-request.js';
import type { Fault } from '../../http/http-problem.js';
import { Queries } from '../../http/queries.js';
import { KEY } from '../desk-caller.js';
import { Directories } from '../directory.js';
import { sentIn, type Sent } from '../form/sent.js';
import { DeskSite } from '../frame/desk-site.js';
import { prefilled } from './prefilled.js';
import { ReceiveDossier } from './receive-dossier.js';
import { ReceivePage } from './receive-page.js';

/** A new dossier at the counter. */
@Controller('mot-cua/tiep-nhan')
@Allow('clerk', 'head', 'operator')
export class DeskReceiveController {
  constructor(
    private readonly site: DeskSite,
    private readonly queries: Queries,
    private readonly directories: Directories,
    private readonly receiving: ReceiveDossier,
  ) {}

  /** `?thu-tuc=`: the procedure is chosen and its papers are listed. */
  @Get()
  async form(
    @Query('thu-tuc') code: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const sent: Sent = typeof code === 'string' && code !== '' ? { procedureCode: code } : {};
    await this.show(await this.withPapers(sent, request), { request, reply, status: 200 });
  }

  /** Button `viec`: `chon` shows limit and papers of the procedure, the others send. What was typed stays. */
  @Post()
  async receive(@Body() body: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const sent = sentIn(body);
    if (sent['viec'] === 'chon') {
      return this.show(await this.withPapers(sent, request), { request, reply, status: 200 });
    }
    let receipt: DossierReceipt;
    try {
      receipt = await this.receiving.run(sent, request);
    } catch (cause) {
      const fault = faultOf(cause);
      if (fault.status >= 500 && fault.status !== 503) throw cause;
      return this.show(sent, { request, reply, status: fault.status, fault });
    }
    const done = receipt.acceptedAt ? 'submit-accept' : 'submit';
    const location = `/mot-cua/ho-so/${encodeURIComponent(receipt.id)}?da=${done}`;
    void reply.code(303).header('location', location).send();
  }

  private async show(
    sent: Sent,
    { request, reply, status, fault }: { request: GatewayRequest; reply: GatewayReply; status: number; fault?: Fault },
  ): Promise<void> {
    const directory = await this.directories.load(request);
    // Nobody knows whether an unanswered request was done: under the same key it is done once.
    const key = fault?.status === 503 ? sent[KEY] : undefined;
    void reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(
        <ReceivePage frame={this.site.frame(request)} directory={directory} sent={sent} fault={fault} keptKey={key} />,
      );
  }

  private async withPapers(sent: Sent, request: GatewayRequest): Promise<Sent> {
    const code = sent['procedureCode'];
    return code ? prefilled(sent, await this.papersOf(code, request)) : sent;
  }

  /** Papers of the procedure; without an answer they are typed by hand. */
  private async papersOf(code: string, request: GatewayRequest): Promise<readonly PaperGiven[]> {
    try {
      return (await this.queries.ask(postingApi.getProcedure, { code }, request)).parts.papers;
    } catch (cause) {
      if (cause instanceof Unavailable || cause instanceof Refused) return [];
      throw cause;
    }
  }
}
