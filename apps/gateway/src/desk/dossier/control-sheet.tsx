import type { DossierDetails } from '@motcua/contracts';

import { day, moment } from '../../pages/format.js';
import type { Directory } from '../directory.js';
import { money } from '../words.js';
import { Pairs } from './pairs.js';

/** Through whose hands the dossier went, and what other systems and the cashier say of it. */
export function ControlSheet({ details, directory }: { details: DossierDetails; directory: Directory }) {
  const { handOvers, consultations, payment, nationalStatus, bookNo, lineNo } = details;
  const name = (id: string) => directory.unitName(id);
  return (
    <section aria-labelledby="kiem-soat">
      <h2 id="kiem-soat">Kiểm soát quá trình</h2>
      {handOvers.length + consultations.length === 0 ? <p class="empty">Hồ sơ chưa được chuyển đi đâu.</p> : ''}
      <ol class="steps">
        {handOvers.map(({ from, to, at, stepDueOn }) => (
          <li class="done">
            <span safe>{`${name(from)} → ${name(to)}`}</span>
            <time datetime={at} safe>
              {`${moment(at)}${stepDueOn ? `, hạn của bước này ${day(stepDueOn)}` : ''}`}
            </time>
          </li>
        ))}
        {consultations.map(({ unitId, startedAt, answerDueOn, answeredAt }) => (
          <li class={answeredAt ? 'done' : 'now'}>
            <span safe>{`Lấy ý kiến ${name(unitId)}`}</span>
            <time datetime={startedAt} safe>
              {`${moment(startedAt)}, ${answeredAt ? `trả lời ${moment(answeredAt)}` : `chờ trả lời đến ${day(answerDueOn)}`}`}
            </time>
          </li>
        ))}
      </ol>
      <Pairs
        pairs={[
          ['Sổ theo dõi', bookNo ? `Quyển ${bookNo}, số ${lineNo ?? ''}` : ''],
          ['Phí, lệ phí', paymentText(payment)],
          ['Trạng thái quốc gia', nationalStatus ? nationalText(nationalStatus) : ''],
        ]}
      />
    </section>
  );
}

function paymentText({ status, amount }: DossierDetails['payment']): string {
  if (status === 'none') return '';
  return `${money(amount)}, ${status === 'paid' ? 'đã nộp' : 'chưa nộp'}`;
}

function nationalText({ code, label, inStep }: NonNullable<DossierDetails['nationalStatus']>): string {
  return `${code} – ${label}; ${inStep ? 'Cổng quốc gia đã xác nhận' : 'Cổng quốc gia chưa xác nhận'}`;
}
