import { randomUUID } from 'node:crypto';

import type { ReformPartHistory, ReformReport, ReformReportSection } from '@motcua/contracts';

import { KEY } from '../desk/desk-caller.js';
import { DeskLayout } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { moment } from '../pages/format.js';
import { REFORM_PAGE, reformHref } from './reform-links.js';

export interface HistoryPageProps {
  readonly frame: DeskFrame;
  readonly report: ReformReport;
  readonly section: ReformReportSection;
  readonly history: ReformPartHistory;
  readonly writes: boolean;
}

/** What was written in one section, newest first; any of it can be taken again. */
export function HistoryPage(props: HistoryPageProps) {
  const { frame, report, section, history } = props;
  return (
    <DeskLayout frame={frame} title={`Các lần ghi – ${section.heading}`} at={REFORM_PAGE}>
      <p>
        <a href={reformHref({ periodId: report.period.periodId }, section.code)}>Về báo cáo</a>
      </p>
      <h1 safe>{`Các lần ghi mục ${section.heading}`}</h1>
      <p class="hint" safe>
        {report.title}
      </p>
      {history.items.length === 0 ? <p class="blank">Chưa ai ghi gì vào mục này.</p> : ''}
      <div class="stack">
        {history.items.map((item, at) => (
          <article class="panel">
            <h2 safe>{`Lần ${item.revision}, lúc ${moment(item.at)}${at === 0 ? ' (đang dùng)' : ''}`}</h2>
            {item.text === '' ? (
              <p class="hint">Không có phần viết thêm.</p>
            ) : (
              item.text.split('\n').map((line) => <p safe>{line}</p>)
            )}
            {item.withGenerated ? '' : <p class="hint">Không in các câu hệ thống viết.</p>}
            {at > 0 && props.writes ? <Again {...props} item={item} /> : ''}
          </article>
        ))}
      </div>
    </DeskLayout>
  );
}

function Again({ report, section, item }: HistoryPageProps & { item: ReformPartHistory['items'][number] }) {
  return (
    <form method="post" action={REFORM_PAGE}>
      <input type="hidden" name={KEY} value={randomUUID()} />
      <input type="hidden" name="ky" value={report.period.periodId} />
      <input type="hidden" name="phan" value={section.code} />
      <input type="hidden" name="lan" value={String(section.revision)} />
      <input type="hidden" name="noi-dung" value={item.text} />
      <input type="hidden" name="in" value={item.withGenerated ? '1' : ''} />
      <button type="submit" class="second">
        Dùng lại bản này
      </button>
    </form>
  );
}
