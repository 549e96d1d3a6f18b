import type { FindingView } from '@motcua/contracts';

import { cut, day } from '../pages/format.js';
import { findingHref, FINDING_KIND_NAMES, FINDING_STATE_NAMES, SEVERITY_NAMES } from './inspection-words.js';

interface TableProps {
  readonly findings: readonly FindingView[];
  readonly unitName: (id: string) => string;
  /** Id of the heading. */
  readonly label: string;
}

const TITLES = ['Nội dung', 'Đơn vị', 'Loại', 'Mức độ', 'Tình trạng', 'Hạn'];

export function FindingTable({ findings, unitName, label }: TableProps) {
  return (
    <div class="scroll" tabindex="0" role="region" aria-labelledby={label}>
      <table class="data">
        <thead>
          <tr>
            {TITLES.map((title) => (
              <th scope="col" safe>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {findings.map((one) => (
            <tr class={one.overdue ? 'late' : undefined}>
              <th scope="row">
                <a href={findingHref(one.id)} safe>
                  {cut(one.text)}
                </a>
              </th>
              <td safe>{unitName(one.unitId)}</td>
              <td safe>{FINDING_KIND_NAMES[one.kind]}</td>
              <td safe>{SEVERITY_NAMES[one.severity]}</td>
              <td safe>{standing(one)}</td>
              <td class="when" safe>
                {day(one.dueOn)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export const standing = ({ state, overdue, verified }: FindingView): string =>
  `${FINDING_STATE_NAMES[state]}${overdue ? ', quá hạn' : ''}${verified ? ', phúc tra xác nhận' : ''}`;
