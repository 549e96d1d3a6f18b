import type { DeadlineView } from '@motcua/contracts';

import { day, moment } from '../../pages/format.js';
import { Pairs } from './pairs.js';

/** Why the appointment is on that day: each day counted or skipped, with its reason. */
export function Deadline({ deadline }: { deadline: DeadlineView }) {
  const { limit, countedFrom, dueAt, ruleSet, days, otherDueOn } = deadline;
  return (
    <section aria-labelledby="thoi-han">
      <h2 id="thoi-han">Thời hạn</h2>
      <Pairs
        pairs={[
          ['Thời hạn giải quyết', limit],
          ['Tính từ', momentOrDay(countedFrom)],
          ['Hẹn trả chậm nhất', moment(dueAt)],
          ['Quy định áp dụng', ruleSet.source],
          ['Nếu tính bổ sung theo cách khác', otherDueOn && otherDueOn !== deadline.dueOn ? day(otherDueOn) : ''],
        ]}
      />
      {days.length === 0 ? '' : <Days days={days} />}
    </section>
  );
}

const momentOrDay = (text: string): string => (text.length > 10 ? moment(text) : day(text));

function Days({ days }: Pick<DeadlineView, 'days'>) {
  return (
    <details>
      <summary>Xem cách tính từng ngày ({days.length} ngày)</summary>
      <table class="data" aria-labelledby="thoi-han">
        <thead>
          <tr>
            <th scope="col">Ngày</th>
            <th scope="col">Tính</th>
            <th scope="col">Lý do</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ date, counted, count, reason }) => (
            <tr>
              <th scope="row" class="when" safe>
                {day(date)}
              </th>
              <td class="when">{counted ? `ngày thứ ${count}` : 'không tính'}</td>
              <td safe>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
