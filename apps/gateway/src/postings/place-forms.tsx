import { KEY } from '../desk/desk-caller.js';
import { Field } from '../desk/form/field.js';
import { FileField } from '../evidence/file-field.js';
import { PLACE_ACTS, type PlaceAct } from './place-acts.js';
import type { PlacesProps } from './places-props.js';
import { placeHref } from './posting-links.js';

/** What this person can do at the place as it stands. */
export function PlaceForms(props: PlacesProps) {
  const { chosen, role } = props;
  const acts = PLACE_ACTS.filter(({ roles, fits }) => roles.includes(role) && fits(chosen));
  if (acts.length === 0) return <p class="hint">Vai trò của ông (bà) chỉ xem được niêm yết.</p>;
  return (
    <div>
      {chosen.reason === 'finding' ? (
        <p class="warning">
          Tổ kiểm tra đã ghi nhận thiếu sót ở nơi này. Niêm yết lại, rồi gửi kết quả khắc phục ở mục{' '}
          <a href="/mot-cua/ton-tai">Tồn tại, khắc phục</a>; khi được chấp nhận, niêm yết tự trở lại đúng.
        </p>
      ) : (
        ''
      )}
      {acts.map((act, index) => (
        <ActForm act={act} open={index === 0} {...props} />
      ))}
    </div>
  );
}

function ActForm({ act, open, view, chosen, formKey, draft }: PlacesProps & { act: PlaceAct; open: boolean }) {
  const own = draft?.slug === act.slug ? draft : undefined;
  const encoding = act.takesFile ? ('multipart/form-data' as const) : undefined;
  return (
    <details class="action" open={own !== undefined || (open && draft === undefined)}>
      <summary>
        <strong safe>{act.title}</strong>
      </summary>
      <p class="hint" safe>
        {act.hint}
      </p>
      <form method="post" action={`${placeHref(view.procedureCode)}/${act.slug}`} enctype={encoding}>
        <input type="hidden" name={KEY} value={`${formKey}-${act.slug}`} />
        <input type="hidden" name="unitId" value={chosen.unitId} />
        <input type="hidden" name="channel" value={chosen.channel} />
        {act.fields.map((field) => (
          <Field field={field} prefix={act.slug} sent={own?.sent} fault={own?.fault} />
        ))}
        {act.takesFile ? <FileField prefix={act.slug} /> : ''}
        <button type="submit" safe>
          {act.button}
        </button>
      </form>
    </details>
  );
}
