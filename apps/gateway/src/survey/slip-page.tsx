import type { SlipThanks, SlipView, SurveyPart } from '@motcua/contracts';

import type { Sent } from '../desk/form/sent.js';
import type { Fault } from '../http/http-problem.js';
import { day } from '../pages/format.js';
import { Layout } from '../pages/layout.js';
import type { Frame } from '../pages/site.js';
import { SLIP_PAGE } from './slip-sheets.js';
import { AUDIENCE_NAMES, SCALE } from './survey-words.js';

const TITLE = 'Khảo sát mức độ hài lòng';

export interface SlipFormProps {
  readonly frame: Frame;
  readonly token: string;
  readonly slip: SlipView;
  readonly typed: Sent;
  readonly problem?: Fault | undefined;
}

/** The questionnaire on one page, part by part. */
export function SlipFormPage({ frame, token, slip, typed, problem }: SlipFormProps) {
  const missing = new Set((problem?.errors ?? []).map(({ field }) => field));
  const steps = slip.parts.length + 1;
  return (
    <Layout frame={frame} title={TITLE} at={SLIP_PAGE}>
      <div class="wide narrow">
        <h1>{TITLE}</h1>
        <p class="lead" safe>
          {slip.unitName}
        </p>
        <p safe>
          {`${slip.title}. Người trả lời: ${AUDIENCE_NAMES[slip.audience].toLowerCase()}. Nhận phiếu đến hết ngày ${day(slip.to)}.`}
        </p>
        <p>Không hỏi họ tên, không phải đăng nhập. Kết quả chỉ công bố theo nhóm, không theo từng người.</p>
        <Problem problem={problem} slip={slip} missing={missing} />
        <form method="post" action={`${SLIP_PAGE}/${encodeURIComponent(token)}`} class="survey">
          {slip.parts.map((part, index) => (
            <Part part={part} step={`Phần ${index + 1}/${steps}`} typed={typed} missing={missing} />
          ))}
          <fieldset>
            <legend safe>{`Phần ${steps}/${steps}. Ý kiến khác (không bắt buộc)`}</legend>
            <label for="opinion">Điều cần phát huy hoặc cần sửa</label>
            <p class="hint" id="opinion-hint">
              Xin không ghi tên, số điện thoại, lớp hay chi tiết nhận ra một người. Chỉ Sở đọc ý kiến này, không chuyển
              nguyên văn cho nhà trường.
            </p>
            <textarea id="opinion" name="opinion" rows="4" maxlength="1000" aria-describedby="opinion-hint" safe>
              {typed['opinion'] ?? ''}
            </textarea>
          </fieldset>
          <button type="submit">Gửi phiếu</button>
        </form>
        <p class="note" safe>
          {`Nguồn: ${slip.source}.`}
        </p>
      </div>
    </Layout>
  );
}

interface PartProps {
  readonly part: SurveyPart;
  readonly step: string;
  readonly typed: Sent;
  readonly missing: ReadonlySet<string>;
}

function Part({ part, step, typed, missing }: PartProps) {
  return (
    <section aria-labelledby={`phan-${part.id}`}>
      <h2 id={`phan-${part.id}`} safe>
        {`${step}. ${part.title}`}
      </h2>
      {part.questions.map(({ id, text }) => (
        <Question
          name={`scores.${id}`}
          text={text}
          chosen={typed[`scores.${id}`]}
          faulty={missing.has(`scores.${id}`)}
        />
      ))}
    </section>
  );
}

function Question(props: { name: string; text: string; chosen: string | undefined; faulty: boolean }) {
  const { name, text, chosen, faulty } = props;
  return (
    <fieldset id={name}>
      <legend safe>{text}</legend>
      {faulty ? <p class="warning">Câu này chưa được trả lời.</p> : ''}
      {SCALE.map((label, index) => (
        <label class="choice">
          <input type="radio" name={name} value={String(index + 1)} checked={chosen === String(index + 1)} required />{' '}
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Problem({
  problem,
  slip,
  missing,
}: Pick<SlipFormProps, 'problem' | 'slip'> & { missing: ReadonlySet<string> }) {
  if (!problem) return <></>;
  const first = slip.parts.flatMap(({ questions }) => questions).find(({ id }) => missing.has(`scores.${id}`));
  return (
    <p class="warning" role="alert">
      <span safe>{problem.detail}</span> {first ? <a href={`#scores.${first.id}`}>Đến câu đầu tiên cần trả lời</a> : ''}
    </p>
  );
}

/** Where a code is typed, and where a slip that is no longer good is told so. */
export function SlipEntryPage({ frame, problem }: { frame: Frame; problem?: Fault | undefined }) {
  return (
    <Layout frame={frame} title={TITLE} at={SLIP_PAGE}>
      <div class="wide narrow">
        <h1>{TITLE}</h1>
        {problem ? (
          <p class="warning" role="alert" safe>
            {problem.detail}
          </p>
        ) : (
          ''
        )}
        <form method="get" action={SLIP_PAGE}>
          <label for="ma">Mã in trên phiếu mời</label>
          <input id="ma" name="ma" required maxlength="60" autocomplete="off" autocapitalize="characters" />
          <button type="submit">Mở phiếu</button>
        </form>
        <p>Mỗi mã phiếu trả lời một lần. Mã không phân biệt chữ hoa, chữ thường, dấu cách và dấu gạch ngang.</p>
      </div>
    </Layout>
  );
}

export function SlipThanksPage({ frame, unitName }: SlipThanks & { frame: Frame }) {
  return (
    <Layout frame={frame} title={TITLE} at={SLIP_PAGE}>
      <div class="wide narrow">
        <section class="result" role="status">
          <h1>Đã nhận phiếu. Xin cảm ơn!</h1>
          <p safe>{`Đánh giá về ${unitName} đã được ghi nhận, không kèm thông tin về người trả lời.`}</p>
          <p>Kết quả được tổng hợp khi đợt khảo sát kết thúc. Có thể đóng trang này.</p>
        </section>
      </div>
    </Layout>
  );
}
