import type { UnitPostingCoverage } from '@motcua/contracts';

import { count, day } from '../pages/format.js';
import { placeHref } from './posting-links.js';
import { CHANNEL_NAMES, POSTING_REASONS, POSTING_STATES } from './posting-words.js';

/** Every posting that is not as it must be, and why: the list of what is to be done. */
export function LackingPostings({ units }: { units: readonly UnitPostingCoverage[] }) {
  const rows = units.flatMap(({ name, channels }) =>
    channels.flatMap(({ channel, lacking }) => lacking.map((one) => ({ ...one, unit: name, channel }))),
  );
  if (rows.length === 0) return <></>;
  return (
    <section aria-labelledby="con-thieu">
      <h2 id="con-thieu" safe>{`Việc cần làm: ${count(rows.length)} niêm yết còn thiếu`}</h2>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="con-thieu">
        <table class="data">
          <thead>
            <tr>
              {['Thủ tục', 'Đơn vị', 'Nơi niêm yết', 'Tình trạng', 'Từ'].map((title) => (
                <th scope="col" safe>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr>
                <th scope="row">
                  <a href={placeHref(one.procedureCode)} safe>
                    {one.name}
                  </a>
                </th>
                <td data-label="Đơn vị" safe>
                  {one.unit}
                </td>
                <td data-label="Nơi niêm yết" safe>
                  {CHANNEL_NAMES[one.channel]}
                </td>
                <td data-label="Tình trạng" safe>
                  {[POSTING_STATES[one.state], POSTING_REASONS[one.reason]].filter(Boolean).join(': ')}
                </td>
                <td data-label="Từ" class="when">
                  {one.since ? day(one.since) : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What must be taken down. */
export function RepealedPostings({ units }: { units: readonly UnitPostingCoverage[] }) {
  const rows = units.flatMap(({ name, repealed }) => repealed.map((one) => ({ ...one, unit: name })));
  if (rows.length === 0) return <></>;
  return (
    <section class="action danger" aria-labelledby="phai-go">
      <h2 id="phai-go">Phải gỡ: thủ tục đã bị bãi bỏ</h2>
      <ul>
        {rows.map(({ procedureCode, name, unit, channel, repealedFrom }) => (
          <li>
            <a href={placeHref(procedureCode)} safe>
              {name}
            </a>
            <span safe>{` – ${unit}, ${CHANNEL_NAMES[channel]}; bãi bỏ từ ${day(repealedFrom)}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
