import { randomUUID } from 'node:crypto';

import type { ChecklistItemView, VisitFileView } from '@motcua/contracts';

import { KEY } from '../desk/desk-caller.js';
import { moment } from '../pages/format.js';
import { ANSWER_NAMES, visitHref } from './inspection-words.js';
import type { VisitProps } from './visit-props.js';

/** What the unit says about itself: to read, and to fill in where the person may. */
export function SelfReport(props: VisitProps) {
  const { visit, mayReport } = props;
  const open = mayReport && visit.state === 'scheduled' && visit.selfReport !== 'submitted' && visit.notice !== null;
  return (
    <section aria-labelledby="tu-kiem-tra">
      <h2 id="tu-kiem-tra">Báo cáo tự kiểm tra</h2>
      <Standing visit={visit} />
      {visit.outline ? <p safe>{`Đề cương: ${visit.outline}`}</p> : ''}
      {visit.selfReportFile ? <Submitted visit={visit} /> : ''}
      {open ? <ReportForm {...props} /> : ''}
    </section>
  );
}

function Standing({ visit: { selfReport, selfReportFile } }: { visit: VisitFileView }) {
  if (!selfReportFile) return <p class="blank">Đơn vị chưa nộp báo cáo tự kiểm tra.</p>;
  const { submittedAt, late, returnedBecause } = selfReportFile;
  return (
    <>
      <p safe>{`Nộp lúc ${moment(submittedAt)}${late ? ' (quá hạn)' : ''}.`}</p>
      {selfReport === 'returned' ? <p class="warning" safe>{`Trả lại để bổ sung: ${returnedBecause ?? ''}`}</p> : ''}
    </>
  );
}

const itemsOf = ({ checklists }: VisitFileView): ChecklistItemView[] => checklists.flatMap(({ items }) => items);

function Submitted({ visit }: { visit: VisitFileView }) {
  const { answers, summary } = visit.selfReportFile ?? { answers: [], summary: '' };
  const questions = new Map(itemsOf(visit).map(({ code, question }) => [code, question]));
  return (
    <details>
      <summary safe>{`${answers.length} câu trả lời`}</summary>
      {summary ? <p safe>{summary}</p> : ''}
      <dl class="pairs">
        {answers.map(({ item, answer, value, note, url }) => (
          <div>
            <dt safe>{questions.get(item) ?? item}</dt>
            <dd safe>{[ANSWER_NAMES[answer], value, note, url].filter((part) => part !== undefined).join(' – ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** On one page; an item without an answer is left out. */
function ReportForm({ visit, tried }: VisitProps) {
  const sent = tried?.act === 'self-report' ? tried.sent : {};
  return (
    <details class="action" open={tried?.act === 'self-report'}>
      <summary>
        <h2>Lập báo cáo tự kiểm tra</h2>
      </summary>
      <form method="post" action={`${visitHref(visit.id)}/self-report`}>
        <input type="hidden" name={KEY} value={randomUUID()} />
        {itemsOf(visit).map((item) => (
          <fieldset>
            <legend safe>{item.question}</legend>
            <AnswerFields item={item} prefix={item.code} typed={(name) => sent[`${name}.${item.code}`] ?? ''} />
          </fieldset>
        ))}
        <div class="field">
          <label for="tkt-summary">Nhận xét chung</label>
          <textarea id="tkt-summary" name="summary" rows="4" maxlength="10000" safe>
            {sent['summary'] ?? ''}
          </textarea>
        </div>
        <button type="submit">Nộp báo cáo</button>
      </form>
    </details>
  );
}

interface AnswerFieldsProps {
  readonly item: ChecklistItemView;
  /** Stands behind every name: `answer.<prefix>`; empty: the names alone. */
  readonly prefix: string;
  readonly typed: (name: string) => string;
}

/** Answer, figure, note and address of a proof. */
export function AnswerFields({ item, prefix, typed }: AnswerFieldsProps) {
  const name = (field: string) => (prefix ? `${field}.${prefix}` : field);
  const id = (field: string) => `${field}-${item.code}${prefix ? '-tkt' : ''}`;
  return (
    <div class="filter">
      <div class="field">
        <label for={id('answer')}>Trả lời</label>
        <select id={id('answer')} name={name('answer')}>
          <option value="">(chưa trả lời)</option>
          {item.answers.map((answer) => (
            <option value={answer} selected={typed('answer') === answer} safe>
              {ANSWER_NAMES[answer]}
            </option>
          ))}
        </select>
      </div>
      {item.answers.includes('number') ? (
        <div class="field">
          <label for={id('value')}>Số liệu</label>
          <input id={id('value')} name={name('value')} inputmode="decimal" value={typed('value')} maxlength="12" />
        </div>
      ) : (
        ''
      )}
      <div class="field">
        <label for={id('note')}>Ghi chú</label>
        <input id={id('note')} name={name('note')} value={typed('note')} maxlength="2000" />
      </div>
      <div class="field">
        <label for={id('url')} safe>{`Địa chỉ minh chứng${item.evidenceRequired ? ' (cần có)' : ''}`}</label>
        <input id={id('url')} name={name('url')} value={typed('url')} maxlength="500" />
      </div>
    </div>
  );
}
