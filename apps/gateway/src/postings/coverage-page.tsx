import type { CoverageView, ProcedureListItem, UnitPostingCoverage } from '@motcua/contracts';

import type { Choice } from '../desk/form/form-field.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { count, day, share } from '../pages/format.js';
import { LackingPostings, RepealedPostings } from './lacking-postings.js';
import { placeHref, POSTINGS_PAGE } from './posting-links.js';
import { CHANNEL_NAMES } from './posting-words.js';

export interface CoverageProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly coverage: CoverageView;
  readonly procedures: readonly ProcedureListItem[];
  readonly department: string;
  /** Unit asked for, or empty. */
  readonly unit: string;
  readonly units: readonly Choice[];
}

/** How many procedures hang where they must, and which ones lack. */
export function CoveragePage({ frame, flash, coverage, procedures, department, unit, units: choices }: CoverageProps) {
  const { units, on } = coverage;
  return (
    <DeskLayout frame={frame} title="Niêm yết thủ tục hành chính" at={POSTINGS_PAGE} flash={flash}>
      <div class="toolbar">
        <h1>Niêm yết thủ tục hành chính</h1>
        <a
          class="button second"
          href={`/api/v1/postings/board-sheets${unit ? `?unit=${encodeURIComponent(unit)}` : ''}`}
        >
          In cả tập niêm yết
        </a>
      </div>
      <Filter on={on} unit={unit} choices={choices} />
      {units.length === 0 ? (
        <p class="blank">
          Không có thủ tục nào phải niêm yết theo lựa chọn này. Đơn vị trực thuộc chỉ niêm yết thủ tục được giao: mở một
          thủ tục dưới đây để giao.
        </p>
      ) : (
        ''
      )}
      <Alarm units={units} department={department} />
      {units.length > 0 ? <Figures units={units} on={on} /> : ''}
      <LackingPostings units={units} />
      <RepealedPostings units={units} />
      <Catalogue procedures={procedures} />
    </DeskLayout>
  );
}

function Filter({ on, unit, choices }: { on: string; unit: string; choices: readonly Choice[] }) {
  return (
    <form class="filter" method="get" action={POSTINGS_PAGE}>
      <label>
        Tính đến ngày <input type="date" name="ngay" value={on} />
      </label>
      <label>
        Đơn vị
        <select name="don-vi">
          <option value="">Mọi đơn vị phải niêm yết</option>
          {choices.map(({ value, label }) => (
            <option value={value} selected={value === unit} safe>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">Xem</button>
    </form>
  );
}

/** Raised while the department posts fewer than it must; says so too when all is well. */
function Alarm({ units, department }: { units: readonly UnitPostingCoverage[]; department: string }) {
  const own = units.find(({ unitId }) => unitId === department);
  if (!own) return <></>;
  const short = own.channels.filter(({ lacking }) => lacking.length > 0);
  if (short.length === 0)
    return <p class="flash success">Sở niêm yết đủ mọi thủ tục đang có hiệu lực ở các nơi phải niêm yết.</p>;
  return (
    <div class="flash error" role="alert">
      <strong>Cảnh báo: Sở chưa niêm yết đủ.</strong>
      <ul>
        {short.map(({ channel, current, due }) => (
          <li safe>{`${CHANNEL_NAMES[channel]}: ${count(current)}/${count(due)} thủ tục.`}</li>
        ))}
      </ul>
    </div>
  );
}

function Figures({ units, on }: { units: readonly UnitPostingCoverage[]; on: string }) {
  return (
    <section aria-labelledby="muc-do">
      <h2 id="muc-do" safe>{`Mức độ niêm yết ngày ${day(on)}`}</h2>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="muc-do">
        <table class="data">
          <thead>
            <tr>
              {['Đơn vị', 'Nơi niêm yết', 'Đã niêm yết bản hiện hành', 'Còn thiếu', 'Căn cứ'].map((title) => (
                <th scope="col" safe>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.flatMap(({ name, channels }) =>
              channels.map(({ channel, current, due, rate, lacking, source }) => (
                <tr class={lacking.length > 0 ? 'late' : undefined}>
                  <th scope="row" safe>
                    {name}
                  </th>
                  <td data-label="Nơi niêm yết" safe>
                    {CHANNEL_NAMES[channel]}
                  </td>
                  <td data-label="Đã niêm yết" safe>
                    {share(current, due, rate ?? 0)}
                  </td>
                  <td data-label="Còn thiếu" safe>
                    {count(lacking.length)}
                  </td>
                  <td data-label="Căn cứ" safe>
                    {source}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Catalogue({ procedures }: { procedures: readonly ProcedureListItem[] }) {
  if (procedures.length === 0) return <p class="blank">Chưa có thủ tục nào được công bố.</p>;
  return (
    <section aria-labelledby="tung-thu-tuc">
      <h2 id="tung-thu-tuc">Từng thủ tục</h2>
      <p class="hint">Mở một thủ tục để xem các nơi niêm yết, ghi nhận, kiểm tra, gỡ hoặc in tờ niêm yết.</p>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="tung-thu-tuc">
        <table class="data">
          <thead>
            <tr>
              {['Mã', 'Thủ tục', 'Bản', CHANNEL_NAMES.website, CHANNEL_NAMES.board, 'In'].map((title) => (
                <th scope="col" safe>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {procedures.map(({ code, name, version, posted }) => (
              <tr>
                <td class="code" data-label="Mã" safe>
                  {code}
                </td>
                <th scope="row">
                  <a href={placeHref(code)} safe>
                    {name}
                  </a>
                </th>
                <td data-label="Bản" safe>
                  {count(version)}
                </td>
                <Posted label={CHANNEL_NAMES.website} posted={posted.website} />
                <Posted label={CHANNEL_NAMES.board} posted={posted.board} />
                <td data-label="In">
                  <a href={`/api/v1/postings/board-sheets/${encodeURIComponent(code)}`}>Tờ niêm yết</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Posted({ label, posted }: { label: string; posted: boolean }) {
  return (
    <td data-label={label}>
      <span class={`badge ${posted ? 'done' : 'late'}`}>{posted ? 'Đã niêm yết' : 'Thiếu'}</span>
    </td>
  );
}
