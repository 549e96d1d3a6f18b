import { PUBLIC_CHANNELS, type ProcedureListItem, type SummaryView, type UnitCoverage } from '@motcua/contracts';

import { count, percent, share } from './format.js';
import { procedureHref } from './procedure-row.js';
import { CHANNEL_NAMES } from './words.js';

interface CoverageProps {
  readonly summary: SummaryView;
  readonly listed: readonly ProcedureListItem[];
}

/** Posting of procedures and inspections of units. */
export function Coverage({ summary: { procedures, inspections }, listed }: CoverageProps) {
  return (
    <div class="stack">
      <div class="panel">
        <h3>Niêm yết thủ tục hành chính</h3>
        <dl class="lines">
          {PUBLIC_CHANNELS.map((channel) => (
            <div>
              <dt safe>{CHANNEL_NAMES[channel]}</dt>
              <dd safe>{`${count(procedures.posted[channel])}/${count(procedures.inForce)} thủ tục`}</dd>
            </div>
          ))}
        </dl>
        {PUBLIC_CHANNELS.map((channel) => (
          <Shortage channel={channel} missing={procedures.inForce - procedures.posted[channel]} listed={listed} />
        ))}
      </div>
      <div class="panel">
        <h3>Kiểm tra cải cách hành chính</h3>
        <dl class="lines">
          <Inspected name="Phòng, tổ thuộc Sở" unit="phòng" coverage={inspections.divisions} />
          <Inspected name="Đơn vị trực thuộc Sở" unit="đơn vị" coverage={inspections.affiliatedUnits} />
          <div>
            <dt>Thiếu sót</dt>
            <dd
              safe
            >{`${count(inspections.findings.open)} còn mở, ${count(inspections.findings.remedied)} đã khắc phục`}</dd>
          </div>
        </dl>
      </div>
    </div>
  );
}

interface ShortageProps {
  readonly channel: (typeof PUBLIC_CHANNELS)[number];
  readonly missing: number;
  readonly listed: readonly ProcedureListItem[];
}

/** More than these are found in the catalogue below. */
const MOST_NAMED = 5;

function Shortage({ channel, missing, listed }: ShortageProps) {
  if (missing <= 0) return <></>;
  const lacking = listed.filter(({ posted }) => !posted[channel]);
  return (
    <div class="warning">
      <strong>Chưa niêm yết đủ.</strong>{' '}
      <span safe>{`${CHANNEL_NAMES[channel]} còn thiếu ${count(missing)} thủ tục.`}</span>
      {lacking.length > 0 && lacking.length <= MOST_NAMED ? (
        <ul>
          {lacking.map(({ code, name }) => (
            <li>
              <a href={procedureHref(code)} safe>
                {name}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        ''
      )}
    </div>
  );
}

function Inspected({ name, unit, coverage }: { name: string; unit: string; coverage: UnitCoverage }) {
  const { planned, total, plannedRate, inspected, inspectedRate } = coverage;
  return (
    <div>
      <dt safe>{name}</dt>
      <dd>
        <span safe>{`kế hoạch ${share(planned, total, plannedRate)}`}</span>
        <span safe>{`đã kiểm tra ${count(inspected)} ${unit} (${percent(total === 0 ? null : inspectedRate)})`}</span>
      </dd>
    </div>
  );
}
