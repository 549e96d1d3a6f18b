import { randomUUID } from 'node:crypto';

import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { accountOf, Allow } from '@motcua/auth';
import { BulkReturn, bulkApi, importsApi, type UndoBulkReturn } from '@motcua/contracts';

import { callerOf } from '../../desk/desk-caller.js';
import { Directories } from '../../desk/directory.js';
import { sentIn, type Sent } from '../../desk/form/sent.js';
import type { Flash } from '../../desk/frame/desk-layout.js';
import { DeskSite } from '../../desk/frame/desk-site.js';
import { faultOf } from '../../http/fault-of.js';
import type { GatewayReply, GatewayRequest } from '../../http/gateway-request.js';
import { Queries } from '../../http/queries.js';
import { Caller } from '../../writes/caller.js';
import { Commands } from '../../writes/commands.js';
import { ReceiveFile } from '../receive-file.js';
import { TakesFiles } from '../uploads.js';
import { BulkPage } from './bulk-page.js';
import { BulkWork, isGoing } from './bulk-work.js';
import { JobPage } from './job-page.js';

const PAGE = '/mot-cua/nhap-tep';
const FOLLOWED = `${PAGE}?xong=theo-doi`;
const REFRESH_SECONDS = '3';
const DONE: Record<string, string> = {
  tep: 'Đã nhận tệp. Hồ sơ đang được ghi; trang này tự cập nhật.',
  tra: 'Đã giao việc trả kết quả hàng loạt.',
  huy: 'Đã giao việc hủy trả kết quả hàng loạt.',
  dung: 'Đã dừng. Hồ sơ đã ghi vẫn giữ nguyên.',
};

/** The staff page of bulk work; plain forms, refreshed by the browser while something is under way. */
@Controller('mot-cua/nhap-tep')
@Allow('clerk', 'head', 'operator')
export class BulkPageController {
  constructor(
    private readonly site: DeskSite,
    private readonly work: BulkWork,
    private readonly directories: Directories,
    private readonly files: ReceiveFile,
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Get()
  async show(@Query() query: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const { xong } = sentIn(query);
    const text = DONE[xong ?? ''];
    await this.page(request, reply, text ? { kind: 'success', text } : undefined, xong !== undefined);
  }

  @Post()
  @TakesFiles()
  async take(@Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    await this.act(request, reply, 'tep', () => this.files.from(request, Caller.of(request)));
  }

  @Post('tra-ket-qua')
  async giveBack(@Body() body: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const sent = sentIn(body);
    const caller = callerOf(request, sent);
    const jobId = caller.newId('bulk');
    await this.act(request, reply, 'tra', () =>
      this.commands.send(bulkApi.return, caller, orderOf(sent, jobId), { jobId }),
    );
  }

  @Get('viec/:id')
  async job(@Param('id') id: string, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const details = await this.work.job(id, request);
    if (isGoing(details.job) || (details.job.undo && isGoing(details.job.undo)))
      void reply.header('refresh', REFRESH_SECONDS);
    const mayUndo = accountOf(request).role !== 'clerk';
    const shown = { frame: this.site.frame(request), formKey: randomUUID(), mayUndo };
    void reply.type('text/html; charset=utf-8').send(<JobPage {...shown} {...details} />);
  }

  @Post('viec/:id/huy')
  @Allow('head', 'operator')
  async undo(
    @Param('id') jobId: string,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const sent = sentIn(body);
    const order = { jobId, reason: sent['reason'] ?? '' } satisfies UndoBulkReturn;
    await this.act(request, reply, 'huy', () =>
      this.commands.send(bulkApi.undo, callerOf(request, sent), order, { jobId }),
    );
  }

  @Post('tep/:id/dung')
  async cancel(
    @Param('id') importId: string,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    await this.act(request, reply, 'dung', () => this.queries.ask(importsApi.cancel, { importId }, request));
  }

  /** After the act to the page again, by an address that a reload does not send twice. */
  private async act(
    request: GatewayRequest,
    reply: GatewayReply,
    done: string,
    work: () => Promise<unknown>,
  ): Promise<void> {
    try {
      await work();
    } catch (cause) {
      const fault = faultOf(cause);
      if (fault.status >= 500) throw cause;
      const errors = (fault.errors ?? []).map(({ field, message }) => `${field}: ${message}`).join('; ');
      void reply.code(fault.status);
      return this.page(request, reply, { kind: 'error', text: [fault.detail, errors].filter(Boolean).join(' – ') });
    }
    void reply.code(303).header('location', `${PAGE}?xong=${done}`).send();
  }

  /** @param following the browser loads it again and again; never while somebody may be filling in a form */
  private async page(
    request: GatewayRequest,
    reply: GatewayReply,
    flash: Flash | undefined,
    following = false,
  ): Promise<void> {
    const situation = await this.work.situation(request);
    const going = [...situation.imports, ...situation.jobs].some(isGoing);
    if (going && following) void reply.header('refresh', `${REFRESH_SECONDS};url=${FOLLOWED}`);
    const directory = await this.directories.load(request);
    const shown = { frame: this.site.frame(request), formKey: randomUUID(), going, following, flash };
    void reply
      .type('text/html; charset=utf-8')
      .send(<BulkPage {...shown} {...situation} procedures={directory.procedures} />);
  }
}

function orderOf(sent: Sent, jobId: string): BulkReturn {
  const { importId, procedureCode, method, reason } = sent;
  return {
    jobId,
    method: method as BulkReturn['method'],
    ...(importId ? { importId } : {}),
    ...(procedureCode ? { procedureCode } : {}),
    ...(reason?.trim() ? { reason: reason.trim() } : {}),
  };
}
