import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { accountOf, Allow } from '@motcua/auth';
import { catalogueApi, Refused, type DraftView, type FieldView } from '@motcua/contracts';

import { callerOf, KEY } from '../desk/desk-caller.js';
import { sentIn, type Sent } from '../desk/form/sent.js';
import type { Flash } from '../desk/frame/desk-layout.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import { faultOf } from '../http/fault-of.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Commands } from '../writes/commands.js';
import { CATALOGUE_PAGE, draftHref, historyHref, isOneOf, PREPARERS, PUBLISHERS } from './catalogue-links.js';
import { contentFrom, sentFrom } from './draft-content.js';
import { groupsOf } from './draft-fields.js';
import { DraftPage, type DraftPageProps } from './draft-page.js';

const DONE: Readonly<Record<string, Flash>> = {
  luu: { kind: 'success', text: 'Đã lưu bản thảo.' },
};

type Shown = Omit<DraftPageProps, 'frame' | 'groups' | 'may' | 'reader' | 'sent'> & { readonly sent: Sent };

/** Preparing a version, and announcing it after somebody else has read it. */
@Allow('procedures', 'leader', 'operator')
@Controller('mot-cua/thu-tuc')
export class DraftPageController {
  constructor(
    private readonly site: DeskSite,
    private readonly queries: Queries,
    private readonly commands: Commands,
  ) {}

  /** `?ma=`: the next version of that procedure, beginning with what it says now; nothing: a new procedure. */
  @Get('soan')
  @Allow('procedures', 'operator')
  async begin(@Query('ma') wanted: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const code = typeof wanted === 'string' ? wanted : '';
    if (!code) return this.show(reply, request, 200, { code, sent: {} });
    const { versions } = await this.queries.ask(catalogueApi.history, { code }, request);
    const last = versions.at(-1);
    const content: Record<string, unknown> = { ...last?.content };
    // Of the next decision, not of this one.
    for (const name of ['decision', 'signedOn', 'publishedOn', 'documentId', 'validFrom', 'changeKind'])
      delete content[name];
    const origin = `Nội dung lấy từ phiên bản ${last?.version ?? ''}; hãy sửa những chỗ quyết định mới thay đổi.`;
    return this.show(reply, request, 200, { code, sent: this.sentOf(content), origin });
  }

  @Post('soan')
  @Allow('procedures', 'operator')
  create(@Body() body: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const sent = sentIn(body);
    return this.save(callerOf(request, sent).newId('draft'), sent, undefined, request, reply);
  }

  /** `?da=` comes after it was saved. */
  @Get('ban-thao/:id')
  async open(
    @Param('id') draftId: string,
    @Query('da') done: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const draft = await this.queries.ask(catalogueApi.getDraft, { draftId }, request);
    const flash = typeof done === 'string' ? DONE[done] : undefined;
    return this.show(reply, request, 200, { code: draft.code, draft, sent: this.sentOf(draft.content), flash });
  }

  @Post('ban-thao/:id')
  @Allow('procedures', 'operator')
  async change(
    @Param('id') draftId: string,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const draft = await this.queries.ask(catalogueApi.getDraft, { draftId }, request);
    return this.save(draftId, sentIn(body), draft, request, reply);
  }

  @Post('ban-thao/:id/huy')
  @Allow('procedures', 'operator')
  async discard(
    @Param('id') draftId: string,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const caller = callerOf(request, sentIn(body));
    const discard = () => this.commands.send(catalogueApi.discardDraft, caller, {}, { draftId });
    return this.act(draftId, discard, () => `${CATALOGUE_PAGE}?trang-thai=ban-thao&da=huy`, request, reply);
  }

  @Post('ban-thao/:id/cong-bo')
  async publish(
    @Param('id') draftId: string,
    @Body() body: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const sent = sentIn(body);
    const known = { draftId, revision: Number(sent['revision']) };
    const publish = () => this.commands.send(catalogueApi.publishDraft, callerOf(request, sent), {}, known);
    return this.act(draftId, publish, ({ code }) => `${historyHref(code)}?da=cong-bo`, request, reply);
  }

  private async save(
    draftId: string,
    sent: Sent,
    draft: DraftView | undefined,
    request: GatewayRequest,
    reply: GatewayReply,
  ): Promise<void> {
    const code = (draft?.code ?? sent['code'] ?? '').trim();
    try {
      const known = await this.queries.ask(catalogueApi.listFields, {}, request);
      const fields = groupsOf(known, { code: '', name: '' }).flatMap((group) => group.fields);
      const read = contentFrom(sent, fields, known);
      if ('errors' in read)
        throw Refused.because('invalid', 'unreadable-lines', 'Có dòng không đọc được.', read.errors);
      const saving = { code, content: read.content, basedOn: Number(sent['basedOn'] ?? 0) };
      await this.commands.send(catalogueApi.saveDraft, callerOf(request, sent), saving, { draftId });
    } catch (cause) {
      const fault = faultOf(cause);
      if (fault.status >= 500 && fault.status !== 503) throw cause;
      const keptKey = fault.status === 503 ? sent[KEY] : undefined;
      return this.show(reply, request, fault.status, { code: draft ? code : '', draft, sent, fault, keptKey });
    }
    void reply
      .code(303)
      .header('location', `${draftHref(draftId)}?da=luu`)
      .send();
  }

  /** After the act to another page; refused, the draft again with the reason. */
  private async act(
    draftId: string,
    act: () => Promise<DraftView>,
    then: (draft: DraftView) => string,
    request: GatewayRequest,
    reply: GatewayReply,
  ): Promise<void> {
    try {
      void reply
        .code(303)
        .header('location', then(await act()))
        .send();
    } catch (cause) {
      const fault = faultOf(cause);
      if (fault.status >= 500) throw cause;
      const draft = await this.queries.ask(catalogueApi.getDraft, { draftId }, request);
      return this.show(reply, request, fault.status, {
        code: draft.code,
        draft,
        sent: this.sentOf(draft.content),
        fault,
      });
    }
  }

  private sentOf(content: Record<string, unknown>): Sent {
    const fields = groupsOf([], { code: '', name: '' }).flatMap((group) => group.fields);
    const fieldName = typeof content['fieldName'] === 'string' ? content['fieldName'] : '';
    return { ...sentFrom(content, fields), fieldName };
  }

  private async show(reply: GatewayReply, request: GatewayRequest, status: number, shown: Shown): Promise<void> {
    const known: FieldView[] = await this.queries.ask(catalogueApi.listFields, {}, request);
    const { sent } = shown;
    const props: DraftPageProps = {
      ...shown,
      frame: this.site.frame(request),
      groups: groupsOf(known, { code: sent['fieldCode'] ?? '', name: sent['fieldName'] ?? '' }),
      may: { prepare: isOneOf(PREPARERS, request), publish: isOneOf(PUBLISHERS, request) },
      reader: accountOf(request).login,
    };
    void reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(<DraftPage {...props} />);
  }
}
