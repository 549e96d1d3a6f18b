import type { AgeingView } from '@motcua/contracts';

import { count, day } from '../pages/format.js';

/** How old open dossiers are, and how long overdue ones. */
export function Ageing({ ageing: { on, open, overdue } }: { ageing: AgeingView }) {
  return (
    <section aria-labelledby="tuoi">
      <h2 id="tuoi">
        Tuổi hồ sơ đang giải quyết <span class="period" safe>{`ngày ${day(on)}`}</span>
      </h2>
      <div class="panels">
        <Bands title="Từ ngày tiếp nhận" bands={open} />
        <Bands title="Quá ngày hẹn trả" bands={overdue} />
      </div>
      <p class="hint">Đếm theo ngày lịch.</p>
    </section>
  );
}

function Bands({ title, bands }: { title: string; bands: AgeingView['open'] }) {
  return (
    <div class="panel">
      <h3 safe>{title}</h3>
      <dl class="lines">
        {bands.map(({ label, count: dossiers }) => (
          <div>
            <dt safe>{label}</dt>
            <dd>
              <strong safe>{count(dossiers)}</strong>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
