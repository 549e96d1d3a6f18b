import type { IndexResultView, IndexRoundFile, IndexRoundView, IndexSetView } from '@motcua/contracts';

import { ActSection, type ActForm, type Tried } from '../desk/form/act-section.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { day } from '../pages/format.js';
import { Layout } from '../pages/layout.js';
import type { Frame } from '../pages/site.js';
import { INDEX_PAGE } from './unit-index-forms.js';
import { GRADES, GRADES_NOTE, ILLUSTRATION, percent, points, STANDINGS } from './unit-index-words.js';

type Forms = readonly (readonly [act: string, form: ActForm])[];
type UnitName = (id: string) => string;

export interface IndexPageProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly sets: readonly IndexSetView[];
  readonly rounds: readonly IndexRoundView[];
  readonly forms: Forms;
  readonly tried?: Tried | undefined;
}

export function IndexPage({ frame, flash, sets, rounds, forms, tried }: IndexPageProps) {
  return (
    <DeskLayout frame={frame} title="Chỉ số CCHC" at={INDEX_PAGE} flash={flash}>
      <h1>Chỉ số cải cách hành chính của đơn vị trực thuộc</h1>
      <h2>Đợt chấm điểm</h2>
      {rounds.length === 0 ? <p class="blank">Chưa mở đợt chấm điểm nào.</p> : ''}
      <ul>
        {rounds.map((round) => (
          <li>
            <a href={`${INDEX_PAGE}/${encodeURIComponent(round.id)}`} safe>{`Năm ${round.year}`}</a>{' '}
            <span safe>
              {`${round.unitIds.length} đơn vị, hạn tự chấm ${day(round.selfBy)}; ${round.decision ? `đã quyết định (${round.decision.number})` : 'chưa quyết định'}`}
            </span>
          </li>
        ))}
      </ul>
      <h2>Bộ tiêu chí</h2>
      {sets.length === 0 ? <p class="blank">Chưa ban hành bộ tiêu chí nào.</p> : ''}
      {sets.map((set) => (
        <details class="panel">
          <summary safe>
            {`${set.name}, phiên bản ${set.version} (${set.document}, từ ${day(set.validFrom)}), ${points(set.total)} điểm`}
          </summary>
          {set.illustrative ? <p class="hint">{ILLUSTRATION}</p> : ''}
          <ul>
            {set.items.map(({ code, name, max }) => (
              <li safe>{`${code}. ${name}: ${points(max)} điểm`}</li>
            ))}
          </ul>
        </details>
      ))}
      {forms.map(([act, form]) => (
        <ActSection act={act} form={form} action={`${INDEX_PAGE}/${act}`} tried={tried} />
      ))}
    </DeskLayout>
  );
}

export interface RoundPageProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly round: IndexRoundFile;
  readonly unitName: UnitName;
  readonly form: ActForm | null;
  readonly tried?: Tried | undefined;
}

export function RoundPage({ frame, flash, round, unitName, form, tried }: RoundPageProps) {
  const base = `${INDEX_PAGE}/${encodeURIComponent(round.id)}`;
  const units = round.units.toSorted((a, b) => b.appraisedTotal - a.appraisedTotal || b.selfTotal - a.selfTotal);
  return (
    <DeskLayout frame={frame} title={`Chỉ số CCHC năm ${round.year}`} at={INDEX_PAGE} flash={flash}>
      <h1 safe>{`Chỉ số CCHC năm ${round.year}`}</h1>
      <p safe>
        {`${round.setName}, phiên bản ${round.setVersion} (${round.document}), ${points(round.total)} điểm. Hạn tự chấm ${day(round.selfBy)}, hạn trả lời kết quả thẩm định ${day(round.answerBy)}.`}
      </p>
      {round.illustrative ? <p class="hint">{ILLUSTRATION}</p> : ''}
      {round.decision ? <Result round={round} unitName={unitName} /> : ''}
      <h2>Phiếu của các đơn vị</h2>
      <div class="scroll">
        <table class="data">
          <thead>
            <tr>
              <th scope="col">Đơn vị</th>
              <th scope="col">Tình trạng</th>
              <th scope="col">Đã tự chấm</th>
              <th scope="col">Điểm tự chấm</th>
              <th scope="col">Điểm thẩm định</th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr>
                <td>
                  <a href={`${base}/${encodeURIComponent(unit.unitId)}`} safe>
                    {unitName(unit.unitId)}
                  </a>
                </td>
                <td safe>{unit.scored === 0 ? 'Chưa bắt đầu' : STANDINGS[unit.state]}</td>
                <td>{unit.scored}</td>
                <td safe>{points(unit.selfTotal)}</td>
                <td>{unit.appraised > 0 ? points(unit.appraisedTotal) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {form ? <ActSection act="quyet-dinh" form={form} action={`${base}/quyet-dinh`} tried={tried} /> : ''}
    </DeskLayout>
  );
}

function Result({ round, unitName }: { round: IndexRoundView; unitName: UnitName }) {
  const { decision } = round;
  if (!decision) return <></>;
  const replaced = decision.replaces ? `, thay Quyết định số ${decision.replaces}` : '';
  return (
    <section>
      <h2 safe>{`Kết quả năm ${round.year}`}</h2>
      <p safe>{`Quyết định số ${decision.number} ngày ${day(decision.decidedOn)}${replaced}.`}</p>
      <ResultTable results={round.results} total={round.total} unitName={unitName} />
      <p class="hint">{GRADES_NOTE}</p>
    </section>
  );
}

function ResultTable({ results, total, unitName }: { results: IndexResultView[]; total: number; unitName: UnitName }) {
  return (
    <div class="scroll">
      <table class="data">
        <thead>
          <tr>
            <th scope="col">Hạng</th>
            <th scope="col">Đơn vị</th>
            <th scope="col" safe>{`Điểm (tối đa ${points(total)})`}</th>
            <th scope="col">Tỷ lệ</th>
            <th scope="col">Xếp loại</th>
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <tr>
              <td>{result.rank}</td>
              <td safe>{unitName(result.unitId)}</td>
              <td safe>{points(result.total)}</td>
              <td safe>{percent(result.perMille)}</td>
              <td safe>{GRADES[result.grade]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** For everybody: only decided rounds, only totals. */
export function PublicIndexPage({
  frame,
  rounds,
  unitName,
}: {
  frame: Frame;
  rounds: IndexRoundView[];
  unitName: UnitName;
}) {
  return (
    <Layout frame={frame} title="Chỉ số cải cách hành chính của đơn vị trực thuộc">
      <div class="wide">
        <h1>Chỉ số cải cách hành chính của đơn vị trực thuộc</h1>
        {rounds.length === 0 ? <p>Chưa có kết quả nào được công bố.</p> : ''}
        {rounds.map((round) => (
          <Result round={round} unitName={unitName} />
        ))}
      </div>
    </Layout>
  );
}
