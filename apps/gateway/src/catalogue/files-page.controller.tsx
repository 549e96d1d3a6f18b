import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';

import { TakesFiles } from '../bulk/uploads.js';
import type { Flash } from '../desk/frame/desk-layout.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import { faultOf } from '../http/fault-of.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { CatalogueFiles } from './catalogue-files.js';
import { isOneOf, PREPARERS } from './catalogue-links.js';
import { FilesPage, type FilesPageProps } from './files-page.js';

@Allow(...STAFF)
@Controller('mot-cua/thu-tuc/tep')
export class FilesPageController {
  constructor(
    private readonly site: DeskSite,
    private readonly files: CatalogueFiles,
  ) {}

  @Get()
  show(@Req() request: GatewayRequest, @Res() reply: GatewayReply): void {
    this.page(reply, request, 200, {});
  }

  /** Button `viec`: `nhap` takes the file that was looked at before; anything else only looks. */
  @Post()
  @Allow('procedures', 'operator')
  @TakesFiles()
  async take(@Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    try {
      const { bytes, fields, digest } = await this.files.sent(request);
      const isOther = fields['viec'] === 'nhap' && fields['digest'] !== digest;
      const preview = fields['viec'] !== 'nhap' || isOther;
      const report = await this.files.take(bytes, preview, request);
      this.page(reply, request, 200, { report, digest, flash: isOther ? OTHER_FILE : undefined });
    } catch (cause) {
      const { status, detail } = faultOf(cause);
      if (status >= 500 && status !== 503) throw cause;
      this.page(reply, request, status, { flash: { kind: 'error', text: detail } });
    }
  }

  private page(
    reply: GatewayReply,
    request: GatewayRequest,
    status: number,
    props: Omit<FilesPageProps, 'frame' | 'mayImport'>,
  ): void {
    const around = { frame: this.site.frame(request), mayImport: isOneOf(PREPARERS, request) };
    void reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(<FilesPage {...around} {...props} />);
  }
}

const OTHER_FILE: Flash = {
  kind: 'error',
  text: 'Tệp vừa chọn khác tệp đã xem trước nên chưa nhập. Dưới đây là kết quả xem trước của tệp này.',
};
