import type { FrozenContent, PublishedReportView, ReformReport, ReformReportSection } from '@motcua/contracts';

import { AppendixTable } from '../reform/appendix-table.js';
import { NOTHING_YET, paragraphsOf, periodLine } from '../reform/printed-parts.js';
import { ReportGrid } from '../reports/report-grid.js';
import { footTexts, formText, periodText } from '../reports/report-lines.js';
import { declaredTexts } from './book-words.js';

/** What is frozen, as it was on the day it was published. */
export function FrozenReport({ view: { entry, content } }: { view: PublishedReportView }) {
  return (
    <>
      <p class="as-of">
        <strong safe>{periodText(entry.period)}</strong>
      </p>
      {content ? (
        <Content content={content} />
      ) : (
        <p class="warning" role="alert">
          Không đọc được nội dung đã lưu của báo cáo này. Hãy bấm “Kiểm chứng” và báo bộ phận vận hành.
        </p>
      )}
    </>
  );
}

function Content({ content }: { content: FrozenContent }) {
  const { table, reform, declared, reason } = content;
  const disagreeing = declaredTexts(declared);
  return (
    <>
      {table ? (
        <>
          <p safe>{formText(table)}</p>
          <ReportGrid table={table} />
          <Notes notes={footTexts(table)} />
        </>
      ) : (
        ''
      )}
      {reform ? <Reform report={reform} /> : ''}
      {disagreeing.length > 0 || reason ? (
        <section class="contradictions" aria-labelledby="chenh-lech">
          <h2 id="chenh-lech">
            {disagreeing.length > 0 ? 'Số liệu không khớp được công bố kèm lý do' : 'Công bố kèm lý do'}
          </h2>
          {disagreeing.length > 0 ? <Notes notes={disagreeing} /> : ''}
          {reason ? (
            <p>
              <strong>Lý do:</strong> <span safe>{reason}</span>
            </p>
          ) : (
            ''
          )}
        </section>
      ) : (
        ''
      )}
    </>
  );
}

function Notes({ notes }: { notes: readonly string[] }) {
  return (
    <ul class="notes">
      {notes.map((note) => (
        <li safe>{note}</li>
      ))}
    </ul>
  );
}

function Reform({ report }: { report: ReformReport }) {
  const { opening, sections, tables } = report;
  return (
    <>
      <p safe>{periodLine(report)}</p>
      {opening ? <p safe>{opening}</p> : ''}
      {sections.map((section) => (
        <section>
          <h2 safe>{section.heading}</h2>
          {printedParagraphs(report, section).map((text) => (
            <p safe>{text}</p>
          ))}
        </section>
      ))}
      {tables.length > 0 ? <h2>Phụ lục</h2> : ''}
      {tables.map((table, at) => (
        <AppendixTable table={table} title={`Bảng ${at + 1}. ${table.title}`} />
      ))}
    </>
  );
}

/** As on paper. */
function printedParagraphs({ flagNote }: ReformReport, section: ReformReportSection): string[] {
  const note = section.code === 'procedures' && flagNote ? [flagNote] : [];
  const paragraphs = [...paragraphsOf(section), ...note];
  return paragraphs.length > 0 ? paragraphs : [NOTHING_YET];
}
