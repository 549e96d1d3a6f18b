import type { DossierActView } from '@motcua/contracts';

import { moment } from '../../pages/format.js';
import { money } from '../words.js';

interface TrailProps {
  readonly acts: readonly DossierActView[];
  readonly nameOf: (login: string) => string;
}

/** Everything that happened, newest first. */
export function Trail({ acts, nameOf }: TrailProps) {
  return (
    <section aria-labelledby="dien-bien">
      <h2 id="dien-bien">Diễn biến</h2>
      <ol class="steps">
        {acts.toReversed().map((act) => (
          <li class="done">
            <span safe>{act.label}</span>
            <time datetime={act.at} safe>
              {`${moment(act.at)} – ${nameOf(act.actor)}${afterwards(act)}`}
            </time>
            {notesOf(act, nameOf).map((note) => (
              <p class="note-line" safe>
                {note}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

const MINUTE_MS = 60_000;

/** Entered later than it happened. */
function afterwards({ at, recordedAt }: DossierActView): string {
  return Date.parse(recordedAt) - Date.parse(at) > MINUTE_MS ? `, ghi bổ sung ${moment(recordedAt)}` : '';
}

const NOTES: Readonly<Record<string, string>> = {
  lateness: 'Nguyên nhân',
  note: 'Diễn giải',
  reason: 'Lý do',
  successor: 'Đơn vị',
  ground: 'Căn cứ',
  items: 'Nội dung',
  papers: 'Giấy tờ',
  approvedBy: 'Người duyệt',
  requestedBy: 'Người đề nghị',
  question: 'Nội dung hỏi',
  answer: 'Trả lời',
  amount: 'Số tiền',
  receiptNumber: 'Số biên lai',
  receivedBy: 'Người nhận',
};

/** Logins, or names that were typed. */
const PEOPLE: ReadonlySet<string> = new Set(['approvedBy', 'requestedBy']);

/** What was written with the act. */
function notesOf({ note }: DossierActView, nameOf: (login: string) => string): string[] {
  return Object.entries(NOTES).flatMap(([key, label]) => {
    const text = PEOPLE.has(key) ? nameOf(textOf(key, note[key])) : textOf(key, note[key]);
    return text ? [`${label}: ${text}`] : [];
  });
}

function textOf(key: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => textOf('', one)).join('; ');
  if (typeof value === 'number') return key === 'amount' ? money(value) : String(value);
  if (typeof value === 'object' && value !== null) return textOf('', (value as { name?: unknown }).name);
  return typeof value === 'string' ? value : '';
}
