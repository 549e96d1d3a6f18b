import type { Difference, DifferencesView, ItemDifference } from '@motcua/contracts';

import { count, day } from './format.js';

/** What the fields of a version are called on paper. */
export const FIELD_LABELS: Readonly<Record<string, string>> = {
  code: 'Mã thủ tục',
  name: 'Tên thủ tục',
  fieldCode: 'Lĩnh vực',
  fieldName: 'Lĩnh vực',
  decision: 'Quyết định công bố',
  validFrom: 'Hiệu lực từ ngày',
  limit: 'Thời hạn giải quyết',
  channels: 'Thời hạn, phí theo hình thức nộp',
  'parts.steps': 'Trình tự thực hiện',
  'parts.ways': 'Cách thức thực hiện',
  'parts.papers': 'Thành phần hồ sơ',
  'parts.sets': 'Số lượng hồ sơ',
  'parts.subjects': 'Đối tượng thực hiện',
  'parts.agency': 'Cơ quan thực hiện',
  'parts.result': 'Kết quả thực hiện',
  'parts.fee': 'Phí, lệ phí',
  'parts.conditions': 'Yêu cầu, điều kiện',
  'parts.applicationForm': 'Mẫu đơn, tờ khai',
  'parts.resultForm': 'Mẫu kết quả',
  'parts.legalBasis': 'Căn cứ pháp lý',
};

/** Field by field, in words; lists entry by entry. */
export function DifferenceTable({ differences }: { differences: readonly Difference[] }) {
  if (differences.length === 0) return <p class="quiet">Hai bản có nội dung như nhau.</p>;
  return (
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">Nội dung</th>
          <th scope="col">Thay đổi</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => (
          <tr>
            <th scope="row" safe>
              {FIELD_LABELS[difference.field] ?? difference.field}
            </th>
            <td>
              {difference.items.length > 0 ? <Items items={difference.items} /> : <Texts difference={difference} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Texts({ difference: { before, after } }: { difference: Difference }) {
  return (
    <>
      <del safe>{before || 'không có'}</del> → <ins safe>{after || 'không có'}</ins>
    </>
  );
}

const WORDS: Record<ItemDifference['kind'], string> = { added: 'Thêm', removed: 'Bỏ', changed: 'Sửa' };

function Items({ items }: { items: readonly ItemDifference[] }) {
  return (
    <ul>
      {items.map(({ kind, before, after }) => (
        <li>
          <strong safe>{`${WORDS[kind]}: `}</strong>
          {before ? <del safe>{before}</del> : ''}
          {before && after ? ' → ' : ''}
          {after ? <ins safe>{after}</ins> : ''}
        </li>
      ))}
    </ul>
  );
}

interface BetweenProps {
  /** Numbers of all versions, oldest first. */
  readonly versions: readonly number[];
  readonly shown: DifferencesView | undefined;
  /** Address the choice is sent to, and what else it keeps. */
  readonly action: string;
  readonly keep?: Readonly<Record<string, string>>;
}

/** Two versions side by side, chosen by the reader. */
export function Differences({ versions, shown, action, keep = {} }: BetweenProps) {
  if (versions.length < 2) return <></>;
  return (
    <section aria-labelledby="khac-nhau">
      <h2 id="khac-nhau">Nội dung thay đổi giữa hai bản</h2>
      <form method="get" action={`${action}#khac-nhau`} class="filter screen-only">
        {Object.entries(keep).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <VersionChoice name="tu" label="Từ bản" versions={versions} chosen={shown?.from.version} />
        <VersionChoice name="den" label="đến bản" versions={versions} chosen={shown?.to.version} />
        <button type="submit">So sánh</button>
      </form>
      {shown ? (
        <>
          <p safe>{headOf(shown)}</p>
          <DifferenceTable differences={shown.differences} />
        </>
      ) : (
        ''
      )}
    </section>
  );
}

const headOf = ({ from, to }: DifferencesView): string =>
  `Bản ${count(to.version)} (hiệu lực ${day(to.validFrom)}, ${to.decision}) so với bản ${count(from.version)} (hiệu lực ${day(from.validFrom)}, ${from.decision}):`;

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly versions: readonly number[];
  readonly chosen: number | undefined;
}

function VersionChoice({ name, label, versions, chosen }: ChoiceProps) {
  return (
    <label>
      <span safe>{label}</span>{' '}
      <select name={name}>
        {versions.map((version) => (
          <option value={String(version)} selected={version === chosen} safe>
            {count(version)}
          </option>
        ))}
      </select>
    </label>
  );
}
