import { randomUUID } from 'node:crypto';

import type { PlanView, UnitView } from '@motcua/contracts';

import { KEY } from '../desk/desk-caller.js';
import { Field } from '../desk/form/field.js';
import type { FormFault } from '../desk/form/form-field.js';
import type { Sent } from '../desk/form/sent.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { day } from '../pages/format.js';
import { KIND_NAMES, planHref, PLANS_PAGE, uncapitalised } from './inspection-words.js';
import { PLAN_FIELDS } from './plan-forms.js';

const INSPECTED = ['division', 'affiliated'] as const;

export interface PlansProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly plans: readonly PlanView[];
  /** Units that may be chosen for a new plan; none where the role adopts no plans. */
  readonly choice: readonly UnitView[];
  readonly sent?: Sent | undefined;
  readonly fault?: FormFault | undefined;
}

/** All plans, newest first, and the form for another one. */
export function PlansPage({ frame, flash, plans, choice, sent, fault }: PlansProps) {
  return (
    <DeskLayout frame={frame} title="Kiểm tra cải cách hành chính" at={PLANS_PAGE} flash={flash}>
      <h1>Kế hoạch kiểm tra cải cách hành chính</h1>
      {plans.length === 0 ? <p class="blank">Chưa có kế hoạch kiểm tra nào.</p> : ''}
      <ul>
        {plans.map((plan) => (
          <li>
            <a href={planHref(plan.id)} safe>
              {`Kế hoạch ${plan.number} ngày ${day(plan.adoptedOn)}`}
            </a>
            <span safe>{`: ${counted(plan)}, ${plan.rounds.length} đợt đã mở`}</span>
          </li>
        ))}
      </ul>
      {choice.length > 0 ? <NewPlan choice={choice} sent={sent} fault={fault} /> : ''}
    </DeskLayout>
  );
}

const counted = ({ units }: PlanView): string =>
  INSPECTED.map((kind) => `${units.filter((one) => one.kind === kind).length} ${uncapitalised(KIND_NAMES[kind])}`).join(
    ', ',
  );

function NewPlan({ choice, sent, fault }: Pick<PlansProps, 'choice' | 'sent' | 'fault'>) {
  return (
    <details class="action" open={fault !== undefined}>
      <summary>
        <h2>Ban hành kế hoạch mới</h2>
      </summary>
      <form method="post" action={PLANS_PAGE}>
        <input type="hidden" name={KEY} value={randomUUID()} />
        {PLAN_FIELDS.map((field) => (
          <Field field={field} prefix="kh" sent={sent} fault={fault} />
        ))}
        {INSPECTED.map((kind) => (
          <fieldset>
            <legend safe>{KIND_NAMES[kind]}</legend>
            {choice
              .filter((unit) => unit.kind === kind)
              .map(({ id, name }) => (
                <label>
                  <input
                    type="checkbox"
                    name={`unit.${id}`}
                    value={kind}
                    checked={sent?.[`unit.${id}`] !== undefined}
                  />{' '}
                  <span safe>{name}</span>
                </label>
              ))}
          </fieldset>
        ))}
        <button type="submit">Ban hành</button>
      </form>
    </details>
  );
}
