import type { CalendarDayView } from '@motcua/contracts';

import { day as dayText } from '../pages/format.js';

const MARKS: Partial<Record<CalendarDayView['kind'], string>> = { off: 'N', worked: 'B', part: '½', desk: 'T' };
const LEGEND: readonly (readonly [CalendarDayView['kind'], string, string])[] = [
  ['off', 'N', 'ngày nghỉ lễ, nghỉ bù, hoán đổi'],
  ['worked', 'B', 'ngày nghỉ hằng tuần làm bù'],
  ['part', '½', 'ngày làm việc có giờ riêng'],
  ['desk', 'T', 'ngày nghỉ có trực tiếp nhận hồ sơ (không tính vào thời hạn)'],
];

/** Twelve months, Monday first; what is special about a day can be read without a mouse in the list below. */
export function Months({ days }: { days: readonly CalendarDayView[] }) {
  const months = Array.from({ length: 12 }, (_, index) =>
    days.filter(({ date }) => Number(date.slice(5, 7)) === index + 1),
  );
  return (
    <>
      <Legend />
      <div class="months">
        {months.map((month, index) => (
          <Month month={month} name={`Tháng ${index + 1}`} />
        ))}
      </div>
      <h2>Các ngày khác thường</h2>
      <SpecialDays days={days} />
    </>
  );
}

function Legend() {
  return (
    <table class="month legend">
      <caption class="visually-hidden">Chú thích</caption>
      <tbody>
        {LEGEND.map(([kind, mark, text]) => (
          <tr>
            <td class={kind}>
              1<sup safe>{mark}</sup>
            </td>
            <td class="meaning" safe>
              {text}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Month({ month, name }: { month: readonly CalendarDayView[]; name: string }) {
  const working = month.filter(({ kind }) => ['working', 'worked', 'part'].includes(kind)).length;
  return (
    <table class="month">
      <caption>
        <span safe>{name}</span> <small safe>{`${working} ngày làm việc`}</small>
      </caption>
      <thead>
        <tr>
          {['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'].map((weekday) => (
            <th scope="col" safe>
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr>
            {week.map((one) => (
              <Day day={one} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day }: { day: CalendarDayView | null }) {
  if (!day) return <td class="none" />;
  const mark = MARKS[day.kind];
  return (
    <td class={day.kind}>
      <abbr title={titleOf(day)}>
        <span safe>{String(Number(day.date.slice(8)))}</span>
        {mark ? <sup safe>{mark}</sup> : ''}
      </abbr>
    </td>
  );
}

function SpecialDays({ days }: { days: readonly CalendarDayView[] }) {
  const special = days.filter(({ kind }) => ['off', 'worked', 'part'].includes(kind));
  if (special.length === 0) return <p class="blank">Không có ngày nào.</p>;
  return (
    <ul class="day-list">
      {special.map((one) => (
        <li safe>{`${dayText(one.date)}: ${titleOf(one)}`}</li>
      ))}
    </ul>
  );
}

const titleOf = ({ kind, reason, sessions }: CalendarDayView): string => {
  const hours = sessions.length > 0 ? sessions.join(', ') : 'nghỉ';
  return reason && kind !== 'weekend' ? `${reason} (${hours})` : hours;
};

/** Weeks from Monday to Sunday, with nothing before the first and after the last day. */
function weeksOf(month: readonly CalendarDayView[]): (CalendarDayView | null)[][] {
  const first = month[0];
  if (!first) return [];
  const before = (new Date(`${first.date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const cells = [...Array.from({ length: before }, () => null), ...month];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
