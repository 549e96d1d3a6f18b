import type { KindCoverage, PlanCoverageView, PlanView, VisitView } from '@motcua/contracts';

import { ActSection, type ActForm, type Tried } from '../desk/form/act-section.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { day, percent } from '../pages/format.js';
import {
  KIND_NAMES,
  planHref,
  PLANS_PAGE,
  PURPOSE_NAMES,
  TEAM_ROLE_NAMES,
  visitHref,
  VISIT_STATE_NAMES,
  uncapitalised,
} from './inspection-words.js';
import type { PlanAct } from './plan-forms.js';

export interface PlanProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly plan: PlanView;
  readonly coverage: PlanCoverageView;
  readonly visits: readonly VisitView[];
  readonly forms: readonly (readonly [PlanAct, ActForm])[];
  readonly tried?: Tried | undefined;
  readonly unitName: (id: string) => string;
}

/** One plan: how far it has got, who goes where and when, and what is still to do. */
export function PlanPage(props: PlanProps) {
  const { frame, flash, plan, coverage } = props;
  return (
    <DeskLayout frame={frame} title={`Kế hoạch ${plan.number}`} at={PLANS_PAGE} flash={flash}>
      <h1 safe>{`Kế hoạch ${plan.number} ngày ${day(plan.adoptedOn)}`}</h1>
      <div class="panels">
        {coverage.kinds.map((kind) => (
          <Coverage kind={kind} />
        ))}
      </div>
      <Contents plan={plan} />
      <Visits {...props} />
      <NotVisited {...props} />
      <Teams plan={plan} />
      <Changes {...props} />
      {props.forms.map(([act, form]) => (
        <ActSection act={act} form={form} action={`${planHref(plan.id)}/${act}`} tried={props.tried} />
      ))}
    </DeskLayout>
  );
}

function Coverage({ kind: { kind, total, planned, inspected, plannedRate, inspectedRate } }: { kind: KindCoverage }) {
  const id = `do-phu-${kind}`;
  return (
    <section class="panel" aria-labelledby={id}>
      <h2 id={id} safe>
        {KIND_NAMES[kind]}
      </h2>
      <p>
        <span safe>{`Theo kế hoạch: ${planned}/${total} = ${percent(plannedRate)}`}</span>{' '}
        <progress max={total} value={planned} aria-label="Theo kế hoạch"></progress>
      </p>
      <p>
        <span safe>{`Đã kiểm tra: ${inspected}/${total} = ${percent(inspectedRate)}`}</span>{' '}
        <progress max={total} value={inspected} aria-label="Đã kiểm tra"></progress>
      </p>
    </section>
  );
}

function Contents({ plan: { contents, legalGrounds } }: Pick<PlanProps, 'plan'>) {
  return (
    <details>
      <summary>Nội dung và căn cứ</summary>
      <ul>
        {contents.map((text) => (
          <li safe>{text}</li>
        ))}
      </ul>
      {legalGrounds.length > 0 ? <p safe>{`Căn cứ: ${legalGrounds.join('; ')}.`}</p> : ''}
    </details>
  );
}

function Visits({ plan, coverage, visits, unitName }: PlanProps) {
  return (
    <section aria-labelledby="lich">
      <h2 id="lich">Các đợt và lịch kiểm tra</h2>
      {plan.rounds.length === 0 ? <p class="blank">Chưa mở đợt kiểm tra nào.</p> : ''}
      {plan.rounds.map(({ round, startsOn, endsOn }) => {
        const own = visits.filter((visit) => visit.round === round);
        const done = coverage.rounds
          .filter((one) => one.round === round)
          .map((one) => `${one.inspected} ${uncapitalised(KIND_NAMES[one.kind])}`);
        return (
          <>
            <h3 safe>{`Đợt ${round}: ${day(startsOn)} – ${day(endsOn)}`}</h3>
            <p safe>{inspectedText(done)}</p>
            {own.length === 0 ? <p class="blank">Chưa lập lịch.</p> : <VisitTable visits={own} unitName={unitName} />}
          </>
        );
      })}
    </section>
  );
}

function VisitTable({ visits, unitName }: Pick<PlanProps, 'visits' | 'unitName'>) {
  return (
    <div class="scroll" tabindex="0" role="region" aria-label="Lịch kiểm tra">
      <table class="data">
        <thead>
          <tr>
            {['Ngày', 'Đơn vị', 'Hình thức', 'Tình trạng'].map((title) => (
              <th scope="col" safe>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visits.map((visit) => (
            <tr>
              <td class="when" safe>
                {day(visit.visitOn)}
              </td>
              <th scope="row">
                <a href={visitHref(visit.id)} safe>
                  {unitName(visit.unitId)}
                </a>
              </th>
              <td safe>{PURPOSE_NAMES[visit.purpose]}</td>
              <td safe>
                {visit.conclusion ? `Đã kết luận (${visit.conclusion.number})` : VISIT_STATE_NAMES[visit.state]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NotVisited({ coverage: { notVisited }, unitName }: PlanProps) {
  if (notVisited.length === 0) return <p>Mọi đơn vị trong kế hoạch đã được kiểm tra.</p>;
  return (
    <details>
      <summary safe>{`${notVisited.length} đơn vị chưa được kiểm tra`}</summary>
      <ul>
        {notVisited.map(({ unitId, scheduledOn }) => (
          <li safe>{`${unitName(unitId)}${scheduledOn ? ` (lịch ngày ${day(scheduledOn)})` : ''}`}</li>
        ))}
      </ul>
    </details>
  );
}

function Teams({ plan: { teams } }: Pick<PlanProps, 'plan'>) {
  return (
    <section aria-labelledby="to">
      <h2 id="to">Tổ kiểm tra</h2>
      {teams.length === 0 ? <p class="blank">Chưa có quyết định thành lập Tổ kiểm tra.</p> : ''}
      {teams.map(({ round, decision, decidedOn, replaced, members }) => (
        <details open={!replaced}>
          <summary
            safe
          >{`Đợt ${round}: Quyết định ${decision} ngày ${day(decidedOn)}${replaced ? ' (đã thay)' : ''}`}</summary>
          <ul>
            {members.map(({ name, position, role }) => (
              <li safe>{`${TEAM_ROLE_NAMES[role]}: ${[name, position].filter(Boolean).join(', ')}`}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function Changes({ plan: { amendments, reports, id }, unitName }: PlanProps) {
  const names = (ids: readonly string[]) => ids.map(unitName).join(', ');
  return (
    <>
      {amendments.length > 0 ? <h2>Điều chỉnh kế hoạch</h2> : ''}
      {amendments.map(({ at, document, reason, added, removed }) => (
        <p safe>
          {[
            `${day(at)}${document ? `, ${document}` : ''}: ${reason}`,
            added.length > 0 ? `Thêm: ${names(added)}.` : '',
            removed.length > 0 ? `Bớt: ${names(removed)}.` : '',
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      ))}
      {reports.length > 0 ? <h2>Báo cáo của Tổ kiểm tra</h2> : ''}
      {reports.map(({ round, number, reportedOn }) => (
        <p>
          <a href={`/api/v1/inspections/plans/${encodeURIComponent(id)}/reports/${round}?format=html`} safe>
            {`Đợt ${round}: Báo cáo ${number} ngày ${day(reportedOn)}`}
          </a>
        </p>
      ))}
    </>
  );
}

const inspectedText = (done: readonly string[]): string =>
  done.length > 0 ? `Đã kiểm tra ${done.join(', ')}.` : 'Chưa kiểm tra đơn vị nào.';
