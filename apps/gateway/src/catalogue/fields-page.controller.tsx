import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import { catalogueApi, Refused, type FieldView } from '@motcua/contracts';

import { callerOf } from '../desk/desk-caller.js';
import { bodyFrom } from '../desk/form/body-from.js';
import { sentIn } from '../desk/form/sent.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import { faultOf } from '../http/fault-of.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { Commands } from '../writes/commands.js';
import { isOneOf, PREPARERS } from './catalogue-links.js';
import { FIELD_FORM, FIELDS_PAGE, FieldsPage, type FieldsPageProps } from './fields-page.js';

@Allow(...STAFF)
@Controller('mot-cua/thu-tuc/linh-vuc')
export class FieldsPageController {
  constructor(
    private readonly site: DeskSite,
    private readonly queries: Queries,
    private readonly commands: Commands,
  ) {}

  /** `?sua=`: the field to change; `?ten=`: a name to look up; `?da=` comes after it was saved. */
  @Get()
  async show(@Query() query: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const { sua, ten = '', da } = sentIn(query);
    const fields = await this.queries.ask(catalogueApi.listFields, {}, request);
    const changed = fields.find(({ code }) => code === sua);
    const sent = changed && { code: changed.code, name: changed.name, aliases: changed.aliases.join('\n') };
    const flash = da
      ? ({ kind: 'success', text: 'Đã lưu lĩnh vực. Danh sách cập nhật sau giây lát.' } as const)
      : undefined;
    const name = ten.trim();
    const looked = name ? { name, found: await this.resolved(name, request) } : undefined;
    this.page(reply, request, 200, { fields, sent, flash, looked });
  }

  @Post()
  @Allow('procedures', 'operator')
  async define(@Body() body: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const sent = sentIn(body);
    const given = { code: '', name: '', aliases: [], ...bodyFrom(FIELD_FORM, sent) };
    try {
      await this.commands.send(catalogueApi.defineField, callerOf(request, sent), given, {});
    } catch (cause) {
      const fault = faultOf(cause);
      if (fault.status >= 500) throw cause;
      const fields = await this.queries.ask(catalogueApi.listFields, {}, request);
      return this.page(reply, request, fault.status, { fields, sent, fault });
    }
    void reply.code(303).header('location', `${FIELDS_PAGE}?da=luu`).send();
  }

  private async resolved(name: string, request: GatewayRequest): Promise<FieldView | undefined> {
    try {
      return await this.queries.ask(catalogueApi.resolveField, { name }, request);
    } catch (cause) {
      if (cause instanceof Refused) return undefined;
      throw cause;
    }
  }

  private page(
    reply: GatewayReply,
    request: GatewayRequest,
    status: number,
    props: Omit<FieldsPageProps, 'frame' | 'mayDefine'>,
  ): void {
    const around = { frame: this.site.frame(request), mayDefine: isOneOf(PREPARERS, request) };
    void reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(<FieldsPage {...around} {...props} />);
  }
}
