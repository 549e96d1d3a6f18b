import { randomUUID } from 'node:crypto';

import type { Fault } from '../../http/http-problem.js';
import { limitText } from '../../pages/format.js';
import { FaultBox } from '../acts/act-form.js';
import type { Directory } from '../directory.js';
import { KEY } from '../desk-caller.js';
import { Field } from '../form/field.js';
import type { FormFault, FormField } from '../form/form-field.js';
import type { Sent } from '../form/sent.js';
import { DeskLayout } from '../frame/desk-layout.js';
import type { DeskFrame } from '../frame/desk-site.js';
import {
  applicantFields,
  CHANNEL,
  PAPERS,
  procedureField,
  receiveFields,
  RESULT_BY,
  SUBMITTER_FIELDS,
} from './receive-fields.js';

export interface ReceivePageProps {
  readonly frame: DeskFrame;
  readonly directory: Directory;
  readonly sent: Sent;
  readonly fault?: Fault | undefined;
  readonly keptKey?: string | undefined;
}

const PREFIX = 'nop';

export function ReceivePage({ frame, directory, sent, fault, keptKey }: ReceivePageProps) {
  const shown = fault && { ...fault, errors: fault.errors ?? [] };
  const kept = { sent, fault: shown };
  return (
    <DeskLayout frame={frame} title="Tiếp nhận hồ sơ" at="/mot-cua/tiep-nhan">
      <h1>Tiếp nhận hồ sơ</h1>
      {shown ? <FaultBox fault={shown} fields={receiveFields(directory)} /> : ''}
      <form method="post" action="/mot-cua/tiep-nhan" class="receive">
        <input type="hidden" name={KEY} value={keptKey ?? randomUUID()} />
        <ProcedurePart directory={directory} {...kept} />
        <fieldset>
          <legend>Chủ hồ sơ</legend>
          <Columns fields={applicantFields()} {...kept} />
        </fieldset>
        <details class="fieldset" open={Boolean(sent['submitter.kind'] || sent['submitter.name'])}>
          <summary>Người khác đến nộp</summary>
          <Columns fields={SUBMITTER_FIELDS} {...kept} />
        </details>
        <Field field={PAPERS} prefix={PREFIX} sent={sent} fault={shown} />
        <fieldset>
          <legend>Nộp và nhận</legend>
          <Columns fields={[CHANNEL, RESULT_BY]} {...kept} />
        </fieldset>
        <p class="buttons">
          <button type="submit" name="viec" value="tiep-nhan">
            Tiếp nhận và in giấy hẹn
          </button>
          <button type="submit" name="viec" value="nop" class="second">
            Nộp, chưa tiếp nhận
          </button>
        </p>
      </form>
    </DeskLayout>
  );
}

function Columns({ fields, sent, fault }: Omit<PartProps, 'directory'> & { fields: readonly FormField[] }) {
  return (
    <div class="columns">
      {fields.map((field) => (
        <Field field={field} prefix={PREFIX} sent={sent} fault={fault} />
      ))}
    </div>
  );
}

interface PartProps {
  readonly directory: Directory;
  readonly sent: Sent;
  readonly fault: FormFault | undefined;
}

/** Its button comes first in the form: Enter in any field shows the papers again and sends nothing. */
function ProcedurePart({ directory, sent, fault }: PartProps) {
  const chosen = directory.procedure(sent['procedureCode'] ?? '');
  return (
    <fieldset>
      <legend>Thủ tục</legend>
      <Field field={procedureField(directory)} prefix={PREFIX} sent={sent} fault={fault} />
      <p>
        <button type="submit" name="viec" value="chon" class="second" formnovalidate>
          Xem thời hạn và giấy tờ
        </button>
      </p>
      {chosen ? (
        <p class="note" role="status">
          <strong>Thời hạn:</strong> <span safe>{limitText(chosen.limit)}</span>. Ngày hẹn trả được tính khi tiếp nhận.{' '}
          <a href={`/thu-tuc/${encodeURIComponent(chosen.code)}`}>Xem thủ tục</a>
        </p>
      ) : (
        ''
      )}
    </fieldset>
  );
}
