import type { ParkedView, ReconciliationCheck, ReconciliationStatus, ReconciliationView } from '@motcua/contracts';

import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { count, moment } from '../pages/format.js';
import { amount, CHECKS, counterName, duration, found, PARKED_CAUSES, RECONCILE_PAGE } from './reconcile-words.js';

export interface ReconcileProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly status: ReconciliationStatus;
}

/** Whether the figures hold all that the records say: the last comparison, and a button for another one. */
export function ReconcilePage({ frame, flash, status: { running, last, failed } }: ReconcileProps) {
  return (
    <DeskLayout frame={frame} title="Đối chiếu số liệu" at={RECONCILE_PAGE} flash={flash}>
      <div class="toolbar">
        <h1>Đối chiếu số liệu</h1>
        <form method="post" action={RECONCILE_PAGE}>
          <button type="submit">Đối chiếu ngay</button>
        </form>
      </div>
      <p>
        Mỗi giờ hệ thống so từng hồ sơ gốc với nhật ký, luồng sự kiện và phần đã tính vào số liệu, rồi đếm lại mọi số
        đếm. Việc phát sinh trong lúc đối chiếu không bị coi là lệch.
      </p>
      {running ? (
        <p role="status">
          <span class="badge warn">Đang đối chiếu</span> Tải lại trang sau ít phút để xem kết quả.
        </p>
      ) : (
        ''
      )}
      {failed && !running ? (
        <p class="flash error" safe>{`Lần đối chiếu lúc ${moment(failed.at)} không xong: ${failed.reason}`}</p>
      ) : (
        ''
      )}
      {last ? <Result last={last} /> : <p class="blank">Chưa có lần đối chiếu nào. Bấm “Đối chiếu ngay” để bắt đầu.</p>}
    </DeskLayout>
  );
}

function Result({ last }: { last: ReconciliationView }) {
  const { at, position, durationMs, ok, checks, parked } = last;
  const faulty = checks.filter(({ differences }) => differences.length > 0);
  return (
    <>
      <section aria-labelledby="ket-qua">
        <h2 id="ket-qua">
          Lần gần nhất <span class={`badge ${ok ? 'done' : 'late'}`}>{ok ? 'Khớp' : 'Có chỗ lệch'}</span>
        </h2>
        <p safe>{`${moment(at)}, tính đến sự kiện thứ ${count(position)} của luồng, hết ${duration(durationMs)}.`}</p>
        <Summary checks={checks} />
      </section>
      {faulty.length > 0 ? <p>Từng chỗ lệch và việc phải làm:</p> : ''}
      {faulty.map((check) => (
        <Differences check={check} />
      ))}
      <Parked parked={parked} />
    </>
  );
}

function Summary({ checks }: { checks: readonly ReconciliationCheck[] }) {
  return (
    <div class="scroll">
      <table class="data">
        <caption class="visually-hidden">Kết quả từng phép so</caption>
        <thead>
          <tr>
            <th scope="col">So</th>
            <th scope="col">Đã so</th>
            <th scope="col">Kết quả</th>
          </tr>
        </thead>
        <tbody>
          {checks.map(({ code, compared, differences, more }) => (
            <tr class={differences.length > 0 ? 'late' : undefined}>
              <th scope="row" safe>
                {CHECKS[code].name}
              </th>
              <td safe>{`${count(compared)} ${CHECKS[code].unit}`}</td>
              <td>
                <span class={`badge ${differences.length > 0 ? 'late' : 'done'}`} safe>
                  {found(differences.length + more)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Checks whose differences are dossiers that can be opened. */
const OF_DOSSIERS: readonly string[] = ['record-journal', 'stream-contribution'];

function Differences({ check: { code, differences, more } }: { check: ReconciliationCheck }) {
  const heading = `lech-${code}`;
  return (
    <section class="action danger" aria-labelledby={heading}>
      <h2 id={heading} safe>{`Lệch: ${CHECKS[code].name}`}</h2>
      <p safe>{CHECKS[code].toDo}</p>
      <div class="scroll">
        <table class="data">
          <thead>
            <tr>
              <th scope="col">Ở đâu</th>
              <th scope="col">Phải là</th>
              <th scope="col">Thực tế</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ key, expected, found: is }) => (
              <tr>
                <th scope="row">
                  <Place code={code} name={key} />
                </th>
                <td safe>{amount(expected)}</td>
                <td safe>{amount(is)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 ? <p safe>{`Và ${count(more)} chỗ khác.`}</p> : ''}
    </section>
  );
}

function Place({ code, name }: { code: string; name: string }) {
  const counter = counterName(name);
  if (counter !== '') return <span safe>{counter}</span>;
  if (!OF_DOSSIERS.includes(code)) return <code safe>{name}</code>;
  return (
    <a href={`/mot-cua/ho-so/${encodeURIComponent(name)}`} safe>
      {name}
    </a>
  );
}

function Parked({ parked }: { parked: readonly ParkedView[] }) {
  if (parked.length === 0) return <p>Không có sự kiện nào bị dừng: số liệu đầy đủ.</p>;
  return (
    <section class="action" aria-labelledby="dang-dung">
      <h2 id="dang-dung" safe>{`${count(parked.length)} đối tượng có sự kiện đang dừng`}</h2>
      <p>
        Các số liệu liên quan chưa đầy đủ và được ghi rõ như vậy. Sửa nguyên nhân xong, người vận hành chạy lệnh ghi ở
        từng dòng.
      </p>
      <div class="scroll">
        <table class="data">
          <thead>
            <tr>
              <th scope="col">Đối tượng</th>
              <th scope="col">Từ lúc</th>
              <th scope="col">Vì sao</th>
              <th scope="col">Lệnh</th>
            </tr>
          </thead>
          <tbody>
            {parked.map((one) => (
              <ParkedRow one={one} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ParkedRow({ one: { key, since, cause, reason, consumer } }: { one: ParkedView }) {
  return (
    <tr>
      <th scope="row">
        <code safe>{key}</code>
      </th>
      <td class="when" safe>
        {moment(since)}
      </td>
      <td>
        <span safe>{PARKED_CAUSES[cause]}</span> <small safe>{reason}</small>
      </td>
      <td>{cause === 'fault' ? <code safe>{`npx motcua parked release statistics ${consumer} ${key}`}</code> : '–'}</td>
    </tr>
  );
}
