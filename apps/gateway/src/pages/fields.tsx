import type { SummaryView } from '@motcua/contracts';

import { count } from './format.js';

/** Dossiers by field with the total, so that everybody can add up. */
export function Fields({ dossiers }: { dossiers: SummaryView['dossiers'] }) {
  return (
    <div class="panel">
      <h3 id="linh-vuc">Theo lĩnh vực</h3>
      <table class="figures" aria-labelledby="linh-vuc">
        <thead>
          <tr>
            <th scope="col">Lĩnh vực</th>
            <th scope="col">Tiếp nhận</th>
            <th scope="col">Đã giải quyết</th>
            <th scope="col">Đang giải quyết</th>
          </tr>
        </thead>
        <tbody>
          {dossiers.byField.map((row) => (
            <tr>
              <th scope="row" safe>
                {row.fieldName || row.field}
              </th>
              <Numbers {...row} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Tổng số</th>
            <Numbers {...dossiers} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Numbers({ received, solved, open }: { received: number; solved: number; open: number }) {
  return (
    <>
      <td safe>{count(received)}</td>
      <td safe>{count(solved)}</td>
      <td safe>{count(open)}</td>
    </>
  );
}
