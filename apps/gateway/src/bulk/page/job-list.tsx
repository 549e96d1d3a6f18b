import type { BulkView } from '@motcua/contracts';

import { count, moment } from '../../pages/format.js';
import { isGoing } from './bulk-work.js';

/** The latest acts on many dossiers. */
export function JobList({ jobs }: { jobs: readonly BulkView[] }) {
  if (jobs.length === 0) return <p class="blank">Chưa có việc hàng loạt nào.</p>;
  return (
    <div class="scroll" tabindex="0" role="region" aria-label="Việc hàng loạt">
      <table class="data">
        <thead>
          <tr>
            <th scope="col">Việc</th>
            <th scope="col">Tình trạng</th>
            <th scope="col" class="number">
              Đã làm
            </th>
            <th scope="col" class="number">
              Không làm được
            </th>
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <tr>
              <th scope="row" data-label="Việc">
                <a href={`/mot-cua/nhap-tep/viec/${encodeURIComponent(job.undoes ?? job.id)}`} safe>
                  {job.actName}
                </a>
                <small class="hint" safe>
                  {`${moment(job.startedAt)}, ${job.actor}`}
                </small>
              </th>
              <td data-label="Tình trạng">
                <JobState job={job} />
              </td>
              <td class="number" data-label="Đã làm" safe>
                {count(job.done)}
              </td>
              <td class="number" data-label="Không làm được" safe>
                {count(job.refused)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function JobState({ job }: { job: BulkView }) {
  const handled = job.done + job.refused;
  return (
    <>
      <span class={`badge ${isGoing(job) ? 'normal' : 'done'}`} safe>
        {job.stateName}
      </span>
      {isGoing(job) ? (
        <>
          <progress class="progress" max={job.total} value={handled} aria-label="Tiến độ"></progress>
          <small class="hint" safe>
            {`${count(handled)} / ${count(job.total)} hồ sơ`}
          </small>
        </>
      ) : (
        <></>
      )}
    </>
  );
}
