import type { ProcedureListItem } from '@motcua/contracts';

import { count, hours, limitText, percent } from './format.js';

/** Address of the page of a procedure. */
export const procedureHref = (code: string): string => `/thu-tuc/${encodeURIComponent(code)}`;

export function ProcedureRow({ item }: { item: ProcedureListItem }) {
  const { measured } = item;
  return (
    <tr role="row">
      <td role="cell" class="code" safe>
        {item.code}
      </td>
      <th role="rowheader" scope="row">
        <a href={procedureHref(item.code)} safe>
          {item.name}
        </a>
      </th>
      <td role="cell" class="limit" data-label="Thời hạn" safe>
        {limitText(item.limit)}
      </td>
      <Posted label="Trang điện tử" posted={item.posted.website} />
      <Posted label="Bảng niêm yết" posted={item.posted.board} />
      <Figure label="Tiếp nhận" text={count(measured.received)} />
      <Figure label="Đã giải quyết" text={count(measured.solved)} />
      <Figure label="Đúng hạn" text={percent(measured.onTimeRate)} />
      <Figure label="Trung vị (giờ)" text={hours(measured.medianWorkingHours)} />
      <Figure label="P90 (giờ)" text={hours(measured.p90WorkingHours)} />
      <Figure label="Đang giải quyết" text={count(measured.open)} />
      <Figure label="Quá hạn" text={count(measured.overdue)} alarming={measured.overdue > 0} />
    </tr>
  );
}

/** Never by colour alone: the word says it. */
function Posted({ label, posted }: { label: string; posted: boolean }) {
  return (
    <td role="cell" class={posted ? 'posted' : 'posted lacking'} data-label={label}>
      {posted ? 'Đã niêm yết' : 'Thiếu'}
    </td>
  );
}

function Figure({ label, text, alarming = false }: { label: string; text: string; alarming?: boolean }) {
  return (
    <td role="cell" class={alarming ? 'number alarming' : 'number'} data-label={label} safe>
      {text}
    </td>
  );
}
