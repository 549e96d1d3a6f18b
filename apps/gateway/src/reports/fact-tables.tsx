import { latenessReasonName, type ActFactLine, type DossierFactLine } from '@motcua/contracts';

import { historyHref } from '../catalogue/catalogue-links.js';
import type { Directory } from '../desk/directory.js';
import { channelWord, timelinessWord } from '../desk/words.js';
import { findingHref } from '../inspections/inspection-words.js';
import { cut, day, NOTHING } from '../pages/format.js';
import { UNITS_PAGE } from '../units/words.js';
import { endWord } from './facts-file.js';

const dayOr = (value: string): string => (value ? day(value) : NOTHING);

interface DossierTableProps {
  readonly items: readonly DossierFactLine[];
  readonly directory: Directory;
  readonly seesDossiers: boolean;
}

/** Dossiers without a word about people. */
export function DossierTable({ items, directory, seesDossiers }: DossierTableProps) {
  const titles = ['Mã hồ sơ', 'Thủ tục', 'Đơn vị', 'Hình thức nộp', 'Tiếp nhận', 'Hẹn trả', 'Có kết quả', 'Kết quả'];
  return (
    <div class="scroll" tabindex="0" role="region" aria-label="Hồ sơ">
      <table class="data dossiers">
        <Titles titles={titles} />
        <tbody>
          {items.map((item) => (
            <tr class={item.timeliness === 'late' ? 'late' : undefined}>
              <th scope="row" class="code" data-label="Mã hồ sơ">
                <Code item={item} linked={seesDossiers} />
              </th>
              <td data-label="Thủ tục" title={directory.procedureName(item.procedureCode)} safe>
                {cut(directory.procedureName(item.procedureCode), 70)}
              </td>
              <td data-label="Đơn vị" safe>
                {directory.unitName(item.unitId)}
              </td>
              <td data-label="Hình thức nộp" safe>
                {channelWord(item.channel)}
              </td>
              <Days item={item} />
              <td data-label="Kết quả" safe>
                {resultOf(item)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Days({ item: { receivedOn, dueOn, completedOn } }: { item: DossierFactLine }) {
  const days = [
    ['Tiếp nhận', receivedOn],
    ['Hẹn trả', dueOn],
    ['Có kết quả', completedOn],
  ] as const;
  return (
    <>
      {days.map(([label, on]) => (
        <td class="when" data-label={label} safe>
          {dayOr(on)}
        </td>
      ))}
    </>
  );
}

function Code({ item: { id, code }, linked }: { item: DossierFactLine; linked: boolean }) {
  const text = code || 'Chưa cấp mã';
  if (!linked) return <span safe>{text}</span>;
  return (
    <a href={`/mot-cua/ho-so/${encodeURIComponent(id)}`} safe>
      {text}
    </a>
  );
}

/** `Có kết quả, quá hạn (Chờ cơ quan, đơn vị phối hợp)`. */
function resultOf({ ended, timeliness, latenessReason }: DossierFactLine): string {
  const how = [endWord(ended), timeliness ? timelinessWord(timeliness).toLocaleLowerCase('vi') : ''].filter(Boolean);
  const reason = latenessReason ? ` (${latenessReasonName(latenessReason)})` : '';
  return `${how.join(', ') || 'Đang giải quyết'}${reason}`;
}

const ACT_HREFS: Readonly<Record<ActFactLine['kind'], (id: string) => string>> = {
  procedure: historyHref,
  unit: (id) => `${UNITS_PAGE}/${encodeURIComponent(id)}`,
  finding: findingHref,
};

/** Procedures, units or findings, each leading to its own page. */
export function ActTable({ items }: { items: readonly ActFactLine[] }) {
  return (
    <div class="scroll" tabindex="0" role="region" aria-label="Danh sách">
      <table class="data">
        <Titles titles={['Nội dung', 'Mã']} />
        <tbody>
          {items.map((item) => (
            <tr>
              <th scope="row">
                <a href={ACT_HREFS[item.kind](item.id)} safe>
                  {labelOf(item)}
                </a>
              </th>
              <td class="code" safe>
                {item.id}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Texts of findings stay with the inspections: here the day says which. */
const labelOf = ({ kind, label, on, id }: ActFactLine): string =>
  kind === 'finding' ? `Tồn tại ghi nhận ngày ${dayOr(on)}` : label || id;

function Titles({ titles }: { titles: readonly string[] }) {
  return (
    <thead>
      <tr>
        {titles.map((title) => (
          <th scope="col" safe>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
