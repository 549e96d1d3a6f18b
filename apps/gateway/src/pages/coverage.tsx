import { POSTING_CHANNELS, type PostingChannel, type SummaryView, type UnitCoverage } from '@motcua/contracts';

import { count, share } from './format.js';
import { CHANNEL_NAMES } from './words.js';

/** Posting of procedures and inspections of units. */
export function Coverage({ summary: { procedures, inspections } }: { summary: SummaryView }) {
  return (
    <div class="stack">
      <div class="panel">
        <h3>Niêm yết thủ tục hành chính</h3>
        <dl class="lines">
          {POSTING_CHANNELS.map((channel) => (
            <div>
              <dt safe>{CHANNEL_NAMES[channel]}</dt>
              <dd safe>{`${count(procedures.posted[channel])}/${count(procedures.inForce)} thủ tục`}</dd>
            </div>
          ))}
        </dl>
        {POSTING_CHANNELS.map((channel) => (
          <Shortage channel={channel} missing={procedures.inForce - procedures.posted[channel]} />
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

function Shortage({ channel, missing }: { channel: PostingChannel; missing: number }) {
  if (missing <= 0) return <></>;
  return (
    <p class="warning">
      <strong>Chưa niêm yết đủ.</strong>{' '}
      <span safe>{`${CHANNEL_NAMES[channel]} còn thiếu ${count(missing)} thủ tục.`}</span>
    </p>
  );
}

function Inspected({ name, unit, coverage }: { name: string; unit: string; coverage: UnitCoverage }) {
  const { planned, total, plannedRate, inspected } = coverage;
  return (
    <div>
      <dt safe>{name}</dt>
      <dd>
        <span safe>{`kế hoạch ${share(planned, total, plannedRate)}`}</span>
        <span safe>{`đã kiểm tra ${count(inspected)} ${unit}`}</span>
      </dd>
    </div>
  );
}
