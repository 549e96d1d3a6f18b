import { Injectable } from '@nestjs/common';
import {
  formsApi,
  type AvailableForm,
  type FormSheet,
  type PrintForm,
  type PrintRegister,
  type RegisterSheet,
} from '@motcua/contracts';

import { GatewayConfig } from '../gateway.config.js';
import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';

/** The kind comes from the address; the service says whether there is one. */
export type AskedForm = Omit<PrintForm, 'kind'> & { kind: string };

/** Sheets as the desk's service makes them, with the full address in the QR code. */
@Injectable()
export class FormSheets {
  constructor(
    private readonly queries: Queries,
    private readonly config: GatewayConfig,
  ) {}

  available(dossierId: string, request: GatewayRequest): Promise<AvailableForm[]> {
    return this.queries.ask(formsApi.available, { dossierId }, request);
  }

  /** @throws Refused */
  async form({ kind, ...asked }: AskedForm, request: GatewayRequest): Promise<FormSheet> {
    const input = { ...asked, kind: kind as PrintForm['kind'] };
    return this.onSite(await this.queries.ask(formsApi.print, input, request), request);
  }

  /** With the full address in the code. */
  onSite(sheet: FormSheet, request: GatewayRequest): FormSheet {
    const { qr } = sheet;
    return qr ? { ...sheet, qr: { ...qr, url: this.siteOf(request) + qr.url } } : sheet;
  }

  /** @throws Refused */
  register(asked: PrintRegister, request: GatewayRequest): Promise<RegisterSheet> {
    return this.queries.ask(formsApi.register, asked, request);
  }

  /** Where citizens find the site; without the setting, where this request came from. */
  private siteOf({ protocol, host }: GatewayRequest): string {
    return (this.config.PUBLIC_URL || `${protocol}://${host}`).replace(/\/+$/, '');
  }
}
