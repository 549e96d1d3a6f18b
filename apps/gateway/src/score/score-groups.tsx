import type { ScoreGroup, ScoreView } from '@motcua/contracts';

import { NOTHING } from '../pages/format.js';
import { periodText } from '../reports/report-lines.js';
import { exact } from './score-words.js';

/** Points of every group of what could be computed. */
export function Groups({ view }: { view: ScoreView }) {
  const { period, groups, points, computedMax, max } = view;
  return (
    <section aria-labelledby="nhom">
      <h2 id="nhom">
        <span safe>{`${exact(points)} trên ${exact(computedMax)} điểm tính được`}</span>{' '}
        <span class="period" safe>
          {periodText(period)}
        </span>
      </h2>
      <div class="scroll" tabindex="0" role="region" aria-label="Điểm từng nhóm">
        <table class="data score">
          <thead>
            <tr>
              <th scope="col">Nhóm</th>
              <th scope="col">Mức đạt của phần tính được</th>
              <th scope="col">Điểm ước tính</th>
              <th scope="col">Tính được</th>
              <th scope="col">Tối đa</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <Group group={group} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colspan="2">
                Cộng
              </th>
              <td class="number" safe>
                {exact(points)}
              </td>
              <td class="number" safe>
                {exact(computedMax)}
              </td>
              <td class="number" safe>
                {exact(max)}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function Group({ group: { code, name, points, computedMax, max } }: { group: ScoreGroup }) {
  const text = `${exact(points)}/${exact(computedMax)}`;
  const reached = computedMax > 0 ? exact(points) : NOTHING;
  return (
    <tr>
      <th scope="row" safe>{`${code}. ${name}`}</th>
      <td>
        {computedMax > 0 ? (
          <meter min={0} max={computedMax} value={points} aria-label={`${name}: ${text} điểm`} safe>
            {text}
          </meter>
        ) : (
          <small>Chưa tính được điểm</small>
        )}
      </td>
      <td class="number" safe>
        {reached}
      </td>
      <td class="number" safe>
        {exact(computedMax)}
      </td>
      <td class="number" safe>
        {exact(max)}
      </td>
    </tr>
  );
}
