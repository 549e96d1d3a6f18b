import type { ScoreGroup, ScoreIndicator } from '@motcua/contracts';

import { pointsText, rateText, shareText, thresholdText } from './score-words.js';

const COLUMNS = ['Mã', 'Chỉ số', 'Số đếm', 'Tỷ lệ', 'Ngưỡng đủ điểm', 'Điểm', 'Ghi chú'];

/** What was counted for every indicator, and what is not known. */
export function Indicators({ groups }: { groups: readonly ScoreGroup[] }) {
  return (
    <section aria-labelledby="chi-so">
      <h2 id="chi-so">Từng chỉ số</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="Từng chỉ số">
        <table class="data score">
          <thead>
            <tr>
              {COLUMNS.map((title) => (
                <th scope="col" safe>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <Group group={group} />
          ))}
        </table>
      </div>
      <p class="hint">
        Dưới ngưỡng: điểm = tỷ lệ × điểm tối đa / ngưỡng. (*) Nguồn công khai chưa nêu ngưỡng: tạm lấy 100%. Mã chỉ số
        theo bản mô tả công thức tính; dấu gạch là không có số để so hoặc chưa rõ điểm tối đa.
      </p>
    </section>
  );
}

function Group({ group: { name, indicators } }: { group: ScoreGroup }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colspan={COLUMNS.length} safe>
          {name}
        </th>
      </tr>
      {indicators.map((one) => (
        <Row one={one} />
      ))}
    </tbody>
  );
}

function Row({ one }: { one: ScoreIndicator }) {
  return (
    <tr>
      <td class="code" safe>
        {one.id}
      </td>
      <th scope="row" safe>
        {one.name}
      </th>
      {[shareText(one), rateText(one.rate), thresholdText(one), pointsText(one)].map((text) => (
        <td class="number" safe>
          {text}
        </td>
      ))}
      <td>
        <small safe>{one.note}</small>
      </td>
    </tr>
  );
}
