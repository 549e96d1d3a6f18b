import { ActForm } from '../acts/act-form.js';
import { fieldsOf } from '../acts/act-fields.js';
import { ACT_ROUTES } from '../acts/act-routes.js';
import { meaningOf, nextAct } from '../acts/act-words.js';
import type { DossierPageProps } from './dossier-props.js';

/** The acts that are possible now and that this person may do; what usually comes next is first and unfolded. */
export function Actions(props: DossierPageProps & { newKey: () => string }) {
  const { file, account, directory, returned, newKey } = props;
  const { details } = file;
  const next = details.correctionWaiting === null ? nextAct(details.state) : 'approve-correction';
  // Yes and no stand together.
  const rank = (act: string) => (act === next ? 0 : act === 'reject-correction' ? 1 : 2);
  const moves = details.moves.filter(({ act }) => ACT_ROUTES.get(act)?.roles.includes(account.role));
  const ordered = moves.toSorted((a, b) => rank(a.act) - rank(b.act));
  return (
    <>
      <h2>Việc có thể làm</h2>
      {ordered.length === 0 ? (
        <p class="empty" safe>
          {nothingToDo(details.moves)}
        </p>
      ) : (
        ''
      )}
      {ordered.map(({ act, label }) => {
        const back = returned?.act === act ? returned : undefined;
        return (
          <ActForm
            action={`/mot-cua/ho-so/${encodeURIComponent(details.id)}/${act}`}
            act={act}
            label={label}
            fields={fieldsOf(act, { details, directory, role: account.role })}
            meaning={meaningOf(act)}
            formKey={back?.key ?? newKey()}
            open={returned ? false : act === next}
            sent={back?.sent}
            fault={back && { ...back.fault, errors: back.fault.errors ?? [] }}
          />
        );
      })}
    </>
  );
}

/** Who has to act instead is said, so that nobody waits for nobody. */
function nothingToDo(moves: readonly { label: string }[]): string {
  if (moves.length === 0) return 'Hồ sơ đã kết thúc, không còn việc nào.';
  return `Vai trò của ông/bà không có việc nào với hồ sơ này. Người khác có thể: ${moves.map(({ label }) => label).join(', ')}.`;
}
