import type { DossierActView, DossierDetails, PaperGiven } from '@motcua/contracts';

import { day, moment } from '../../pages/format.js';

/** Papers that came in, and what was asked for besides. */
export function Papers({ details, acts }: { details: DossierDetails; acts: readonly DossierActView[] }) {
  const { supplements } = details;
  const papers = [...details.papers.map((paper) => ({ ...paper, later: '' })), ...laterPapers(acts)];
  return (
    <section aria-labelledby="giay-to">
      <h2 id="giay-to">Giấy tờ</h2>
      {papers.length === 0 ? <p class="empty">Chưa ghi giấy tờ nào.</p> : <PaperTable papers={papers} />}
      {supplements.map((supplement) => (
        <Supplement supplement={supplement} />
      ))}
    </section>
  );
}

interface Paper extends PaperGiven {
  /** Day on which it came in after the dossier, or empty. */
  readonly later: string;
}

/** Papers that came in with a supplement are written with that act. */
function laterPapers(acts: readonly DossierActView[]): Paper[] {
  return acts.flatMap(({ note, at }) => {
    const papers = Array.isArray(note['papers']) ? (note['papers'] as PaperGiven[]) : [];
    return papers.map((paper) => ({ ...paper, later: at }));
  });
}

function PaperTable({ papers }: { papers: readonly Paper[] }) {
  return (
    <table class="data figures" aria-labelledby="giay-to">
      <thead>
        <tr>
          <th scope="col">Tên giấy tờ</th>
          <th scope="col">Bản chính</th>
          <th scope="col">Bản sao</th>
        </tr>
      </thead>
      <tbody>
        {papers.map(({ name, originals, copies, later }) => (
          <tr>
            <th scope="row">
              <span safe>{name}</span>
              {later ? <small class="quiet" safe>{`bổ sung ${day(later)}`}</small> : ''}
            </th>
            <td>{originals}</td>
            <td>{copies}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Supplement({ supplement }: { supplement: DossierDetails['supplements'][number] }) {
  const { no, askedAt, receivedAt, items, reason, previousDueOn, dueOn } = supplement;
  return (
    <div class="panel">
      <h3>
        <span safe>{`Yêu cầu bổ sung lần ${no}`}</span>{' '}
        {receivedAt ? <span class="badge done">Đã nhận</span> : <span class="badge paused">Đang chờ</span>}
      </h3>
      <p safe>{`Yêu cầu ${moment(askedAt)}${receivedAt ? `, nhận ${moment(receivedAt)}` : ''}.`}</p>
      <ul>
        {items.map((item) => (
          <li safe>{item}</li>
        ))}
      </ul>
      {reason ? <p class="quiet" safe>{`Lý do: ${reason}`}</p> : ''}
      {receivedAt && previousDueOn && dueOn !== previousDueOn ? (
        <p class="quiet" safe>{`Ngày hẹn chuyển từ ${day(previousDueOn)} sang ${day(dueOn)}.`}</p>
      ) : (
        ''
      )}
    </div>
  );
}
