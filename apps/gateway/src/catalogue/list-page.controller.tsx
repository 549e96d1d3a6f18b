import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import { catalogueApi } from '@motcua/contracts';

import { sentIn } from '../desk/form/sent.js';
import type { Flash } from '../desk/frame/desk-layout.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { isOneOf, PREPARERS, PUBLISHERS } from './catalogue-links.js';
import { CatalogueListPage, TABS, type Tab } from './list-page.js';

const DONE: Readonly<Record<string, Flash>> = { huy: { kind: 'success', text: 'Đã hủy bản thảo.' } };
const MAX_WORDS = 200;

@Allow(...STAFF)
@Controller('mot-cua/thu-tuc')
export class CatalogueListController {
  constructor(
    private readonly site: DeskSite,
    private readonly queries: Queries,
  ) {}

  /** `?trang-thai=`: the tab; `?q=`: words; `?da=` comes after an act. */
  @Get()
  async show(@Query() query: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const { 'trang-thai': wanted = '', q: words = '', da = '' } = sentIn(query);
    const seesDrafts = isOneOf(PUBLISHERS, request);
    const tab = tabOf(wanted, seesDrafts);
    const q = words.trim().slice(0, MAX_WORDS);
    const state = TABS[tab];
    const [view, drafts] = await Promise.all([
      this.queries.ask(catalogueApi.catalogue, { q, ...(state === 'drafts' ? {} : { state }) }, request),
      seesDrafts ? this.queries.ask(catalogueApi.listDrafts, {}, request) : undefined,
    ]);
    const props = { frame: this.site.frame(request), tab, q, view, drafts, flash: DONE[da] };
    const may = { prepare: isOneOf(PREPARERS, request) };
    void reply.type('text/html; charset=utf-8').send(<CatalogueListPage {...props} may={may} />);
  }
}

function tabOf(wanted: string, seesDrafts: boolean): Tab {
  const tab = Object.hasOwn(TABS, wanted) ? (wanted as Tab) : 'hieu-luc';
  return tab === 'ban-thao' && !seesDrafts ? 'hieu-luc' : tab;
}
