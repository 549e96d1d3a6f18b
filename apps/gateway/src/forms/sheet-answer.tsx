import { Injectable } from '@nestjs/common';
import type { FormSheet } from '@motcua/contracts';

import type { GatewayReply } from '../http/gateway-request.js';
import { FormPage } from './form-page.js';
import { FormStyles } from './form-styles.js';
import type { FormQuery } from './forms.queries.js';
import type { Sheets } from './pdf/draw.js';
import { FormPdf } from './pdf/form-pdf.js';

/** Sends a sheet as it was asked for. */
@Injectable()
export class SheetAnswer {
  constructor(
    private readonly styles: FormStyles,
    private readonly pdf: FormPdf,
  ) {}

  send(sheet: FormSheet, format: FormQuery['format'], reply: GatewayReply): void {
    if (format === 'json') return void reply.type('application/json; charset=utf-8').send(JSON.stringify(sheet));
    this.drawn([sheet], format, reply);
  }

  /** A bound set: sheets of one size, named after the first. */
  sendAll(sheets: Sheets, format: FormQuery['format'], reply: GatewayReply): void {
    if (format === 'json') return void reply.type('application/json; charset=utf-8').send(JSON.stringify(sheets));
    this.drawn(sheets, format, reply);
  }

  private drawn(sheets: Sheets, format: FormQuery['format'], reply: GatewayReply): void {
    if (format === 'pdf') return this.asPdf(sheets, reply);
    const page = <FormPage sheets={sheets} styles={this.styles} />;
    void reply.type('text/html; charset=utf-8').send(page);
  }

  private asPdf(sheets: Sheets, reply: GatewayReply): void {
    const disposition = `inline; filename="${fileName(sheets[0])}.pdf"`;
    void reply
      .type('application/pdf')
      .header('content-disposition', disposition)
      .send(this.pdf.stream(...sheets));
  }
}

/** `receipt-Q01.2017-0001-1`: letters any file system takes. */
const fileName = ({ kind, number }: FormSheet): string =>
  [kind, number]
    .filter(Boolean)
    .join('-')
    .replace(/[^A-Za-z0-9.-]+/g, '-');
