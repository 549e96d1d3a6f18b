import type { ChannelTermsView, PartsInput } from '@motcua/contracts';

import { count, limitText } from './format.js';
import { SENDING_NAMES } from './words.js';

/** The parts that must be posted (Nghị định 63/2010/NĐ-CP, Điều 8), in its order. */
export function Parts({ parts, channels = [] }: { parts: PartsInput; channels?: readonly ChannelTermsView[] }) {
  return (
    <>
      <Section name="Trình tự thực hiện">
        <Numbered items={parts.steps} />
      </Section>
      <Section name="Cách thức thực hiện">
        <>
          <Bulleted items={parts.ways} />
          <Terms channels={channels} />
        </>
      </Section>
      <Section name="Thành phần, số lượng hồ sơ">
        <>
          <Papers papers={parts.papers} />
          {parts.sets ? <p safe>{`Số lượng hồ sơ: ${count(parts.sets)} bộ.`}</p> : ''}
        </>
      </Section>
      <Section name="Đối tượng thực hiện">
        <Text text={parts.subjects} />
      </Section>
      <Section name="Cơ quan thực hiện">
        <Text text={parts.agency} />
      </Section>
      <Section name="Kết quả thực hiện">
        <Text text={parts.result} />
      </Section>
      <Forms parts={parts} />
      <Section name="Phí, lệ phí">
        <Text text={parts.fee} />
      </Section>
      <Section name="Yêu cầu, điều kiện">
        <Text text={parts.conditions ?? ''} />
      </Section>
      <Section name="Căn cứ pháp lý">
        <Bulleted items={parts.legalBasis} />
      </Section>
    </>
  );
}

function Section({ name, children }: { name: string; children: JSX.Element }) {
  return (
    <section>
      <h2 safe>{name}</h2>
      {children as 'safe'}
    </section>
  );
}

function Text({ text }: { text: string }) {
  return text ? <p safe>{text}</p> : <p class="quiet">Không có.</p>;
}

function Items({ items }: { items: readonly string[] }) {
  return (
    <>
      {items.map((item) => (
        <li safe>{item}</li>
      ))}
    </>
  );
}

function Numbered({ items }: { items: readonly string[] }) {
  if (items.length === 0) return <Text text="" />;
  return (
    <ol>
      <Items items={items} />
    </ol>
  );
}

function Bulleted({ items }: { items: readonly string[] }) {
  if (items.length === 0) return <Text text="" />;
  return (
    <ul>
      <Items items={items} />
    </ul>
  );
}

function Papers({ papers }: { papers: PartsInput['papers'] }) {
  if (papers.length === 0) return <Text text="" />;
  return (
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">Giấy tờ</th>
          <th scope="col">Bản chính</th>
          <th scope="col">Bản sao</th>
        </tr>
      </thead>
      <tbody>
        {papers.map(({ name, form, formName, formUrl, copyKind, originals, copies }) => (
          <tr>
            <th scope="row">
              <span safe>
                {form || formName ? `${name} (mẫu ${[form, formName].filter(Boolean).join(' – ')})` : name}
              </span>
              {formUrl ? ' ' : ''}
              {formUrl ? <a href={formUrl}>Tải mẫu</a> : ''}
            </th>
            <td safe>{count(originals)}</td>
            <td safe>{copyKind && copies > 0 ? `${count(copies)} (${COPY_NAMES[copyKind]})` : count(copies)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const COPY_NAMES = { certified: 'có chứng thực', plain: 'bản chụp', compared: 'kèm bản chính để đối chiếu' } as const;

/** Forms to fill in and to be handed out, where the procedure has any. */
function Forms({ parts: { applicationForm, resultForm } }: { parts: PartsInput }) {
  if (!applicationForm && !resultForm) return <></>;
  return (
    <Section name="Mẫu đơn, tờ khai, mẫu kết quả">
      <ul>
        {applicationForm ? <li safe>{`Mẫu đơn, tờ khai: ${applicationForm}`}</li> : ''}
        {resultForm ? <li safe>{`Mẫu kết quả: ${resultForm}`}</li> : ''}
      </ul>
    </Section>
  );
}

const AS_IN_GENERAL: string = 'Như quy định chung';

/** Limits and fees that depend on the way of sending. */
function Terms({ channels }: { channels: readonly ChannelTermsView[] }) {
  if (channels.length === 0) return <></>;
  return (
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">Hình thức nộp</th>
          <th scope="col">Thời hạn giải quyết</th>
          <th scope="col">Phí, lệ phí</th>
        </tr>
      </thead>
      <tbody>
        {channels.map(({ channel, limit, fee }) => (
          <tr>
            <th scope="row" safe>
              {SENDING_NAMES[channel]}
            </th>
            <td safe>{limit ? limitText(limit) : AS_IN_GENERAL}</td>
            <td safe>{fee || AS_IN_GENERAL}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
