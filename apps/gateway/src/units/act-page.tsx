import { randomUUID } from 'node:crypto';

import type { ActKind, ReorganisationPreview, UnitKind, UnitView } from '@motcua/contracts';

import { FaultBox } from '../desk/acts/act-form.js';
import { KEY } from '../desk/desk-caller.js';
import { Field } from '../desk/form/field.js';
import type { FormFault, FormField } from '../desk/form/form-field.js';
import type { Sent } from '../desk/form/sent.js';
import { DeskLayout } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import type { Fault } from '../http/http-problem.js';
import { DECISION, fieldsOf, HEIR_ROWS, heirRow, NOTE, WORK_ROW } from './act-form-fields.js';
import { boxOf } from './act-from-form.js';
import { ACT_PAGE, ACT_TITLES, KIND_TITLES, KIND_WORDS, UNITS_PAGE } from './words.js';

export interface ActPageProps {
  readonly frame: DeskFrame;
  readonly kind: ActKind;
  /** Kind of the units it is about. */
  readonly of: UnitKind;
  /** Living units of that kind. */
  readonly units: readonly UnitView[];
  /** The unit the form was opened for, or empty. */
  readonly unitId: string;
  readonly sent: Sent;
  readonly preview?: ReorganisationPreview | undefined;
  readonly fault?: Fault | undefined;
  readonly keptKey?: string | undefined;
}

/** A decision about the organisation: first what it would do, then for good. */
export function ActPage(props: ActPageProps) {
  const { frame, kind, of, unitId, fault, preview, keptKey } = props;
  const shown: FormFault | undefined = fault && { ...fault, errors: fault.errors ?? [] };
  const title = `${ACT_TITLES[kind]}: ${KIND_WORDS[of]}`;
  return (
    <DeskLayout frame={frame} title={title} at={UNITS_PAGE}>
      <p>
        <a href={unitId ? `${UNITS_PAGE}/${unitId}` : UNITS_PAGE}>← Quay lại</a>
      </p>
      <h1 safe>{title}</h1>
      {shown ? <FaultBox fault={shown} fields={allFields(props)} /> : ''}
      {preview ? <Preview {...props} preview={preview} /> : ''}
      <form method="post" action={`${ACT_PAGE}?loai=${kind}&nhom=${of}${unitId ? `&don-vi=${unitId}` : ''}`}>
        <input type="hidden" name={KEY} value={keptKey ?? randomUUID()} />
        <Units {...props} />
        {kind === 'split' ? <Heirs {...props} shown={shown} /> : ''}
        {[...fieldsOf(kind, others(props)), ...DECISION, NOTE].map((field) => (
          <Field field={field} prefix="qd" sent={props.sent} fault={shown} />
        ))}
        <p class="buttons">
          <button type="submit" name="viec" value="xem-truoc" class={preview ? 'second' : undefined}>
            Xem trước hệ quả
          </button>{' '}
          {preview ? (
            <button type="submit" name="viec" value="ghi" class="danger">
              {preview.atOnce ? 'Ghi và thực hiện ngay' : 'Ghi quyết định'}
            </button>
          ) : (
            ''
          )}
        </p>
      </form>
    </DeskLayout>
  );
}

const others = ({ units, unitId, kind }: ActPageProps): readonly UnitView[] =>
  kind === 'merge' || kind === 'hand-over' ? units : units.filter(({ id }) => id !== unitId);

const UNITS: FormField = { name: 'unitIds', label: 'Đơn vị', kind: 'line' };
const SUCCESSORS: FormField = { name: 'successorIds', label: 'Đơn vị kế thừa', kind: 'line' };

const allFields = (props: ActPageProps): FormField[] => [
  UNITS,
  SUCCESSORS,
  ...fieldsOf(props.kind, []),
  ...DECISION,
  NOTE,
];

/** One unit when the form was opened for it and concerns one only; else boxes of its kind, never of both. */
function Units({ kind, of, units, unitId, sent }: ActPageProps) {
  const one = units.find(({ id }) => id === unitId);
  if (one && kind !== 'merge' && kind !== 'hand-over') {
    return (
      <p>
        <input type="hidden" name={boxOf(unitId)} value="on" />
        Đơn vị: <strong safe>{one.name}</strong>
      </p>
    );
  }
  const ticked = (id: string) => (sent[KEY] === undefined ? id === unitId : Boolean(sent[boxOf(id)]));
  return (
    <fieldset>
      <legend safe>{`${KIND_TITLES[of]} kết thúc hoạt động`}</legend>
      <div class="columns">
        {units.map(({ id, name }) => (
          <p>
            <label>
              <input type="checkbox" name={boxOf(id)} value="on" checked={ticked(id)} /> <span safe>{name}</span>
            </label>
          </p>
        ))}
      </div>
    </fieldset>
  );
}

/** Units the form is about. */
const chosen = ({ units, sent }: ActPageProps): readonly UnitView[] =>
  units.filter(({ id }) => Boolean(sent[boxOf(id)]));

function Heirs({ shown, ...props }: ActPageProps & { shown: FormFault | undefined }) {
  return (
    <>
      {HEIR_ROWS.map((row) => (
        <fieldset>
          <legend safe>{`Đơn vị kế thừa ${row}${row > 2 ? ' (nếu có)' : ''}`}</legend>
          <div class="columns">
            {heirRow(row, others(props)).map((field) => (
              <Field field={field} prefix="qd" sent={props.sent} fault={shown} />
            ))}
          </div>
        </fieldset>
      ))}
      <Field field={WORK_ROW} prefix="qd" sent={props.sent} fault={shown} />
    </>
  );
}

function Preview({ preview, ...props }: ActPageProps & { preview: ReorganisationPreview }) {
  const { consequences, atOnce } = preview;
  const ending = props.kind === 'rename' || props.kind === 'change-code' ? [] : chosen(props);
  return (
    <section class="action" aria-labelledby="he-qua" role="status">
      <h2 id="he-qua">Hệ quả của quyết định</h2>
      <ul>
        {consequences.map((text) => (
          <li safe>{text}</li>
        ))}
      </ul>
      {ending.length > 0 ? (
        <p>
          Hồ sơ hiện ở:{' '}
          {ending.map(({ id, name }) => (
            <>
              <a href={`/mot-cua?viec=tat-ca&don-vi=${id}`} safe>
                {name}
              </a>{' '}
            </>
          ))}
        </p>
      ) : (
        ''
      )}
      <p>
        <strong>
          {atOnce
            ? 'Ngày hiệu lực đã đến: quyết định được thực hiện ngay và không hủy được.'
            : 'Ngày hiệu lực chưa đến: quyết định chờ đến ngày đó và còn hủy được.'}
        </strong>
      </p>
    </section>
  );
}
