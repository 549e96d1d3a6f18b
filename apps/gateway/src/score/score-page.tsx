import type { AgeingView, ScoreGroup, ScoreQuery, ScoreView } from '@motcua/contracts';

import type { Directory } from '../desk/directory.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import type { PeriodGroup } from '../reports/period-choices.js';
import { freshnessText, incompleteText, periodText } from '../reports/report-lines.js';
import { REPORTS_PAGE } from '../reports/report-links.js';
import { Day, PeriodSelect } from '../reports/table-choice.js';
import { Ageing } from './ageing.js';
import { NextDossiers, NextProcedures } from './score-next.js';
import { ProcedureRates } from './procedure-rates.js';
import { bannerTexts, exact, pointsText, rateText, SCORE_PAGE, shareText, thresholdText } from './score-words.js';

/** As sent, still to be validated. */
export type AskedPeriod = Partial<Record<keyof ScoreQuery, string>>;

/** What is shown when the question could be answered. */
export interface ShownScore {
  readonly view: ScoreView;
  readonly ageing: AgeingView;
  readonly directory: Directory;
  readonly ownUnit: string;
  readonly seesDossiers: boolean;
}

export interface ScorePageProps {
  readonly frame: DeskFrame;
  readonly asked: AskedPeriod;
  readonly periods: readonly PeriodGroup[];
  readonly shown?: ShownScore;
  readonly flash?: Flash | undefined;
}

/** The estimate of Quyết định 766/QĐ-TTg with what it is made of, and what costs points next. */
export function ScorePage({ frame, asked, periods, shown, flash }: ScorePageProps) {
  return (
    <DeskLayout frame={frame} title="Ước tính điểm theo Quyết định 766" at={SCORE_PAGE} flash={flash}>
      <p class="crumbs">
        <a href={REPORTS_PAGE}>Báo cáo, số liệu</a> › Điểm 766
      </p>
      <h1>Ước tính điểm theo Quyết định 766/QĐ-TTg</h1>
      <Choice asked={asked} periods={periods} />
      {shown ? <Shown {...shown} /> : ''}
    </DeskLayout>
  );
}

function Choice({ asked, periods }: Pick<ScorePageProps, 'asked' | 'periods'>) {
  return (
    <form method="get" action={SCORE_PAGE} class="report-choice">
      <div class="columns">
        <PeriodSelect value={asked.periodId} groups={periods} />
        <Day name="from" label="Từ ngày" value={asked.from} />
        <Day name="to" label="Đến hết ngày" value={asked.to} />
        <Day name="cutOff" label="Chốt số liệu hết ngày" value={asked.cutOff} />
      </div>
      <p class="hint">Đã chọn kỳ thì không dùng các ô ngày. Không chọn gì: từ ngày 1 tháng 1 đến hôm nay.</p>
      <button type="submit">Xem điểm</button>
    </form>
  );
}

function Shown({ view, ageing, directory, ownUnit, seesDossiers }: ShownScore) {
  return (
    <>
      {bannerTexts(view).map((text) => (
        <p class="warning" safe>
          {text}
        </p>
      ))}
      {view.freshness.incomplete > 0 ? (
        <p class="warning" safe>
          {incompleteText(view.freshness)}
        </p>
      ) : (
        ''
      )}
      <Groups view={view} />
      <NextDossiers view={view} directory={directory} ownUnit={ownUnit} seesDossiers={seesDossiers} />
      <NextProcedures procedures={view.next.procedures} />
      <Indicators groups={view.groups} />
      <ProcedureRates procedures={view.procedures} />
      <Ageing ageing={ageing} />
      <p class="quiet" safe>
        {[view.rule.decision, view.rule.note, freshnessText(view.freshness)].join('. ').replaceAll('..', '.')}
      </p>
    </>
  );
}

function Groups({ view }: { view: ScoreView }) {
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
  return (
    <tr>
      <th scope="row" safe>{`${code}. ${name}`}</th>
      <td>
        {computedMax > 0 ? (
          <meter min={0} max={computedMax} value={points} aria-label={`${name}: ${text} điểm`}>
            {text as 'safe'}
          </meter>
        ) : (
          <small>Chưa tính được điểm</small>
        )}
      </td>
      <td class="number" safe>
        {computedMax > 0 ? exact(points) : '–'}
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

const COLUMNS = ['Mã', 'Chỉ số', 'Số đếm', 'Tỷ lệ', 'Ngưỡng đủ điểm', 'Điểm', 'Ghi chú'];

function Indicators({ groups }: { groups: readonly ScoreGroup[] }) {
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
          {groups.map(({ name, indicators }) => (
            <tbody>
              <tr>
                <th scope="rowgroup" colspan="7" safe>
                  {name}
                </th>
              </tr>
              {indicators.map((one) => (
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
              ))}
            </tbody>
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
