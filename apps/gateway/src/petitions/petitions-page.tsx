import { randomUUID } from 'node:crypto';

import type { PetitionListItem } from '@motcua/contracts';

import { KEY } from '../desk/desk-caller.js';
import { Field } from '../desk/form/field.js';
import type { FormFault } from '../desk/form/form-field.js';
import type { Sent } from '../desk/form/sent.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { day, moment } from '../pages/format.js';
import { RECEIVE_FIELDS } from './petition-forms.js';
import { KIND_NAMES } from './petition-words.js';

export const PETITIONS_PAGE = '/mot-cua/phan-anh';

export interface PetitionsProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  /** In the order of their last days. */
  readonly open: readonly PetitionListItem[];
  readonly ended: readonly PetitionListItem[];
  readonly unitName: (id: string) => string;
  readonly mayReceive: boolean;
  readonly sent?: Sent | undefined;
  readonly fault?: FormFault | undefined;
}

/** All petitions: what is due first stands first. */
export function PetitionsPage(props: PetitionsProps) {
  const { frame, flash, open, ended, unitName, mayReceive } = props;
  const overdue = open.filter(({ due }) => due?.overdue).length;
  return (
    <DeskLayout frame={frame} title="Phản ánh, kiến nghị" at={PETITIONS_PAGE} flash={flash}>
      <div class="toolbar">
        <h1>Phản ánh, kiến nghị</h1>
        <p>
          <span safe>{`${open.length} đang xử lý`}</span>{' '}
          {overdue > 0 ? (
            <strong class="badge late" safe>
              {`${overdue} quá hạn`}
            </strong>
          ) : (
            ''
          )}
        </p>
      </div>
      {open.length === 0 ? (
        <p class="blank">Không có phản ánh, kiến nghị nào đang chờ xử lý.</p>
      ) : (
        <PetitionTable id="dang-xu-ly" title="Đang xử lý" items={open} unitName={unitName} />
      )}
      {mayReceive ? <ReceiveForm {...props} /> : ''}
      {ended.length > 0 ? <PetitionTable id="da-ket-thuc" title="Đã kết thúc" items={ended} unitName={unitName} /> : ''}
    </DeskLayout>
  );
}

interface TableProps {
  readonly id: string;
  readonly title: string;
  readonly items: readonly PetitionListItem[];
  readonly unitName: (id: string) => string;
}

const TITLES = ['Mã', 'Tiêu đề', 'Tình trạng', 'Loại', 'Đơn vị trả lời', 'Nhận lúc', 'Hạn'];

function PetitionTable({ id, title, items, unitName }: TableProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} safe>
        {title}
      </h2>
      <div class="scroll" tabindex="0" role="region" aria-labelledby={id}>
        <table class="data">
          <thead>
            <tr>
              {TITLES.map((name) => (
                <th scope="col" safe>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <Row one={one} unitName={unitName} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ one, unitName }: { one: PetitionListItem; unitName: TableProps['unitName'] }) {
  return (
    <tr class={one.due?.overdue ? 'late' : undefined}>
      <th scope="row" class="code">
        <a href={`${PETITIONS_PAGE}/${encodeURIComponent(one.id)}`} safe>
          {one.code}
        </a>
      </th>
      <td safe>{one.subject}</td>
      <td safe>{one.stateName}</td>
      <td>{one.kind ? KIND_NAMES[one.kind] : 'Chưa phân loại'}</td>
      <td safe>{answerer(one, unitName)}</td>
      <td class="when" safe>
        {moment(one.receivedAt)}
      </td>
      <td class="when" safe>
        {dueText(one)}
      </td>
    </tr>
  );
}

const answerer = ({ unitId }: PetitionListItem, unitName: TableProps['unitName']): string =>
  unitId ? unitName(unitId) : '–';

const dueText = ({ due }: PetitionListItem): string =>
  due ? `${due.step === 'answer' ? 'Trả lời' : 'Công khai'}: ${day(due.on)}${due.overdue ? ' (quá hạn)' : ''}` : '–';

function ReceiveForm({ sent, fault }: PetitionsProps) {
  return (
    <details class="action" open={fault !== undefined}>
      <summary>
        <h2>Ghi nhận phản ánh nhận qua thư, điện thoại, tại quầy</h2>
      </summary>
      <form method="post" action={PETITIONS_PAGE}>
        <input type="hidden" name={KEY} value={randomUUID()} />
        {RECEIVE_FIELDS.map((field) => (
          <Field field={field} prefix="pa" sent={sent} fault={fault} />
        ))}
        <button type="submit">Ghi nhận</button>
      </form>
    </details>
  );
}
