import type { PetitionAct, PetitionView } from '@motcua/contracts';

import { ActSection, type ActForm, type Tried } from '../desk/form/act-section.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { day, moment } from '../pages/format.js';
import { PETITIONS_PAGE } from './petitions-page.js';
import { CHANNEL_NAMES, KIND_NAMES } from './petition-words.js';

export interface PetitionProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly one: PetitionView;
  readonly unitName: (id: string) => string;
  readonly procedureName: (code: string) => string;
  /** Acts of this moment and this role. */
  readonly forms: readonly (readonly [act: PetitionAct, form: ActForm])[];
  /** The act that came back with faults. */
  readonly tried?: Tried | undefined;
}

const hrefOf = ({ id }: PetitionView): string => `${PETITIONS_PAGE}/${encodeURIComponent(id)}`;

/** One petition: what it says, what is due, what can be done. */
export function PetitionPage(props: PetitionProps) {
  const { frame, flash, one } = props;
  return (
    <DeskLayout frame={frame} title={`Phản ánh ${one.code}`} at={PETITIONS_PAGE} flash={flash}>
      <div class="toolbar">
        <h1 safe>{one.subject}</h1>
        <p>
          <span class={`badge ${one.due?.overdue ? 'late' : 'normal'}`} safe>
            {one.stateName}
          </span>
        </p>
      </div>
      <div class="grid">
        <div>
          <Story one={one} />
          {props.forms.map(([act, form]) => (
            <ActSection act={act} form={form} action={`${hrefOf(one)}/${act}`} tried={props.tried} />
          ))}
          {props.forms.length === 0 ? <p class="blank">Vai trò này không có việc nào phải làm ở bước hiện tại.</p> : ''}
        </div>
        <Facts {...props} />
      </div>
    </DeskLayout>
  );
}

function Story({ one: { text, exchange, answer, published, ended } }: { one: PetitionView }) {
  return (
    <section aria-label="Nội dung">
      <Said title="Người gửi viết" text={text} />
      {exchange.map(({ from, at, text: said }) => (
        <Said title={`${from === 'desk' ? 'Sở hỏi' : 'Người gửi bổ sung'}, ${moment(at)}`} text={said} />
      ))}
      {answer ? (
        <Said title={`Trả lời, ${moment(answer.at)}${answer.late ? ' (quá hạn)' : ''}`} text={answer.text} />
      ) : (
        ''
      )}
      {published ? (
        <>
          <Said title={`Đã công khai, ${moment(published.at)}: câu hỏi`} text={published.question} />
          <Said title="Đã công khai: trả lời" text={published.answer} />
        </>
      ) : (
        ''
      )}
      {ended ? <Said title="Lý do kết thúc" text={ended.reason} /> : ''}
    </section>
  );
}

function Said({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h2 safe>{title}</h2>
      {text.split('\n').map((line) => (
        <p safe>{line}</p>
      ))}
    </>
  );
}

function Facts({ one, unitName, procedureName }: PetitionProps) {
  const { sender } = one;
  const rated = one.liked === null ? null : one.liked ? 'Hài lòng' : 'Không hài lòng';
  return (
    <aside>
      <dl class="pairs">
        <Pair name="Mã" value={one.code} />
        <Pair name="Nhận qua" value={CHANNEL_NAMES[one.channel]} />
        <Pair name="Nhận lúc" value={moment(one.receivedAt)} />
        <Pair name="Người gửi" value={senderText(one)} />
        <Pair name="Điện thoại" value={sender?.phone ?? null} />
        <Pair name="Thư điện tử" value={sender?.email ?? null} />
        <Pair name="Địa chỉ" value={sender?.address ?? null} />
        <Pair name="Loại" value={one.kind && KIND_NAMES[one.kind]} />
        <Pair name="Đơn vị trả lời" value={one.unitId && unitName(one.unitId)} />
        <Pair name="Thủ tục" value={one.procedureCode && procedureName(one.procedureCode)} />
        <Pair name="Mã hồ sơ" value={one.dossierCode} />
        <Pair name="Số ở Cổng quốc gia" value={one.reference} />
        <Pair name="Từ chối chậm nhất" value={day(one.rejectBy)} />
        <Pair name="Hỏi lại chậm nhất" value={day(one.askBy)} />
        <Pair name="Trả lời chậm nhất" value={day(one.answerBy)} />
        <Pair name="Công khai chậm nhất" value={one.publishBy && day(one.publishBy)} />
        <Pair name="Căn cứ thời hạn" value={one.limitSource} />
        <Pair name="Người gửi đánh giá" value={rated} />
      </dl>
      {one.repeats ? (
        <p>
          <a href={`${PETITIONS_PAGE}/${encodeURIComponent(one.repeats)}`}>Phản ánh được lặp lại</a>
        </p>
      ) : (
        ''
      )}
    </aside>
  );
}

const senderText = ({ sender, erased }: PetitionView): string =>
  erased ? 'Đã xóa' : (sender?.name ?? 'Không ghi họ tên');

function Pair({ name, value }: { name: string; value: string | null }) {
  if (!value) return <></>;
  return (
    <div>
      <dt safe>{name}</dt>
      <dd safe>{value}</dd>
    </div>
  );
}
