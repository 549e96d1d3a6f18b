import type { PartsInput } from '@motcua/contracts';

import { count } from './format.js';

/** The parts that must be posted (Nghị định 63/2010/NĐ-CP, Điều 8), in its order. */
export function Parts({ parts }: { parts: PartsInput }) {
  return (
    <>
      <Section name="Trình tự thực hiện">
        <Numbered items={parts.steps} />
      </Section>
      <Section name="Cách thức thực hiện">
        <Bulleted items={parts.ways} />
      </Section>
      <Section name="Thành phần, số lượng hồ sơ">
        <Papers papers={parts.papers} />
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
        {papers.map(({ name, form, originals, copies }) => (
          <tr>
            <th scope="row" safe>
              {form ? `${name} (mẫu ${form})` : name}
            </th>
            <td safe>{count(originals)}</td>
            <td safe>{count(copies)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
