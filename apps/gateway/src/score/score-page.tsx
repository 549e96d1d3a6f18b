import type { AgeingView, AskedPeriod, ScoreView } from '@motcua/contracts';

import type { Directory } from '../desk/directory.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import type { PeriodGroup } from '../reports/period-choices.js';
import { freshnessText, incompleteText } from '../reports/report-lines.js';
import { REPORTS_PAGE } from '../reports/report-links.js';
import { Day, PeriodSelect } from '../reports/table-choice.js';
import { Ageing } from './ageing.js';
import { Groups } from './score-groups.js';
import { Indicators } from './score-indicators.js';
import { NextDossiers, NextProcedures } from './score-next.js';
import { ProcedureRates } from './procedure-rates.js';
import { bannerTexts, SCORE_PAGE } from './score-words.js';

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
