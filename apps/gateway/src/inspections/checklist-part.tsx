import { randomUUID } from 'node:crypto';

import type { ChecklistItemView, ItemAnswerView } from '@motcua/contracts';

import { KEY } from '../desk/desk-caller.js';
import { FileField } from '../evidence/file-field.js';
import { moment } from '../pages/format.js';
import { EvidenceLinks } from './evidence-links.js';
import { ANSWER_NAMES, visitHref } from './inspection-words.js';
import { AnswerFields } from './self-report-part.js';
import type { VisitProps } from './visit-props.js';

/** What the inspectors found, item by item; each is saved by itself, so that two inspectors can work side by side. */
export function Checklists(props: VisitProps) {
  const { checklists, answers } = props.visit;
  const total = checklists.reduce((sum, { items }) => sum + items.length, 0);
  if (total === 0) return <></>;
  return (
    <section aria-labelledby="noi-dung-kiem-tra">
      <h2 id="noi-dung-kiem-tra">Nội dung kiểm tra</h2>
      <p>
        <span safe>{`Đã trả lời ${answers.length}/${total} mục.`}</span>{' '}
        <progress max={total} value={answers.length} aria-label="Số mục đã trả lời"></progress>
      </p>
      {checklists.map(({ title, source, items }) => (
        <details open={props.visit.state === 'scheduled' || props.tried?.act.startsWith('muc/') === true}>
          <summary>
            <strong safe>{title}</strong> <span safe>{`${countIn(items, answers)}/${items.length} mục`}</span>
          </summary>
          <p class="hint" safe>
            {source}
          </p>
          {items.map((item) => (
            <Item item={item} answer={answers.find((one) => one.item === item.code)} {...props} />
          ))}
        </details>
      ))}
    </section>
  );
}

const countIn = (items: readonly ChecklistItemView[], answers: readonly ItemAnswerView[]): number =>
  items.filter(({ code }) => answers.some(({ item }) => item === code)).length;

type ItemProps = VisitProps & { item: ChecklistItemView; answer: ItemAnswerView | undefined };

function Item(props: ItemProps) {
  const { item, answer, visit, mayAnswer } = props;
  const wanting = answer?.answer === 'no' || answer?.answer === 'partly';
  const finding = `${visitHref(visit.id)}?muc=${encodeURIComponent(item.code)}#findings`;
  return (
    <article class="panel" id={`muc-${item.code}`}>
      <h3 safe>{`${item.question}${item.verified ? '' : ' (minh họa)'}`}</h3>
      {answer ? (
        <p>
          <strong safe>{ANSWER_NAMES[answer.answer]}</strong>
          <span safe>{answerText(answer)}</span>
          <EvidenceLinks ids={answer.evidenceIds} />
        </p>
      ) : (
        <p class="hint">Chưa trả lời.</p>
      )}
      {wanting && mayAnswer && !visit.conclusion ? (
        <p>
          <a href={finding}>Ghi thành nội dung tồn tại</a>
        </p>
      ) : (
        ''
      )}
      {mayAnswer && visit.minutes === 'none' && visit.state !== 'cancelled' ? <AnswerForm {...props} /> : ''}
    </article>
  );
}

const answerText = ({ value, note, url, by, at }: ItemAnswerView): string =>
  [value === null ? '' : ` ${value}`, note && `: ${note}`, url ? ` (${url})` : '', ` – ${by}, ${moment(at)}`].join('');

/** `seen` says which answer was on the screen: another one meanwhile is shown instead of being overwritten. */
function AnswerForm({ item, answer, visit, tried }: ItemProps) {
  const mine = tried?.act === `muc/${item.code}` ? tried : undefined;
  const stored = {
    answer: answer?.answer ?? '',
    value: String(answer?.value ?? ''),
    note: answer?.note ?? '',
    url: answer?.url ?? '',
  };
  const typed = (name: string) => mine?.sent[name] ?? stored[name as keyof typeof stored] ?? '';
  return (
    <details open={mine !== undefined}>
      <summary>{answer ? 'Sửa câu trả lời' : 'Trả lời'}</summary>
      {mine ? (
        <p class="warning" role="alert" safe>
          {[mine.fault.detail, ...mine.fault.errors.map(({ message }) => message)].join(' ')}
        </p>
      ) : (
        ''
      )}
      <form
        method="post"
        action={`${visitHref(visit.id)}/muc/${encodeURIComponent(item.code)}`}
        enctype="multipart/form-data"
      >
        <input type="hidden" name={KEY} value={randomUUID()} />
        <input type="hidden" name="kept" value={(answer?.evidenceIds ?? []).join(' ')} />
        <input type="hidden" name="seen" value={String(answer?.revision ?? 0)} />
        <AnswerFields item={item} prefix="" typed={typed} />
        <FileField prefix={`muc-${item.code}`} />
        <button type="submit">Lưu</button>
      </form>
    </details>
  );
}
