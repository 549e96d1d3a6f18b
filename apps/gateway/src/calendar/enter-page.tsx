import { randomUUID } from 'node:crypto';

import type { CalendarPreview, FieldError } from '@motcua/contracts';

import { FaultBox } from '../desk/acts/act-form.js';
import { KEY } from '../desk/desk-caller.js';
import { Field } from '../desk/form/field.js';
import type { FormField } from '../desk/form/form-field.js';
import type { Sent } from '../desk/form/sent.js';
import { DeskLayout } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import type { Fault } from '../http/http-problem.js';
import { count, day } from '../pages/format.js';
import { LINE_HELP } from './calendar-lines.js';
import { CALENDAR_PAGE } from './year-page.js';

export const DAYS: FormField = {
  name: 'ngay',
  label: 'Các ngày nghỉ và ngày có giờ riêng',
  kind: 'text',
  required: true,
};
export const DOCUMENT: readonly FormField[] = [
  { name: 'documentNumber', label: 'Số văn bản', kind: 'line', required: true },
  { name: 'documentDate', label: 'Ngày văn bản', kind: 'day', required: true },
  { name: 'documentTitle', label: 'Trích yếu', kind: 'line', required: false },
];

export interface EnterPageProps {
  readonly frame: DeskFrame;
  readonly styleHref: string;
  readonly year: number;
  readonly sent: Sent;
  /** Where the days in the form come from. */
  readonly origin?: string | undefined;
  readonly preview?: CalendarPreview | undefined;
  readonly fault?: Fault | undefined;
  readonly keptKey?: string | undefined;
}

/** A year is entered from its decision: first what would change, then for good. */
export function EnterPage({ frame, styleHref, year, sent, origin, preview, fault, keptKey }: EnterPageProps) {
  const shown = fault && { ...fault, errors: (fault.errors ?? []).map(aboutDays) };
  return (
    <DeskLayout frame={frame} title={`Nhập lịch năm ${year}`} at={CALENDAR_PAGE}>
      <link rel="stylesheet" href={styleHref} />
      <div class="toolbar">
        <h1 safe>{`Nhập lịch làm việc năm ${year}`}</h1>
        <a class="button second" href={`${CALENDAR_PAGE}/nhap?nam=${year}&tu=de-xuat`}>
          Lấy đề xuất theo luật và âm lịch
        </a>
      </div>
      {origin ? (
        <p class="hint" safe>
          {origin}
        </p>
      ) : (
        ''
      )}
      {shown ? <FaultBox fault={shown} fields={[...DOCUMENT, DAYS]} /> : ''}
      {preview ? <Preview preview={preview} /> : ''}
      <form method="post" action={`${CALENDAR_PAGE}/nhap?nam=${year}`} class="entry">
        <input type="hidden" name={KEY} value={keptKey ?? randomUUID()} />
        {DOCUMENT.map((field) => (
          <Field field={field} prefix="lich" sent={sent} fault={shown} />
        ))}
        <DaysField
          text={sent['ngay'] ?? ''}
          errors={(shown?.errors ?? []).filter(({ field }) => field === DAYS.name)}
        />
        <p class="buttons">
          <button type="submit" name="viec" value="xem-truoc" class={preview ? 'second' : ''}>
            Xem trước thay đổi
          </button>{' '}
          {preview ? (
            <button type="submit" name="viec" value="ban-hanh">
              Nhập lịch này
            </button>
          ) : (
            ''
          )}
        </p>
      </form>
    </DeskLayout>
  );
}

/** Whatever is wrong with the days is shown beside them. */
const aboutDays = ({ field, message }: FieldError): FieldError =>
  /^(daysOff|workedDays|partDays)/.test(field) ? { field: DAYS.name, message } : { field, message };

function DaysField({ text, errors }: { text: string; errors: readonly FieldError[] }) {
  return (
    <div class="field whole">
      <label for="lich-ngay">
        <span safe>{DAYS.label}</span>
        <span class="must"> (bắt buộc)</span>
      </label>
      <small class="hint" id="lich-ngay-goi-y">
        {LINE_HELP}
      </small>
      {errors.length > 0 ? <DayErrors errors={errors} /> : ''}
      <textarea
        id="lich-ngay"
        name="ngay"
        required
        rows="20"
        aria-invalid={errors.length > 0 ? 'true' : undefined}
        aria-describedby={errors.length > 0 ? 'lich-ngay-goi-y lich-ngay-loi' : 'lich-ngay-goi-y'}
        spellcheck="false"
        safe
      >
        {text}
      </textarea>
    </div>
  );
}

function DayErrors({ errors }: { errors: readonly FieldError[] }) {
  return (
    <ul class="error" id="lich-ngay-loi">
      {errors.map(({ message }) => (
        <li safe>{message}</li>
      ))}
    </ul>
  );
}

function Preview({ preview: { changedDays, moved, more } }: { preview: CalendarPreview }) {
  const dossiers =
    moved === 0
      ? 'Không hồ sơ nào bị dời hạn.'
      : `${more ? 'Ít nhất ' : ''}${count(moved)} hồ sơ đang xử lý sẽ bị dời hạn trả.`;
  return (
    <section class="action" aria-labelledby="xem-truoc" role="status">
      <h2 id="xem-truoc" safe>{`So với lịch đang dùng: ${changedDays.length} ngày thay đổi`}</h2>
      <p>
        <strong safe>{dossiers}</strong>
        {moved > 0 ? ' Ngày hẹn cũ được giữ lại trong hồ sơ; danh sách người cần báo có sau khi nhập.' : ''}
      </p>
      <ul class="day-list">
        {changedDays.map(({ date, wasWorking, isWorking, reason }) => (
          <li safe>{`${day(date)}: ${change(wasWorking, isWorking)} – ${reason}`}</li>
        ))}
      </ul>
    </section>
  );
}

function change(wasWorking: boolean, isWorking: boolean): string {
  if (wasWorking === isWorking) return 'đổi giờ làm việc';
  return isWorking ? 'nghỉ → làm việc' : 'làm việc → nghỉ';
}
