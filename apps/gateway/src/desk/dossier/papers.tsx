import type { DossierDetails } from '@motcua/contracts';

import { day, moment } from '../../pages/format.js';

/** Papers that came in, and what was asked for besides. */
export function Papers({ details: { papers, supplements } }: { details: DossierDetails }) {
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

function PaperTable({ papers }: Pick<DossierDetails, 'papers'>) {
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
        {papers.map(({ name, originals, copies }) => (
          <tr>
            <th scope="row" safe>
              {name}
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
