import type { BulkRefusedRow, BulkView } from '@motcua/contracts';

import { KEY } from '../../desk/desk-caller.js';
import { DeskLayout } from '../../desk/frame/desk-layout.js';
import type { DeskFrame } from '../../desk/frame/desk-site.js';
import { count, moment } from '../../pages/format.js';
import { JobState } from './job-list.js';

interface JobPageProps {
  readonly frame: DeskFrame;
  readonly job: BulkView;
  readonly refused: readonly BulkRefusedRow[];
  readonly formKey: string;
  readonly mayUndo: boolean;
}

/** One bulk act: how far it has come, what it could not do, and how to take it back. */
export function JobPage({ frame, job, refused, formKey, mayUndo }: JobPageProps) {
  const title = `${job.actName.slice(0, 1).toUpperCase()}${job.actName.slice(1)}`;
  return (
    <DeskLayout frame={frame} title={title} at="/mot-cua/nhap-tep">
      <p>
        <a href="/mot-cua/nhap-tep">← Nhập tệp và việc hàng loạt</a>
      </p>
      <h1 safe>{title}</h1>
      <Facts job={job} />
      {job.undo ? (
        <section>
          <h2>Hủy việc trả này</h2>
          <Facts job={job.undo} />
        </section>
      ) : (
        <></>
      )}
      {mayUndo && job.act === 'return' && job.state === 'done' && !job.undo ? (
        <Undo id={job.id} formKey={formKey} />
      ) : (
        <></>
      )}
      <Refused rows={refused} total={job.refused} />
    </DeskLayout>
  );
}

function Facts({ job }: { job: BulkView }) {
  const facts: [string, string][] = [
    ['Bắt đầu', `${moment(job.startedAt)}, ${job.actor}`],
    ['Số hồ sơ', count(job.total)],
    ['Đã làm', count(job.done)],
    ['Không làm được', count(job.refused)],
    ...(job.reason ? [['Ghi chú, lý do', job.reason] as [string, string]] : []),
  ];
  return (
    <>
      <JobState job={job} />
      <dl class="pairs">
        {facts.map(([name, value]) => (
          <div>
            <dt safe>{name}</dt>
            <dd safe>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Undo({ id, formKey }: { id: string; formKey: string }) {
  return (
    <section class="action danger">
      <h2>Hủy việc trả kết quả này</h2>
      <p>Chỉ những hồ sơ do chính việc này trả mới bị hủy; vết của cả hai việc được giữ lại.</p>
      <form method="post" action={`/mot-cua/nhap-tep/viec/${encodeURIComponent(id)}/huy`}>
        <input type="hidden" name={KEY} value={formKey} />
        <div class="field">
          <label for="reason">Lý do</label>
          <input id="reason" name="reason" required maxlength="1000" />
        </div>
        <button type="submit" class="danger">
          Hủy việc trả
        </button>
      </form>
    </section>
  );
}

function Refused({ rows, total }: { rows: readonly BulkRefusedRow[]; total: number }) {
  if (rows.length === 0) return <></>;
  return (
    <section>
      <h2>Hồ sơ không làm được</h2>
      {total > rows.length ? <p safe>{`Hiện ${count(rows.length)} trong ${count(total)} hồ sơ.`}</p> : <></>}
      <div class="scroll" tabindex="0" role="region" aria-label="Hồ sơ không làm được">
        <table class="data">
          <thead>
            <tr>
              <th scope="col">Hồ sơ</th>
              <th scope="col">Lý do</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ dossierId, code, reason }) => (
              <tr>
                <th scope="row" data-label="Hồ sơ" safe>
                  {code ?? dossierId}
                </th>
                <td data-label="Lý do" safe>
                  {reason}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
