import type { DutyView } from '@motcua/contracts';

import { KEY } from '../desk/desk-caller.js';
import { day } from '../pages/format.js';
import type { PlacesProps } from './places-props.js';
import { placeHref } from './posting-links.js';
import { CHANNEL_NAMES } from './posting-words.js';

/** Which units must post the procedure beside the department, and the order to do so. */
export function DutyForms(props: PlacesProps) {
  const { view, role, unitName, formKey, chosen, department } = props;
  const may = role === 'procedures' || role === 'operator';
  return (
    <section aria-labelledby="nghia-vu">
      <h2 id="nghia-vu">Đơn vị được giao niêm yết</h2>
      <p class="hint">
        Sở phải niêm yết mọi thủ tục theo quy định. Đơn vị trực thuộc chỉ niêm yết những thủ tục được giao ở đây.
      </p>
      {view.duties.length === 0 ? <p>Chưa giao thủ tục này cho đơn vị nào.</p> : ''}
      <ul>
        {view.duties.map((duty) => (
          <li>
            <span safe>{dutyText(duty, unitName(duty.unitId))}</span>
            {may ? <LiftForm duty={duty} formKey={formKey} /> : ''}
          </li>
        ))}
      </ul>
      {may && chosen.unitId !== department ? <ImposeForm {...props} /> : ''}
      {may && chosen.unitId === department ? (
        <p class="hint">Để giao cho một đơn vị, chọn đơn vị đó ở ô “Đơn vị” phía trên rồi bấm “Mở nơi này”.</p>
      ) : (
        ''
      )}
    </section>
  );
}

function ImposeForm({ view, chosen, unitName, formKey }: PlacesProps) {
  return (
    <details class="action">
      <summary>
        <strong safe>{`Giao niêm yết cho ${unitName(chosen.unitId)}`}</strong>
      </summary>
      <form method="post" action={`${placeHref(view.procedureCode)}/giao`}>
        <input type="hidden" name={KEY} value={`${formKey}-giao`} />
        <input type="hidden" name="unitId" value={chosen.unitId} />
        <fieldset>
          <legend>Nơi niêm yết</legend>
          {Object.entries(CHANNEL_NAMES).map(([value, label]) => (
            <p>
              <label>
                <input type="checkbox" name={`channel-${value}`} value="1" checked={value === chosen.channel} />{' '}
                <span safe>{label}</span>
              </label>
            </p>
          ))}
        </fieldset>
        <div class="field">
          <label for="giao-from">Từ ngày</label>
          <input id="giao-from" type="date" name="from" required />
        </div>
        <div class="field">
          <label for="giao-decision">Văn bản giao</label>
          <input id="giao-decision" name="decision" maxlength="200" />
        </div>
        <button type="submit">Giao niêm yết</button>
      </form>
    </details>
  );
}

function LiftForm({ duty, formKey }: { duty: DutyView; formKey: string }) {
  const id = `thoi-${duty.unitId}`;
  return (
    <form method="post" action={`${placeHref(duty.procedureCode)}/thoi`} class="filter">
      <input type="hidden" name={KEY} value={`${formKey}-${id}`} />
      <input type="hidden" name="unitId" value={duty.unitId} />
      <label for={id}>
        Thôi giao từ ngày <input id={id} type="date" name="liftedFrom" required />
      </label>
      <button type="submit" class="second">
        Thôi giao
      </button>
    </form>
  );
}

function dutyText({ channels, from, decision, liftedFrom }: DutyView, name: string): string {
  const places = channels.map((channel) => CHANNEL_NAMES[channel]).join(', ');
  const end = liftedFrom ? ` đến trước ${day(liftedFrom)}` : '';
  return `${name}: ${places}, từ ${day(from)}${end}${decision ? ` (theo ${decision})` : ''}`;
}
