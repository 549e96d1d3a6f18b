import type { DossierRow } from '@motcua/contracts';

import { capitalised, cut, moment } from '../../pages/format.js';
import { dueText, standingOf } from '../standing.js';
import { timelinessWord } from '../words.js';
import type { ListPageProps } from './list-props.js';

export function DossierTable(props: ListPageProps) {
  return (
    <div class="scroll" tabindex="0" role="region" aria-label={props.tab.label}>
      <table class="data dossiers">
        <thead>
          <tr>
            <th scope="col">Mã hồ sơ</th>
            <th scope="col">Thủ tục</th>
            <th scope="col">Người nộp</th>
            <th scope="col">Tình trạng</th>
            <th scope="col">Đang ở</th>
            <th scope="col">Ngày hẹn</th>
            <th scope="col">Còn hoặc quá</th>
          </tr>
        </thead>
        <tbody>
          {props.page.items.map((row) => (
            <Row row={row} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, directory, today }: { row: DossierRow } & ListPageProps) {
  const standing = standingOf(row, today);
  return (
    <tr class={standing === 'late' ? 'late' : undefined}>
      <th scope="row" class="code" data-label="Mã hồ sơ">
        <a href={`/mot-cua/ho-so/${encodeURIComponent(row.id)}`} safe>
          {row.code ?? 'Chưa cấp mã'}
        </a>
      </th>
      <td data-label="Thủ tục" safe>
        {cut(directory.procedureName(row.procedureCode), 70)}
      </td>
      <td data-label="Người nộp" safe>
        {row.applicantName}
      </td>
      <td data-label="Tình trạng">
        <span class={`badge ${standing}`} safe>
          {capitalised(row.stateName)}
        </span>
        {row.correctionWaiting === null ? '' : <span class="badge warn">Chờ duyệt sửa</span>}
      </td>
      <td data-label="Đang ở">
        <span safe>{directory.unitName(row.heldBy)}</span>
        <small class="quiet" safe>{` từ ${moment(row.heldSince)}`}</small>
      </td>
      <td data-label="Ngày hẹn" safe>
        {dueText(row)}
      </td>
      <td data-label="Còn hoặc quá" class={standing === 'late' ? 'alarming' : undefined} safe>
        {leftOf(row)}
      </td>
    </tr>
  );
}

/** Working time left or over; of an ended dossier how it was judged. */
function leftOf(row: DossierRow): string {
  if (row.timeliness) return timelinessWord(row.timeliness);
  if (row.remaining) return row.remaining;
  return row.answerDueAt && row.state === 'submitted' ? `Trả lời trước ${moment(row.answerDueAt)}` : '';
}
