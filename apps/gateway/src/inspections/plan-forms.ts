import type { Role } from '@motcua/auth';
import type { AmendPlan, AppointTeam, PlanView } from '@motcua/contracts';

import type { Directory } from '../desk/directory.js';
import type { ActForm } from '../desk/form/act-section.js';
import { bodyFrom } from '../desk/form/body-from.js';
import type { FormField } from '../desk/form/form-field.js';
import type { Sent } from '../desk/form/sent.js';
import { choicesOf, PURPOSE_NAMES } from './inspection-words.js';

const TEAM: readonly Role[] = ['inspector', 'head', 'operator'];
const DECIDE: readonly Role[] = ['head', 'leader', 'operator'];

export type PlanAct = 'rounds' | 'amend' | 'teams' | 'reports' | 'visits';

const line = (name: string, label: string, hint?: string): FormField => ({
  name,
  label,
  kind: 'line',
  required: true,
  ...(hint ? { hint } : {}),
});
const dayField = (name: string, label: string): FormField => ({ name, label, kind: 'day', required: true });

/** Content, grounds and day of a new plan; its units are ticked beside. */
export const PLAN_FIELDS: readonly FormField[] = [
  line('number', 'Số, ký hiệu kế hoạch', 'Ví dụ 699/KH-SGDĐT'),
  dayField('adoptedOn', 'Ngày ban hành'),
  { name: 'year', label: 'Năm', kind: 'number', required: true },
  { name: 'contents', label: 'Nội dung kiểm tra', kind: 'lines', required: true, hint: 'Mỗi nội dung một dòng.' },
  { name: 'legalGrounds', label: 'Căn cứ', kind: 'lines', hint: 'Mỗi văn bản một dòng.' },
];

/** What can be done with a plan. */
export function planForms(plan: PlanView, directory: Directory): Readonly<Record<PlanAct, ActForm>> {
  const rounds = plan.rounds.map(({ round }) => ({ value: `${round}`, label: `Đợt ${round}` }));
  const round: FormField = { name: 'round', label: 'Đợt', kind: 'choice', choices: rounds, required: true };
  return {
    visits: { title: 'Lập lịch kiểm tra', roles: TEAM, fields: visitFields(plan, directory, round) },
    rounds: {
      title: `Mở đợt ${plan.rounds.length + 1}`,
      roles: TEAM,
      fields: [dayField('startsOn', 'Từ ngày'), dayField('endsOn', 'Đến ngày')],
    },
    teams: { title: 'Thành lập Tổ kiểm tra', roles: DECIDE, fields: teamFields(round), hint: TEAM_HINT },
    reports: {
      title: 'Báo cáo kết quả của Tổ kiểm tra',
      roles: TEAM,
      fields: [
        round,
        line('number', 'Số, ký hiệu báo cáo'),
        dayField('reportedOn', 'Ngày báo cáo'),
        { name: 'text', label: 'Nhận xét, đánh giá, kiến nghị', kind: 'text', required: true },
      ],
    },
    amend: { title: 'Điều chỉnh kế hoạch', roles: DECIDE, fields: amendFields(plan, directory), hint: AMEND_HINT },
  };
}

const TEAM_HINT =
  'Quyết định sau thay quyết định trước của cùng đợt. Tổ phải có tổ trưởng và thư ký thì mới ký được biên bản.';
const AMEND_HINT = 'Đơn vị đã được kiểm tra thì không đưa ra khỏi kế hoạch được.';

function visitFields({ units }: PlanView, directory: Directory, round: FormField): FormField[] {
  const choices = units.map(({ unitId }) => ({ value: unitId, label: directory.unitName(unitId) }));
  return [
    round,
    { name: 'unitId', label: 'Đơn vị', kind: 'choice', choices, required: true },
    dayField('visitOn', 'Ngày kiểm tra'),
    { name: 'purpose', label: 'Hình thức', kind: 'choice', choices: choicesOf(PURPOSE_NAMES), required: true },
  ];
}

const teamFields = (round: FormField): FormField[] => [
  round,
  line('decision', 'Số quyết định'),
  dayField('decidedOn', 'Ngày quyết định'),
  line('head', 'Tổ trưởng', 'Họ tên; chức vụ'),
  line('secretary', 'Thư ký', 'Họ tên; chức vụ'),
  { name: 'members', label: 'Thành viên', kind: 'lines', hint: 'Mỗi người một dòng: Họ tên; chức vụ' },
];

function amendFields({ units }: PlanView, directory: Directory): FormField[] {
  const none = { value: '', label: '(không)' };
  const planned = new Set(units.map(({ unitId }) => unitId));
  const others = directory.units.filter(({ id, kind }) => kind !== 'department' && !planned.has(id));
  const add = others.map(({ id, name }) => ({ value: id, label: name }));
  const remove = units.map(({ unitId }) => ({ value: unitId, label: directory.unitName(unitId) }));
  return [
    { name: 'reason', label: 'Lý do', kind: 'text', required: true },
    { name: 'document', label: 'Văn bản điều chỉnh', kind: 'line' },
    { name: 'add', label: 'Thêm đơn vị', kind: 'choice', choices: [none, ...add] },
    { name: 'remove', label: 'Bớt đơn vị', kind: 'choice', choices: [none, ...remove] },
  ];
}

/** The body of an act as the API takes it. */
export function planBody(act: PlanAct, plan: PlanView, form: ActForm, sent: Sent, directory: Directory): object {
  const body = bodyFrom(form.fields, sent);
  if (typeof body['round'] === 'string') body['round'] = Number(body['round']);
  if (act === 'rounds') return { ...body, round: plan.rounds.length + 1 };
  if (act === 'teams') return teamFrom(body);
  return act === 'amend' ? amendmentFrom(body, directory) : body;
}

function teamFrom({ head, secretary, members = [], ...rest }: Record<string, unknown>): Partial<AppointTeam> {
  const person = (text: unknown, role: 'head' | 'secretary' | 'member') => {
    const [name = '', ...position] = (typeof text === 'string' ? text : '').split(';');
    const at = position.join(';').trim();
    return { name: name.trim(), role, ...(at ? { position: at } : {}) };
  };
  const others = (members as string[]).map((text) => person(text, 'member'));
  return { ...rest, members: [person(head, 'head'), person(secretary, 'secretary'), ...others] };
}

function amendmentFrom({ add, remove, ...rest }: Record<string, unknown>, directory: Directory): Partial<AmendPlan> {
  const kind = directory.units.find(({ id }) => id === add)?.kind;
  return {
    ...rest,
    ...(typeof add === 'string'
      ? { add: [{ unitId: add, kind: kind === 'division' ? 'division' : 'affiliated' }] }
      : {}),
    ...(typeof remove === 'string' ? { remove: [remove] } : {}),
  };
}
