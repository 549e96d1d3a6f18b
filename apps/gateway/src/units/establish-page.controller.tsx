import { randomUUID } from 'node:crypto';

import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { Allow } from '@motcua/auth';
import { unitsApi, type EstablishUnit, type UnitView } from '@motcua/contracts';
import { Clock } from '@motcua/observability';

import { FaultBox } from '../desk/acts/act-form.js';
import { callerOf, KEY } from '../desk/desk-caller.js';
import { Field } from '../desk/form/field.js';
import type { FormField } from '../desk/form/form-field.js';
import { sentIn, type Sent } from '../desk/form/sent.js';
import { DeskLayout } from '../desk/frame/desk-layout.js';
import { DeskSite } from '../desk/frame/desk-site.js';
import { faultOf } from '../http/fault-of.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import type { Fault } from '../http/http-problem.js';
import { Queries } from '../http/queries.js';
import { Commands } from '../writes/commands.js';
import { idFrom } from './act-from-form.js';
import { allUnits } from './all-units.js';
import { KIND_TITLES, UNITS_PAGE } from './words.js';

/** A new unit, from its decision. */
@Allow('operator')
@Controller('mot-cua/don-vi/them')
export class EstablishPageController {
  constructor(
    private readonly site: DeskSite,
    private readonly queries: Queries,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  @Get()
  form(@Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    return this.show(reply, request, 200, {});
  }

  @Post()
  async enter(@Body() body: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): Promise<void> {
    const sent = sentIn(body);
    try {
      const unit = await this.commands.send(unitsApi.establish, callerOf(request, sent), unitFrom(sent), {});
      void reply.code(303).header('location', `${UNITS_PAGE}/${unit.id}?da=thanh-lap`).send();
    } catch (cause) {
      const fault = faultOf(cause);
      if (fault.status >= 500 && fault.status !== 503) throw cause;
      await this.show(reply, request, fault.status, sent, fault);
    }
  }

  private async show(
    reply: GatewayReply,
    request: GatewayRequest,
    status: number,
    sent: Sent,
    fault?: Fault,
  ): Promise<void> {
    const departments = await allUnits(this.queries, request, { kind: 'department', on: this.clock.today() });
    const fields = fieldsFor(departments);
    const shown = fault && { ...fault, errors: fault.errors ?? [] };
    const page = (
      <DeskLayout frame={this.site.frame(request)} title="Thành lập đơn vị" at={UNITS_PAGE}>
        <p>
          <a href={UNITS_PAGE}>← Sơ đồ tổ chức</a>
        </p>
        <h1>Thành lập đơn vị</h1>
        {shown ? <FaultBox fault={shown} fields={fields} /> : ''}
        <form method="post" action={`${UNITS_PAGE}/them`}>
          <input type="hidden" name={KEY} value={status === 503 ? (sent[KEY] ?? randomUUID()) : randomUUID()} />
          {fields.map((field) => (
            <Field field={field} prefix="dv" sent={sent} fault={shown} />
          ))}
          <button type="submit">Thành lập</button>
        </form>
      </DeskLayout>
    );
    void reply.code(status).type('text/html; charset=utf-8').send(page);
  }
}

function fieldsFor(departments: readonly UnitView[]): FormField[] {
  const kinds = (['affiliated', 'division', 'department'] as const).map((value) => ({
    value,
    label: KIND_TITLES[value],
  }));
  const parents = departments.map(({ id, name }) => ({ value: id, label: name }));
  return [
    { name: 'name', label: 'Tên đơn vị', kind: 'line', required: true },
    { name: 'kind', label: 'Loại đơn vị', kind: 'choice', required: true, choices: kinds },
    { name: 'parentId', label: 'Sở chủ quản', kind: 'choice', choices: parents },
    { name: 'validFrom', label: 'Hoạt động từ ngày', kind: 'day', required: true },
    { name: 'unitId', label: 'Mã trong hệ thống', kind: 'line', hint: 'Để trống: lấy từ tên, ví dụ truong-thpt-mau.' },
    { name: 'code', label: 'Mã định danh điện tử', kind: 'line', hint: 'Để trống nếu chưa được cấp.' },
  ];
}

function unitFrom(sent: Sent): EstablishUnit {
  const { name = '', kind = '', parentId = '', validFrom = '', unitId = '', code = '' } = sent;
  return {
    unitId: unitId.trim() || idFrom(name),
    name: name.trim(),
    kind: kind as EstablishUnit['kind'],
    ...(kind !== 'department' && parentId ? { parentId } : {}),
    ...(code.trim() ? { code: code.trim() } : {}),
    validFrom,
  };
}
