import { randomUUID } from 'node:crypto';

import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { accountOf, Allow, STAFF } from '@motcua/auth';
import { isDay, postingApi, POSTING_CHANNELS, postingsApi, type PlacesView, type PlaceView } from '@motcua/contracts';

import { TakesFiles } from '../bulk/uploads.js';
import { Directories, type Directory } from '../desk/directory.js';
import type { Choice } from '../desk/form/form-field.js';
import { sentIn, type Sent } from '../desk/form/sent.js';
import type { Flash } from '../desk/frame/desk-layout.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import { EvidenceForms, type SentWithEvidence } from '../evidence/evidence-forms.js';
import { GatewayConfig } from '../gateway.config.js';
import { faultOf } from '../http/fault-of.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { ActAtPlace } from './act-at-place.js';
import { CoveragePage } from './coverage-page.js';
import { PLACE_ACTS, type PlaceAct } from './place-acts.js';
import { PlacesPage } from './places-page.js';
import type { Draft } from './places-props.js';
import { placeHref } from './posting-links.js';

const HTML = 'text/html; charset=utf-8';
const MAX_PROCEDURES = 500;
const DONE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(PLACE_ACTS.map(({ slug, done }) => [slug, done])),
  giao: 'Đã giao niêm yết.',
  thoi: 'Đã ghi ngày thôi giao niêm yết.',
};

type Shown = { readonly flash?: Flash | undefined; readonly draft?: Draft | undefined };

/** Staff pages of postings: how many hang, which lack, and what is done at each place. */
@Allow(...STAFF)
@Controller('mot-cua/niem-yet')
export class PostingsPageController {
  constructor(
    private readonly site: DeskSite,
    private readonly queries: Queries,
    private readonly directories: Directories,
    private readonly forms: EvidenceForms,
    private readonly acts: ActAtPlace,
    private readonly config: GatewayConfig,
  ) {}

  @Get()
  async overview(@Query() query: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const { ngay = '', 'don-vi': unit = '' } = sentIn(query);
    const asked = { ...(isDay(ngay) ? { on: ngay } : {}), ...(unit.trim() ? { unit: unit.trim() } : {}) };
    const [coverage, procedures, directory] = await Promise.all([
      this.queries.ask(postingsApi.coverage, asked, request),
      this.queries.ask(postingApi.listProcedures, { limit: MAX_PROCEDURES }, request),
      this.directories.load(request),
    ]);
    const props = {
      frame: this.site.frame(request),
      coverage,
      procedures: procedures.items,
      unit: unit.trim(),
      units: choicesOf(directory),
      department: this.config.DEPARTMENT_UNIT,
    };
    void reply.type(HTML).send(<CoveragePage {...props} />);
  }

  /** `?don-vi=` and `?noi=` open a place; `?xong=` comes after an act. */
  @Get(':code')
  async places(
    @Param('code') code: string,
    @Query() query: unknown,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const sent = sentIn(query);
    const text = DONE[sent['xong'] ?? ''];
    await this.show(code, placeIn(sent), request, reply, text ? { flash: { kind: 'success', text } } : {});
  }

  @Post(':code/ghi-nhan')
  @TakesFiles()
  @Allow('procedures', 'head', 'operator')
  post(@Param('code') code: string, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    return this.atPlace('ghi-nhan', code, request, reply);
  }

  @Post(':code/kiem-tra')
  @TakesFiles()
  @Allow('procedures', 'head', 'inspector', 'operator')
  check(@Param('code') code: string, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    return this.atPlace('kiem-tra', code, request, reply);
  }

  @Post(':code/go')
  @Allow('procedures', 'head', 'operator')
  takeDown(@Param('code') code: string, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    return this.atPlace('go', code, request, reply);
  }

  @Post(':code/sua')
  @TakesFiles()
  @Allow('procedures', 'head', 'operator')
  correct(@Param('code') code: string, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    return this.atPlace('sua', code, request, reply);
  }

  @Post(':code/huy')
  @Allow('procedures', 'head', 'operator')
  withdraw(@Param('code') code: string, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    return this.atPlace('huy', code, request, reply);
  }

