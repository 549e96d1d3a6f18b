import { randomUUID } from 'node:crypto';

import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { accountOf, Allow, STAFF } from '@motcua/auth';
import { documentsApi, type RegisteredDocument } from '@motcua/contracts';

import { TakesFiles } from '../bulk/uploads.js';
import { sentIn, type Sent } from '../desk/form/sent.js';
import { refusalOf } from '../desk/form/refusal-of.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import { EvidenceForms, type SentWithEvidence } from '../evidence/evidence-forms.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { askedOf, DOCUMENTS_PAGE, filterIn, staffDocumentHref } from './document-links.js';
import { DocumentWork } from './document-work.js';
import { StaffDocumentPage, type StaffDocumentProps } from './staff-document-page.js';
import { StaffDocumentsPage, type StaffDocumentsProps } from './staff-documents-page.js';

const HTML = 'text/html; charset=utf-8';
const A_PAGE = 50;

/** Staff pages of reform documents. */
@Allow(...STAFF)
@Controller('mot-cua/van-ban')
export class StaffDocumentsController {
  constructor(
    private readonly site: DeskSite,
    private readonly queries: Queries,
    private readonly forms: EvidenceForms,
    private readonly work: DocumentWork,
  ) {}

  @Get()
  async list(@Query() query: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const sent = sentIn(query);
    const text = sent['xong'] === 'huy' ? 'Đã hủy văn bản ghi nhầm.' : '';
    await this.showList(sent, request, reply, text ? { flash: { kind: 'success', text } } : {});
  }

  @Post()
  @TakesFiles()
  @Allow('procedures', 'operator')
  async register(@Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    let form: SentWithEvidence = { sent: {}, evidenceIds: [] };
    let done: RegisteredDocument;
    try {
      form = await this.forms.read('posting', request, (sent) => (form = { sent, evidenceIds: [] }));
      done = await this.work.register(form, this.site.frame(request).department, request);
    } catch (cause) {
      const { status, fault, flash } = refusalOf(cause);
      void reply.code(status);
      return this.showList({}, request, reply, { flash, draft: { sent: form.sent, fault } });
    }
    const alike = done.similar.length > 0 ? '&giong=1' : '';
    void reply
      .code(303)
      .header('location', `${staffDocumentHref(done.documentId)}?xong=dang-ky${alike}`)
      .send();
  }

  /** `?xong=` comes after an act, `?giong=` when another document bears the same number and symbol. */
  @Get(':id')
  async one(
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const { xong = '', giong } = sentIn(query);
    const done = { 'dang-ky': 'Đã đăng ký văn bản.', sua: 'Đã sửa văn bản.' }[xong];
    const alike = giong ? ' Lưu ý: có văn bản khác cùng số, ký hiệu; hãy tìm theo số để đối chiếu.' : '';
    await this.show(id, request, reply, done ? { flash: { kind: 'success', text: done + alike } } : {});
  }

  @Post(':id/sua')
  @TakesFiles()
  @Allow('procedures', 'operator')
  async correct(@Param('id') id: string, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    let form: SentWithEvidence = { sent: {}, evidenceIds: [] };
    try {
      form = await this.forms.read('posting', request, (sent) => (form = { sent, evidenceIds: [] }));
      await this.work.correct(id, form, request);
    } catch (cause) {
      const { status, fault, flash } = refusalOf(cause);
      void reply.code(status);
      return this.show(id, request, reply, { flash, draft: { slug: 'sua', sent: form.sent, fault } });
    }
    void reply
      .code(303)
      .header('location', `${staffDocumentHref(id)}?xong=sua`)
      .send();
  }

  @Post(':id/huy')
  @Allow('procedures', 'operator')
  async withdraw(@Param('id') id: string, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const sent = sentIn(request.body);
    try {
      await this.work.withdraw(id, sent, request);
    } catch (cause) {
      const { status, fault, flash } = refusalOf(cause);
      void reply.code(status);
      return this.show(id, request, reply, { flash, draft: { slug: 'huy', sent, fault } });
    }
    void reply.code(303).header('location', `${DOCUMENTS_PAGE}?xong=huy`).send();
  }

  private async showList(
    sent: Sent,
    request: GatewayRequest,
    reply: GatewayReply,
    shown: Pick<StaffDocumentsProps, 'flash' | 'draft'>,
  ): Promise<void> {
    const filter = filterIn(sent);
    const documents = await this.queries.ask(documentsApi.list, askedOf(filter, A_PAGE), request);
    const props = { frame: this.site.frame(request), documents, filter, ...this.person(request) };
    void reply.type(HTML).send(<StaffDocumentsPage {...props} {...shown} />);
  }

  private async show(
    documentId: string,
    request: GatewayRequest,
    reply: GatewayReply,
    shown: Pick<StaffDocumentProps, 'flash' | 'draft'>,
  ): Promise<void> {
    const document = await this.queries.ask(documentsApi.get, { documentId }, request);
    const props = { frame: this.site.frame(request), document, ...this.person(request) };
    void reply.type(HTML).send(<StaffDocumentPage {...props} {...shown} />);
  }

  private person(request: GatewayRequest): { mayWrite: boolean; formKey: string } {
    const { role } = accountOf(request);
    return { mayWrite: role === 'procedures' || role === 'operator', formKey: randomUUID() };
  }
}
