import type { ScoreProcedure } from '@motcua/contracts';

import { historyHref } from '../catalogue/catalogue-links.js';
import { count } from '../pages/format.js';
import { exactOr, rateText } from './score-words.js';

const COLUMNS = ['Mã', 'Thủ tục', 'Tiếp nhận hoặc xử lý', 'Trong hạn', 'Tỷ lệ', 'Đã xong', 'Trung bình (giờ làm việc)'];

/** Indicators 2.1 and 2.2 by procedure, lowest rate first. */
export function ProcedureRates({ procedures }: { procedures: readonly ScoreProcedure[] }) {
  return (
    <section aria-labelledby="tung-thu-tuc">
      <h2 id="tung-thu-tuc">Tiến độ từng thủ tục</h2>
      {procedures.length === 0 ? (
        <p class="blank">Không có hồ sơ tiếp nhận hoặc xử lý trong kỳ này.</p>
      ) : (
        <div class="scroll" tabindex="0" role="region" aria-label="Tiến độ từng thủ tục">
          <table class="data">
            <thead>
              <tr>
                {COLUMNS.map((title) => (
                  <th scope="col" safe>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {procedures.map((one) => (
                <Row one={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ one }: { one: ScoreProcedure }) {
  const figures = [
    ['Tiếp nhận hoặc xử lý', count(one.handled)],
    ['Trong hạn', count(one.inTime)],
    ['Tỷ lệ', rateText(one.rate)],
    ['Đã xong', count(one.completed)],
    ['Trung bình (giờ làm việc)', exactOr(one.averageHours)],
  ] as const;
  return (
    <tr>
      <td class="code" data-label="Mã" safe>
        {one.code}
      </td>
      <th scope="row" data-label="Thủ tục">
        <a href={historyHref(one.code)} safe>
          {one.name}
        </a>
      </th>
      {figures.map(([label, text]) => (
        <td class="number" data-label={label} safe>
          {text}
        </td>
      ))}
    </tr>
  );
}
