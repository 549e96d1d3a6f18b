import type { PeriodKind, ReportPeriod } from '@motcua/contracts';

import { ActSection, type ActForm, type Tried } from '../desk/form/act-section.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { day } from '../pages/format.js';

export const PERIODS_PAGE = '/mot-cua/bao-cao/ky';

const KINDS: Readonly<Record<PeriodKind, string>> = {
  month: 'Tháng',
  quarter: 'Quý',
  'half-year': '6 tháng',
  'nine-months': '9 tháng',
  year: 'Năm',
  other: 'Kỳ khác',
};

export const KEEPERS = ['head', 'leader', 'operator'] as const;

/** A period of the department, new or as it stands. */
export const periodForm = (known?: ReportPeriod): ActForm => ({
  title: known ? 'Sửa kỳ này' : 'Đặt kỳ báo cáo',
  roles: KEEPERS,
  hint: 'Ngày chốt số liệu là ngày cuối cùng được tính; báo cáo đã công bố giữ nguyên ngày của lúc công bố.',
  fields: [
    field('name', 'Tên kỳ, như in trong báo cáo', 'line', known?.name, 'Ví dụ: 6 tháng đầu năm 2017'),
    { ...field('kind', 'Loại kỳ', 'choice', known?.kind ?? 'half-year'), choices: kindChoices },
    field('year', 'Năm', 'number', known ? String(known.year) : ''),
    field('from', 'Ngày đầu kỳ', 'day', known?.from),
    field('to', 'Ngày cuối kỳ', 'day', known?.to),
    field('cutOff', 'Ngày chốt số liệu', 'day', known?.cutOff),
    { ...field('ground', 'Văn bản quy định', 'line', known?.ground), required: false },
  ],
});

const kindChoices = Object.entries(KINDS).map(([value, label]) => ({ value, label }));

const field = (name: string, label: string, kind: 'line' | 'choice' | 'number' | 'day', value = '', hint = '') => ({
  name,
  label,
  kind,
  value,
  required: true,
  ...(hint ? { hint } : {}),
});

export const withdrawForm: ActForm = { title: 'Bỏ kỳ này', roles: KEEPERS, fields: [], danger: true };

export interface PeriodsProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly year: number;
  readonly periods: readonly ReportPeriod[];
  readonly mayKeep: boolean;
  readonly tried?: Tried | undefined;
}

/** Periods of a year: those of the decree and the department's own. */
export function PeriodsPage(props: PeriodsProps) {
  const { frame, flash, year, periods, mayKeep, tried } = props;
  const own = periods.filter(({ origin }) => origin === 'department');
  return (
    <DeskLayout frame={frame} title="Kỳ báo cáo" at={PERIODS_PAGE} flash={flash}>
      <h1 safe>{`Kỳ báo cáo năm ${year}`}</h1>
      <p class="toolbar">
        <a href={`${PERIODS_PAGE}?nam=${year - 1}`} safe>{`← Năm ${year - 1}`}</a>{' '}
        <a href={`${PERIODS_PAGE}?nam=${year + 1}`} safe>{`Năm ${year + 1} →`}</a>
      </p>
      {periods.length === 0 ? <p class="blank">Năm này chưa có kỳ báo cáo nào.</p> : <PeriodTable periods={periods} />}
      <p class="hint">
        Mỗi ngày tính từ 00:00 đến hết 23:59:59 giờ Việt Nam; hồ sơ tiếp nhận đúng lúc giao thời thuộc về một kỳ duy
        nhất.
      </p>
      {mayKeep ? own.map((one) => <OwnPeriod one={one} tried={tried} />) : ''}
      {mayKeep ? <ActSection act="moi" form={periodForm()} action={`${PERIODS_PAGE}/moi`} tried={tried} /> : ''}
    </DeskLayout>
  );
}

function PeriodTable({ periods }: Pick<PeriodsProps, 'periods'>) {
  return (
    <div class="scroll">
      <table class="data">
        <thead>
          <tr>
            <th>Kỳ</th>
            <th>Từ ngày</th>
            <th>Đến ngày</th>
            <th>Chốt số liệu</th>
            <th>Căn cứ</th>
            <th>Bảng số liệu</th>
          </tr>
        </thead>
        <tbody>
          {periods.map((one) => (
            <tr>
              <td safe>{one.name}</td>
              <td safe>{day(one.from)}</td>
              <td safe>{day(one.to)}</td>
              <td safe>{day(one.cutOff)}</td>
              <td safe>{one.ground || 'Sở tự đặt'}</td>
              <td>
                <a href={`/mot-cua/bao-cao/bang?form=06a&periodId=${encodeURIComponent(one.periodId)}`}>Xem 06a</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OwnPeriod({ one, tried }: { one: ReportPeriod; tried: Tried | undefined }) {
  const at = `${PERIODS_PAGE}/${encodeURIComponent(one.periodId)}`;
  return (
    <article class="panel">
      <h2 safe>{one.name}</h2>
      <ActSection act={`${one.periodId}/sua`} form={periodForm(one)} action={`${at}/sua`} tried={tried} />
      <ActSection act={`${one.periodId}/bo`} form={withdrawForm} action={`${at}/bo`} tried={tried} />
    </article>
  );
}
