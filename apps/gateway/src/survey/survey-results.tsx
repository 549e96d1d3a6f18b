import type { SurveyFigures, SurveyGroupResult, SurveyResultsView, SurveyUnitResult } from '@motcua/contracts';

import { percent } from '../pages/format.js';
import { SCALE } from './survey-words.js';

/** Results after the end: by unit, by part and by question. */
export function Results({ results }: { results: SurveyResultsView }) {
  const { total, units, fewest } = results;
  return (
    <section aria-labelledby="ket-qua">
      <h2 id="ket-qua">Kết quả</h2>
      <p class="hint" safe>
        {`Hài lòng: tỷ lệ điểm 4 và 5. Không hiển thị đơn vị có dưới ${fewest} phiếu và những đơn vị mà từ đó suy ra được.`}
      </p>
      <div class="scroll" tabindex="0" role="region" aria-label="Kết quả theo đơn vị">
        <table class="data">
          <thead>
            <tr>
              <th scope="col">Đơn vị</th>
              <th scope="col">Số phiếu</th>
              <th scope="col">Điểm trung bình</th>
              <th scope="col">Hài lòng</th>
            </tr>
          </thead>
          <tbody>
            {units.map((one) => (
              <UnitRow one={one} />
            ))}
            {total ? <GroupRow name="Tất cả" group={total} /> : ''}
          </tbody>
        </table>
      </div>
      {total ? (
        <Questions name="tất cả đơn vị" group={total} />
      ) : (
        <p class="blank">Quá ít phiếu nên không tổng hợp chung.</p>
      )}
      {units.map(({ unitName, result }) => (result ? <UnitDetails name={unitName} group={result} /> : ''))}
    </section>
  );
}

function UnitDetails(props: { name: string; group: SurveyGroupResult }) {
  return (
    <details class="action">
      <summary>
        <h2 safe>{props.name}</h2>
      </summary>
      <Questions {...props} />
    </details>
  );
}

const NOT_TOLD = { suppressed: 'Không hiển thị (nhóm nhỏ)', none: 'Chưa có phiếu', full: '' } as const;

function UnitRow({ one: { unitName, shown, result } }: { one: SurveyUnitResult }) {
  if (result) return <GroupRow name={unitName} group={result} />;
  return (
    <tr>
      <th scope="row" safe>
        {unitName}
      </th>
      <td colspan="3">{NOT_TOLD[shown]}</td>
    </tr>
  );
}

function GroupRow({ name, group: { n, overall } }: { name: string; group: SurveyGroupResult }) {
  return (
    <tr>
      <th scope="row" safe>
        {name}
      </th>
      <td class="number">{n}</td>
      <td class="number" safe>
        {mean(overall)}
      </td>
      <td class="number" safe>
        {percent(overall.satisfied)}
      </td>
    </tr>
  );
}

function Questions({ name, group }: { name: string; group: SurveyGroupResult }) {
  return (
    <div class="scroll" tabindex="0" role="region" aria-label={`Kết quả theo phần và câu hỏi, ${name}`}>
      <table class="data">
        <caption safe>{`Theo phần và câu hỏi, ${name}`}</caption>
        <thead>
          <tr>
            <th scope="col">Nội dung</th>
            <th scope="col">Trung bình</th>
            <th scope="col">Hài lòng</th>
            {SCALE.map((label) => (
              <th scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {group.parts.map((part) => (
            <>
              <FiguresRow name={`Phần: ${part.title}`} figures={part} />
              {group.questions
                .filter(({ question }) => question.startsWith(part.part))
                .map((one) => (
                  <FiguresRow name={one.text} figures={one} />
                ))}
            </>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FiguresRow({ name, figures }: { name: string; figures: SurveyFigures }) {
  return (
    <tr>
      <th scope="row" safe>
        {name}
      </th>
      <td class="number" safe>
        {mean(figures)}
      </td>
      <td class="number" safe>
        {percent(figures.satisfied)}
      </td>
      {figures.distribution.map((number) => (
        <td class="number">{number}</td>
      ))}
    </tr>
  );
}

const mean = (figures: SurveyFigures): string => figures.mean.toFixed(2).replace('.', ',');
