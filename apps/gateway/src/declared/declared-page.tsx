import type { DeclaredFiguresView, DeclaredNumbers, FigureDifference, ReportPeriod } from '@motcua/contracts';

import type { Directory } from '../desk/directory.js';
import { ActSection, type ActForm, type Tried } from '../desk/form/act-section.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { count, moment } from '../pages/format.js';
import { FIGURE_TITLES } from './declared-columns.js';
import { EnterFigures } from './enter-figures.js';

export const DECLARED_PAGE = '/mot-cua/bao-cao/so-lieu-nhap';
export const WRITERS = ['head', 'leader'] as const;

export interface DeclaredProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly sets: readonly DeclaredFiguresView[];
  readonly periods: readonly ReportPeriod[];
  readonly directory: Directory;
  readonly mayWrite: boolean;
  readonly tried?: Tried | undefined;
}

/** Figures entered by hand, each with what disagrees in it. */
export function DeclaredPage(props: DeclaredProps) {
  const { frame, flash, sets, mayWrite } = props;
  return (
    <DeskLayout frame={frame} title="Số liệu nhập tay" at={DECLARED_PAGE} flash={flash}>
      <h1>Số liệu nhập tay</h1>
      <p class="hint">
        Dành cho đơn vị chưa dùng hệ thống và báo cáo cũ. Số nhập tay được đối chiếu với tổng các dòng và với số hệ
        thống tính, không cộng vào số hệ thống. Số không khớp thì báo cáo của kỳ chỉ công bố được khi có lý do; lý do
        được in.
      </p>
      {sets.length === 0 ? <p class="blank">Chưa nhập số liệu nào.</p> : ''}
      {sets.map((set) => (
        <OneSet set={set} {...props} />
      ))}
      {mayWrite ? <EnterFigures {...props} action={DECLARED_PAGE} /> : ''}
    </DeskLayout>
  );
}

const explainForm = (reason: string | null): ActForm => ({
  title: 'Ghi lý do số liệu không khớp',
  roles: WRITERS,
  fields: [
    { name: 'reason', label: 'Lý do, được in trong báo cáo', kind: 'text', required: true, value: reason ?? '' },
  ],
});
const withdrawForm: ActForm = { title: 'Hủy số liệu này', roles: WRITERS, fields: [], danger: true };

function OneSet({ set, periods, directory, mayWrite, tried }: { set: DeclaredFiguresView } & DeclaredProps) {
  const { declaredId, differences, reason, state } = set;
  const name = periods.find(({ periodId }) => periodId === set.periodId)?.name ?? set.periodId;
  const at = `${DECLARED_PAGE}/${encodeURIComponent(declaredId)}`;
  const live = state === 'entered' && mayWrite;
  return (
    <article class="panel" id={declaredId}>
      <h2 safe>{`${directory.unitName(set.unitId)} – ${name}`}</h2>
      <p class="quiet" safe>{`${set.source}. Nhập lúc ${moment(set.enteredAt)}.`}</p>
      {state === 'withdrawn' ? <p class="badge done">Đã hủy</p> : <Differences differences={differences} />}
      {reason ? <p safe>{`Lý do: ${reason}`}</p> : ''}
      <Grid set={set} />
      {live && differences.length > 0 ? (
        <ActSection act={`${declaredId}/ly-do`} form={explainForm(reason)} action={`${at}/ly-do`} tried={tried} />
      ) : (
        ''
      )}
      {live ? <ActSection act={`${declaredId}/huy`} form={withdrawForm} action={`${at}/huy`} tried={tried} /> : ''}
    </article>
  );
}

function Differences({ differences }: { differences: readonly FigureDifference[] }) {
  if (differences.length === 0) return <p class="badge normal">Số liệu khớp</p>;
  return (
    <ul class="differences" role="list">
      {differences.map(({ text }) => (
        <li>
          <span class="badge late">Không khớp</span> <strong safe>{text}</strong>
        </li>
      ))}
    </ul>
  );
}

/** Only the figures that were written somewhere. */
function Grid({ set: { rows, total } }: { set: DeclaredFiguresView }) {
  const lines = [...rows, { label: 'Tổng số', figures: total }];
  const shown = FIGURE_TITLES.filter(([figure]) => lines.some(({ figures }) => figures[figure] !== undefined));
  return (
    <div class="scroll">
      <table class="data">
        <thead>
          <tr>
            <th>Lĩnh vực</th>
            {shown.map(([, title]) => (
              <th class="number" safe>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, figures }) => (
            <tr>
              <th scope="row" safe>
                {label}
              </th>
              {shown.map(([figure]) => (
                <td class="number" safe>
                  {written(figures, figure)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const written = (figures: DeclaredNumbers, figure: keyof DeclaredNumbers): string => {
  const value = figures[figure];
  return value === undefined ? '' : count(value);
};
