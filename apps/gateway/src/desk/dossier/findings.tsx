import type { FindingView } from '@motcua/contracts';

import { day } from '../../pages/format.js';

const STATE_WORDS: Record<FindingView['state'], string> = {
  open: 'Chờ khắc phục',
  'remedy-submitted': 'Đã báo cáo khắc phục',
  remedied: 'Đã khắc phục',
  withdrawn: 'Đã rút',
};

/** Findings of inspections in which this dossier is named; nothing at all where there is none. */
export function Findings({ findings }: { findings: readonly FindingView[] }) {
  if (findings.length === 0) return <></>;
  return (
    <section aria-labelledby="ton-tai">
      <h2 id="ton-tai">Tồn tại qua kiểm tra</h2>
      <ul>
        {findings.map(({ id, text, state, dueOn, overdue }) => (
          <li>
            <a href={`/mot-cua/ton-tai/${encodeURIComponent(id)}`} safe>
              {text}
            </a>{' '}
            <span class={`badge ${overdue ? 'late' : state === 'remedied' ? 'done' : 'warn'}`} safe>
              {overdue ? `Quá hạn khắc phục ${day(dueOn)}` : STATE_WORDS[state]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
