import type { AuditPlanView, AuditView, NonconformityView, QualityGoalView } from '@motcua/contracts';

import { ActSection, type ActForm, type Tried } from '../desk/form/act-section.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { cut, day } from '../pages/format.js';
import { DIRECTIONS, SEVERITIES } from './quality-forms.js';

export const QUALITY_PAGE = '/mot-cua/iso';

export interface QualityProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly goals: readonly QualityGoalView[];
  readonly plans: readonly AuditPlanView[];
  readonly nonconformities: readonly NonconformityView[];
  readonly unitName: (id: string) => string;
  readonly newForms: readonly (readonly [act: string, form: ActForm])[];
  readonly goalForms: (goal: QualityGoalView) => readonly (readonly [act: string, form: ActForm])[];
  readonly auditForms: (audit: AuditView) => readonly (readonly [act: string, form: ActForm])[];
  readonly tried?: Tried | undefined;
}

/** The quality system on one page: goals, audits, nonconformities. */
export function QualityPage(props: QualityProps) {
  return (
    <DeskLayout frame={props.frame} title="Hệ thống quản lý chất lượng" at={QUALITY_PAGE} flash={props.flash}>
      <h1>Hệ thống quản lý chất lượng (TCVN ISO 9001)</h1>
      <Goals {...props} />
      <Plans {...props} />
      <Nonconformities {...props} />
      {props.newForms.map(([act, form]) => (
        <ActSection act={act} form={form} action={`${QUALITY_PAGE}/${act}`} tried={props.tried} />
      ))}
    </DeskLayout>
  );
}

const figure = (value: number): string => String(value).replace('.', ',');

const STANDING = { open: 'Đang thực hiện', met: 'Đạt', missed: 'Không đạt', dropped: 'Đã bỏ' } as const;

function Goals({ goals, unitName, goalForms, tried }: QualityProps) {
  const counted = goals.filter(({ state }) => state !== 'dropped');
  const met = counted.filter(({ state }) => state === 'met').length;
  return (
    <section aria-labelledby="muc-tieu">
      <h2 id="muc-tieu">Mục tiêu chất lượng</h2>
      {goals.length === 0 ? (
        <p class="blank">Chưa đặt mục tiêu chất lượng nào.</p>
      ) : (
        <p safe>{`${met}/${counted.length} mục tiêu đã đạt.`}</p>
      )}
      {goals.map((goal) => (
        <article class="panel">
          <h3 safe>{goal.text}</h3>
          <p safe>
            {`${unitName(goal.unitId)}, năm ${goal.year}: ${DIRECTIONS[goal.direction].toLowerCase()} ${figure(goal.target)} ${goal.measure}, thời hạn ${day(goal.dueOn)}.`}
          </p>
          <p>
            <span class={`badge ${goal.onTarget === false ? 'late' : 'normal'}`}>{STANDING[goal.state]}</span>{' '}
            <span safe>{valueText(goal)}</span>
          </p>
          {goalForms(goal).map(([act, form]) => (
            <ActSection
              act={`muc-tieu/${goal.id}/${act}`}
              form={form}
              action={`${QUALITY_PAGE}/muc-tieu/${encodeURIComponent(goal.id)}/${act}`}
              tried={tried}
            />
          ))}
        </article>
      ))}
    </section>
  );
}

const valueText = ({ value, measure, measuredOn, reason }: QualityGoalView): string =>
  [value === null ? 'Chưa có số đo.' : `Số đo ngày ${day(measuredOn ?? '')}: ${figure(value)} ${measure}.`, reason]
    .filter(Boolean)
    .join(' ');

const AUDIT_STANDING = { planned: 'Theo kế hoạch', 'carried-out': 'Đã thực hiện', cancelled: 'Đã hủy' } as const;

function Plans({ plans, unitName, auditForms, tried }: QualityProps) {
  return (
    <section aria-labelledby="danh-gia">
      <h2 id="danh-gia">Đánh giá nội bộ</h2>
      {plans.length === 0 ? <p class="blank">Chưa có kế hoạch đánh giá nội bộ.</p> : ''}
      {plans.map((plan) => (
        <>
          <h3>
            <span safe>{`Kế hoạch ${plan.number} ngày ${day(plan.adoptedOn)}`}</span>{' '}
            <a href={`/api/v1/quality/audit-plans/${encodeURIComponent(plan.id)}/sheet?format=html`}>
              In kế hoạch, báo cáo
            </a>
          </h3>
          {plan.audits.map((audit) => (
            <article class="panel">
              <h4 safe>{`${unitName(audit.unitId)} – ${day(audit.carriedOutOn ?? audit.plannedOn)}`}</h4>
              <p safe>{`${AUDIT_STANDING[audit.state]}. Đánh giá viên: ${audit.auditors}. ${audit.note}`}</p>
              {auditForms(audit).map(([act, form]) => (
                <ActSection
                  act={`danh-gia/${plan.id}/${audit.auditId}/${act}`}
                  form={form}
                  action={`${QUALITY_PAGE}/danh-gia/${encodeURIComponent(plan.id)}/${encodeURIComponent(audit.auditId)}/${act}`}
                  tried={tried}
                />
              ))}
            </article>
          ))}
        </>
      ))}
    </section>
  );
}

export const NONCONFORMITY_STANDING = {
  open: 'Chờ khắc phục',
  submitted: 'Chờ xem xét',
  accepted: 'Đã khắc phục',
} as const;

function Nonconformities({ nonconformities, unitName }: QualityProps) {
  return (
    <section aria-labelledby="khong-phu-hop">
      <h2 id="khong-phu-hop">Sự không phù hợp</h2>
      {nonconformities.length === 0 ? <p class="blank">Chưa ghi sự không phù hợp nào.</p> : ''}
      <ul>
        {nonconformities.map((one) => (
          <li>
            <a href={`${QUALITY_PAGE}/khong-phu-hop/${encodeURIComponent(one.id)}`} safe>
              {`${one.clause} – ${cut(one.text)}`}
            </a>
            <span safe>
              {`: ${unitName(one.unitId)}, ${SEVERITIES[one.severity].toLowerCase()}, ${NONCONFORMITY_STANDING[one.state].toLowerCase()}${one.overdue ? ', quá hạn' : ''}, hạn ${day(one.dueOn)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
