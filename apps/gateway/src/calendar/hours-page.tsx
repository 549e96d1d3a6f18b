import { randomUUID } from 'node:crypto';

import type { FieldError } from '@motcua/contracts';

import { FaultBox } from '../desk/acts/act-form.js';
import { KEY } from '../desk/desk-caller.js';
import { Field } from '../desk/form/field.js';
import type { FormField } from '../desk/form/form-field.js';
import type { Sent } from '../desk/form/sent.js';
import { DeskLayout } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import type { Fault } from '../http/http-problem.js';
import { weekdayNames } from './calendar-lines.js';
import { DOCUMENT } from './enter-page.js';
import { CALENDAR_PAGE } from './year-page.js';

const KIND: FormField = {
  name: 'kind',
  label: 'Loại giờ',
  kind: 'choice',
  required: true,
  choices: [
    { value: 'office', label: 'Giờ làm việc (tính thời hạn)' },
    { value: 'desk', label: 'Trực tiếp nhận ngày nghỉ (không tính thời hạn)' },
  ],
};
const FROM: FormField = { name: 'validFrom', label: 'Áp dụng từ ngày', kind: 'day', required: true };
const WEEK = [1, 2, 3, 4, 5, 6, 7].map((weekday): FormField => ({
  name: `thu-${weekday}`,
  label: weekdayNames([weekday]),
  kind: 'line',
  required: false,
}));
const FIELDS = [KIND, FROM, ...DOCUMENT, ...WEEK];

export interface HoursPageProps {
  readonly frame: DeskFrame;
  readonly sent: Sent;
  readonly fault?: Fault | undefined;
  readonly keptKey?: string | undefined;
}

/** Office hours, or hours of the desk on weekly days off, from a day on. */
export function HoursPage({ frame, sent, fault, keptKey }: HoursPageProps) {
  const shown = fault && { ...fault, errors: (fault.errors ?? []).map(aboutWeek) };
  return (
    <DeskLayout frame={frame} title="Nhập giờ làm việc" at={CALENDAR_PAGE}>
      <h1>Nhập giờ làm việc theo quyết định</h1>
      {shown ? <FaultBox fault={shown} fields={FIELDS} /> : ''}
      <form method="post" action={`${CALENDAR_PAGE}/gio`}>
        <input type="hidden" name={KEY} value={keptKey ?? randomUUID()} />
        {[KIND, FROM, ...DOCUMENT].map((field) => (
          <Field field={field} prefix="gio" sent={sent} fault={shown} />
        ))}
        <fieldset>
          <legend>Các buổi trong tuần</legend>
          <p class="hint">Ví dụ 07:00-11:00, 13:00-17:00. Để trống ngày không làm việc hoặc không trực.</p>
          {WEEK.map((field) => (
            <Field field={field} prefix="gio" sent={sent} fault={shown} />
          ))}
        </fieldset>
        <p class="buttons">
          <button type="submit">Nhập giờ này</button>
        </p>
      </form>
    </DeskLayout>
  );
}

const aboutWeek = ({ field, message }: FieldError): FieldError =>
  field.startsWith('weekly') ? { field: 'Các buổi trong tuần', message } : { field, message };
