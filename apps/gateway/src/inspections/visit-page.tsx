import type { VisitFileView } from '@motcua/contracts';

import { ActSection } from '../desk/form/act-section.js';
import { DeskLayout } from '../desk/frame/desk-layout.js';
import { day, moment } from '../pages/format.js';
import { Checklists } from './checklist-part.js';
import { FindingTable } from './finding-table.js';
import {
  MINUTES_NAMES,
  planHref,
  PLANS_PAGE,
  PURPOSE_NAMES,
  visitHref,
  VISIT_STATE_NAMES,
  uncapitalised,
} from './inspection-words.js';
import { SelfReport } from './self-report-part.js';
import type { VisitProps } from './visit-props.js';

/** One visit from the notice to the conclusion; what this person can do now stands open at the end. */
export function VisitPage(props: VisitProps) {
  const { frame, flash, visit, findings, unitName } = props;
  const title = `${PURPOSE_NAMES[visit.purpose]} ${unitName(visit.unitId)}`;
  return (
    <DeskLayout frame={frame} title={title} at={PLANS_PAGE} flash={flash}>
      <div class="toolbar">
        <h1 safe>{title}</h1>
        <p>
          <a href={planHref(visit.planId)} safe>
            {`Kế hoạch ${visit.planNumber}, đợt ${visit.round}`}
          </a>
        </p>
      </div>
      <Steps visit={visit} />
      <Prints visit={visit} />
      {visit.changes.map(({ at, text }) => (
        <p class="hint" safe>{`${moment(at)}: ${text}`}</p>
      ))}
      {props.forms.map(([act, form]) => (
        <ActSection
          act={act}
          form={form}
          action={`${visitHref(visit.id)}/${act}`}
          tried={props.tried}
          open={act === 'findings' && props.fromItem}
        />
      ))}
      {props.forms.length === 0 ? <p class="blank">Vai trò này không có việc nào phải làm ở bước hiện tại.</p> : ''}
      <SelfReport {...props} />
      <Checklists {...props} />
      <section aria-labelledby="ton-tai">
        <h2 id="ton-tai">Nội dung tồn tại</h2>
        {findings.length === 0 ? (
          <p class="blank">Chưa ghi nội dung tồn tại nào.</p>
        ) : (
          <FindingTable findings={findings} unitName={unitName} label="ton-tai" />
        )}
      </section>
      <Minutes visit={visit} />
      <Conclusion visit={visit} />
    </DeskLayout>
  );
}

const STEP_NAMES = ['Thông báo', 'Tự kiểm tra', 'Kiểm tra', 'Biên bản', 'Kết luận'] as const;

function Steps({ visit }: { visit: VisitFileView }) {
  const done = [
    visit.notice !== null,
    visit.selfReport === 'submitted',
    visit.state === 'closed',
    visit.minutes === 'signed' || visit.minutes === 'refused-by-unit',
    visit.conclusion !== null,
  ];
  // A step that was left out on the way is not what comes next.
  const now = done.lastIndexOf(true) + 1;
  return (
    <>
      <ol class="steps">
        {STEP_NAMES.map((name, step) => (
          <li
            class={done[step] ? 'done' : step === now ? 'now' : undefined}
            aria-current={step === now ? 'step' : undefined}
          >
            {name}
          </li>
        ))}
      </ol>
      <p safe>{standingOf(visit)}</p>
    </>
  );
}

function standingOf({ visitOn, state, notice, minutes, conclusion, concludeBy, team }: VisitFileView): string {
  const parts = [
    `Ngày kiểm tra: ${day(visitOn)} (${uncapitalised(VISIT_STATE_NAMES[state])}).`,
    notice
      ? `Thông báo ${notice.number} ngày ${day(notice.issuedOn)}; tự kiểm tra nộp chậm nhất ${day(notice.selfReportDueOn)}.`
      : '',
    team ? '' : 'Đợt này chưa có quyết định thành lập Tổ kiểm tra: chưa ký được biên bản.',
    state === 'closed' ? `${MINUTES_NAMES[minutes]}.` : '',
    conclusion ? `Kết luận ${conclusion.number} ngày ${day(conclusion.issuedOn)}.` : '',
    !conclusion && concludeBy ? `Thông báo kết luận chậm nhất ${day(concludeBy)}.` : '',
  ];
  return parts.filter(Boolean).join(' ');
}

function Prints({ visit: { id, notice, minutes, conclusion } }: { visit: VisitFileView }) {
  const sheets = [
    notice ? (['notice', 'Thông báo kiểm tra'] as const) : null,
    ['minutes', minutes === 'none' ? 'Biên bản kiểm tra (dự thảo)' : 'Biên bản kiểm tra'] as const,
    conclusion ? (['conclusion', 'Thông báo kết luận'] as const) : null,
  ].filter((one) => one !== null);
  const base = `/api/v1/inspections/visits/${encodeURIComponent(id)}/sheets`;
  return (
    <p>
      {'In: '}
      {sheets.map(([kind, label]) => (
        <>
          <a href={`${base}/${kind}?format=html`}>{label}</a>
          {' ('}
          <a href={`${base}/${kind}?format=pdf`}>PDF</a>
          {') '}
        </>
      ))}
    </p>
  );
}

function Minutes({ visit: { minutesFile } }: { visit: VisitFileView }) {
  if (!minutesFile) return <></>;
  const { present, remark, teamSignedAt, unitSignedAt, unitRefusedAt, opinion, supplements } = minutesFile;
  return (
    <section aria-labelledby="bien-ban">
      <h2 id="bien-ban">Biên bản</h2>
      <p safe>{`Tham dự: ${present.join('; ')}.`}</p>
      {remark ? <p safe>{`Nhận xét: ${remark}`}</p> : ''}
      <p safe>{`Tổ kiểm tra ký: ${moment(teamSignedAt)}.`}</p>
      {unitSignedAt ? <p safe>{`Đơn vị ký: ${moment(unitSignedAt)}.`}</p> : ''}
      {unitRefusedAt ? <p safe>{`Đơn vị không ký: ${moment(unitRefusedAt)}.`}</p> : ''}
      {opinion ? <p safe>{`Ý kiến của đơn vị: ${opinion}`}</p> : ''}
      {supplements.map(({ no, at, text }) => (
        <p safe>{`Biên bản bổ sung ${no}, ${moment(at)}: ${text}`}</p>
      ))}
    </section>
  );
}

function Conclusion({ visit: { conclusion, conclusionFile } }: { visit: VisitFileView }) {
  if (!conclusion || !conclusionFile) return <></>;
  const { strengths, shortcomings, demands } = conclusionFile;
  return (
    <section aria-labelledby="ket-luan">
      <h2 id="ket-luan" safe>{`Kết luận ${conclusion.number} ngày ${day(conclusion.issuedOn)}`}</h2>
      <p safe>{`Ưu điểm: ${strengths}`}</p>
      <p safe>{`Tồn tại, hạn chế: ${shortcomings}`}</p>
      <p safe>{`Yêu cầu: ${demands}`}</p>
      <p safe>{`Báo cáo kết quả khắc phục chậm nhất ${day(conclusion.remedyDueOn)}.`}</p>
    </section>
  );
}
