import { randomUUID } from 'node:crypto';

import type { ReorganisationView } from '@motcua/contracts';

import { KEY } from '../desk/desk-caller.js';
import { day } from '../pages/format.js';
import { ACT_PAGE, ACT_STATES, ACT_TITLES, actText } from './words.js';

interface ActListProps {
  readonly title: string;
  readonly acts: readonly ReorganisationView[];
  readonly nameOf: (id: string) => string;
  readonly mayCancel: boolean;
}

/** Decisions with their days; those that are not carried out yet can be taken back. */
export function ActList({ title, acts, nameOf, mayCancel }: ActListProps) {
  return (
    <section aria-labelledby="quyet-dinh">
      <h2 id="quyet-dinh" safe>
        {title}
      </h2>
      {acts.length === 0 ? <p class="blank">Không có quyết định nào.</p> : ''}
      {acts.map((act) => (
        <OneAct act={act} nameOf={nameOf} mayCancel={mayCancel} />
      ))}
    </section>
  );
}

function OneAct({ act, nameOf, mayCancel }: Omit<ActListProps, 'title' | 'acts'> & { act: ReorganisationView }) {
  const [word, style] = ACT_STATES[act.state];
  const open = act.state === 'planned' || act.state === 'blocked';
  return (
    <article class={act.state === 'blocked' ? 'action danger' : 'action'}>
      <h3>
        <span safe>{ACT_TITLES[act.kind]}</span>{' '}
        <span class={`badge ${style}`} safe>
          {word}
        </span>
      </h3>
      <p safe>{actText(act, nameOf)}</p>
      <p class="quiet" safe>
        {`Quyết định ${act.decision} ngày ${day(act.decidedOn)}, hiệu lực từ ngày ${day(act.effectiveOn)}.`}
      </p>
      {act.reason ? <p class="note-line" safe>{`Lý do: ${act.reason}`}</p> : ''}
      {act.note ? <p class="note-line" safe>{`Ghi chú: ${act.note}`}</p> : ''}
      {open && mayCancel ? <CancelForm act={act} /> : ''}
    </article>
  );
}

function CancelForm({ act }: { act: ReorganisationView }) {
  const id = `huy-${act.id}`;
  return (
    <details>
      <summary>Hủy quyết định nhập nhầm</summary>
      <form method="post" action={`${ACT_PAGE}/${act.id}/huy`}>
        <input type="hidden" name={KEY} value={randomUUID()} />
        <div class="field">
          <label for={id}>Lý do hủy</label>
          <input id={id} name="reason" required maxlength="1000" autocomplete="off" />
        </div>
        <button type="submit" class="danger">
          Hủy quyết định này
        </button>
      </form>
    </details>
  );
}
