import type { DifferencesView, ProcedureDetails } from '@motcua/contracts';

import { DayShown } from './day-shown.js';
import { Differences } from './differences.js';
import { count, day, hours, limitText, moment, percent } from './format.js';
import { Layout } from './layout.js';
import { Parts } from './procedure-parts.js';
import { decisionText, Versions } from './procedure-history.js';
import { Postings } from './procedure-postings.js';
import { procedureHref } from './procedure-row.js';
import type { Frame } from './site.js';

export interface ProcedureProps {
  readonly frame: Frame;
  readonly procedure: ProcedureDetails;
  readonly unitName: (id: string) => string;
  /** The day the reader asked for. */
  readonly on?: string | undefined;
  readonly differences?: DifferencesView | undefined;
}

export function ProcedurePage({ frame, procedure, unitName, on, differences }: ProcedureProps) {
  const href = procedureHref(procedure.code);
  return (
    <Layout frame={frame} title={procedure.name}>
      <article class="wide narrow">
        <p class="crumbs screen-only">
          <a href="/">Danh mục thủ tục</a> › <span safe>{procedure.field.name}</span>
        </p>
        <h1 safe>{procedure.name}</h1>
        {procedure.provenance ? (
          <p class="note">
            <strong>Nguồn:</strong> <span safe>{procedure.provenance}</span>
          </p>
        ) : (
          ''
        )}
        <DayShown action={href} on={on} what="Thủ tục" />
        <Facts procedure={procedure} />
        <Parts parts={procedure.parts} channels={procedure.channels} />
        <Measured procedure={procedure} />
        <Postings postings={procedure.postings} inForce={procedure.version} unitName={unitName} />
        <Versions
          code={procedure.code}
          versions={procedure.versions}
          shown={procedure.version}
          repeal={procedure.repeal}
        />
        <Differences
          versions={procedure.versions.map(({ version }) => version)}
          shown={differences}
          action={href}
          keep={on ? { ngay: on } : {}}
        />
      </article>
    </Layout>
  );
}

function Facts({ procedure }: { procedure: ProcedureDetails }) {
  const facts: [string, string][] = [
    ['Mã thủ tục', procedure.code],
    ['Lĩnh vực', procedure.field.name],
    ['Thời hạn giải quyết', limitText(procedure.limit)],
    ['Quyết định công bố', decisionText(procedure.announcement)],
    ['Hiệu lực từ', `${day(procedure.validFrom)} (bản ${count(procedure.version)})`],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div>
          <dt safe>{name}</dt>
          <dd safe>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Measured({ procedure: { measured, asOf } }: { procedure: ProcedureDetails }) {
  const figures: [string, string][] = [
    ['Tiếp nhận', count(measured.received)],
    ['Đã giải quyết', count(measured.solved)],
    ['Đúng hạn', `${count(measured.onTime)} (${percent(measured.onTimeRate)})`],
    ['Trễ hạn', count(measured.late)],
    ['Trung vị', `${hours(measured.medianWorkingHours)} giờ làm việc`],
    ['P90', `${hours(measured.p90WorkingHours)} giờ làm việc`],
    ['Đang giải quyết', count(measured.open)],
    ['Quá hạn', count(measured.overdue)],
  ];
  return (
    <section aria-labelledby="do-duoc">
      <h2 id="do-duoc">Số liệu đo được</h2>
      <p class="as-of">
        Số liệu tính đến <strong safe>{moment(asOf)}</strong>
      </p>
      <dl class="tiles">
        {figures.map(([name, value]) => (
          <div>
            <dt safe>{name}</dt>
            <dd safe>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