  @Post(':code/giao')
  @Allow('procedures', 'operator')
  impose(@Param('code') code: string, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const sent = sentIn(request.body);
    return this.answer('giao', code, sent, request, reply, () => this.acts.impose(code, sent, request));
  }

  @Post(':code/thoi')
  @Allow('procedures', 'operator')
  lift(@Param('code') code: string, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const sent = sentIn(request.body);
    return this.answer('thoi', code, sent, request, reply, () => this.acts.lift(code, sent, request));
  }

  private async atPlace(slug: string, code: string, request: GatewayRequest, reply: GatewayReply): Promise<void> {
    const act = PLACE_ACTS.find((one) => one.slug === slug) as PlaceAct;
    let form: SentWithEvidence = { sent: {}, evidenceIds: [] };
    const work = async () => {
      form = await this.forms.read('posting', request, (sent) => (form = { sent, evidenceIds: [] }));
      await this.acts.run(act, code, form, request);
    };
    await this.answer(slug, code, () => form.sent, request, reply, work);
  }

  /** Back to the place with what was done, or with the form as it was sent and the reason. */
  private async answer(
    slug: string,
    code: string,
    sent: Sent | (() => Sent),
    request: GatewayRequest,
    reply: GatewayReply,
    work: () => Promise<void>,
  ): Promise<void> {
    const sentNow = () => (typeof sent === 'function' ? sent() : sent);
    try {
      await work();
    } catch (cause) {
      const { status, title, detail, errors = [] } = faultOf(cause);
      if (status >= 500) throw cause;
      const draft = { slug, sent: sentNow(), fault: { title, detail, errors } };
      const text = [...new Set([detail, ...errors.map(({ message }) => message)])].join(' ');
      void reply.code(status);
      return this.show(code, placeIn(sentNow()), request, reply, { flash: { kind: 'error', text }, draft });
    }
    const { unitId, channel } = placeIn(sentNow());
    const query = new URLSearchParams({ 'don-vi': unitId, noi: channel, xong: slug }).toString();
    void reply
      .code(303)
      .header('location', `${placeHref(code)}?${query}`)
      .send();
  }

  private async show(
    code: string,
    wanted: Wanted,
    request: GatewayRequest,
    reply: GatewayReply,
    shown: Shown,
  ): Promise<void> {
    const [view, directory] = await Promise.all([
      this.queries.ask(postingsApi.places, { procedureCode: code }, request),
      this.directories.load(request),
    ]);
    const { role, unitId } = accountOf(request);
    const own = unitId || this.config.DEPARTMENT_UNIT;
    const props = {
      frame: this.site.frame(request),
      view,
      role,
      chosen: chosenOf(view, { unitId: wanted.unitId || own, channel: wanted.channel }),
      units: choicesOf(directory),
      department: this.config.DEPARTMENT_UNIT,
      unitName: (id: string) => directory.unitName(id),
      formKey: randomUUID(),
    };
    void reply.type(HTML).send(<PlacesPage {...props} {...shown} />);
  }
}

const choicesOf = ({ units }: Directory): Choice[] => units.map(({ id, name }) => ({ value: id, label: name }));

interface Wanted {
  readonly unitId: string;
  readonly channel: string;
}

/** By the address, or by the form that was sent. */
const placeIn = (sent: Sent): Wanted => ({
  unitId: sent['don-vi'] ?? sent['unitId'] ?? '',
  channel: sent['noi'] ?? sent['channel'] ?? '',
});

/** The place asked for, also when nothing ever hung there. */
function chosenOf({ places }: PlacesView, { unitId, channel: named }: Wanted): PlaceView {
  const channel = POSTING_CHANNELS.find((one) => one === named);
  const found = places.find((place) => place.unitId === unitId && (!channel || place.channel === channel));
  if (found) return found;
  const nothing = { version: 0, since: '', evidence: '', postedOn: '', evidenceIds: [], checked: null, entries: [] };
  return { unitId, channel: channel ?? 'board', state: 'never-posted', reason: '', due: false, ...nothing };
}
