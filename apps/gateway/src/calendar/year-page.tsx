import type {
  CalendarDaysView,
  CalendarVersionRow,
  CalendarYearRow,
  CalendarYearView,
  HoursHistory,
  HoursView,
} from '@motcua/contracts';

import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { count, day, moment, NOTHING } from '../pages/format.js';
import { sessionText, weekdayNames } from './calendar-lines.js';
import { Months } from './months.js';

export const CALENDAR_PAGE = '/mot-cua/lich';

export interface YearPageProps {
  readonly frame: DeskFrame;
  readonly styleHref: string;
  readonly years: readonly CalendarYearRow[];
  readonly year: CalendarYearView;
  readonly days: CalendarDaysView;
  readonly hours: { readonly office: HoursHistory; readonly desk: HoursHistory };
  readonly may: { readonly enter: boolean; readonly tell: boolean };
  readonly flash?: Flash | undefined;
}

/** The calendar of one year, where it comes from, and what was entered before. */
export function YearPage({ frame, styleHref, years, year, days, hours, may, flash }: YearPageProps) {
  return (
    <DeskLayout frame={frame} title={`Lịch làm việc năm ${year.year}`} at={CALENDAR_PAGE} flash={flash}>
      <link rel="stylesheet" href={styleHref} />
      <div class="toolbar">
        <h1 safe>{`Lịch làm việc năm ${year.year}`}</h1>
        <Ways year={year.year} may={may} />
      </div>
      <Years years={years} chosen={year.year} mayEnter={may.enter} />
      <div class="grid">
        <div>
          <Months days={days.days} />
        </div>
        <aside>
          <Source year={year} />
          <Hours title="Giờ làm việc" history={hours.office} />
          <Hours title="Trực tiếp nhận ngày nghỉ" history={hours.desk} />
          {may.enter ? (
            <p>
              <a href={`${CALENDAR_PAGE}/gio`}>Nhập giờ làm việc, giờ trực theo quyết định</a>
            </p>
          ) : (
            ''
          )}
          <Versions year={year.year} history={year.history} mayEnter={may.enter} />
        </aside>
      </div>
    </DeskLayout>
  );
}

function Ways({ year, may }: { year: number; may: YearPageProps['may'] }) {
  return (
    <div>
      {may.enter ? (
        <a class="button" href={`${CALENDAR_PAGE}/nhap?nam=${year}`}>
          Sửa theo quyết định
        </a>
      ) : (
        ''
      )}{' '}
      {may.tell ? (
        <a class="button second" href={`${CALENDAR_PAGE}/doi-han?nam=${year}`}>
          Hồ sơ bị dời hạn
        </a>
      ) : (
        ''
      )}
    </div>
  );
}

function Years({ years, chosen, mayEnter }: { years: readonly CalendarYearRow[]; chosen: number; mayEnter: boolean }) {
  const next = (years[0]?.year ?? chosen) + 1;
  return (
    <nav aria-label="Chọn năm">
      <ul class="years">
        {years.toReversed().map(({ year, origin }) => (
          <li>
            <a href={`${CALENDAR_PAGE}?nam=${year}`} aria-current={year === chosen ? 'page' : undefined}>
              <span safe>{String(year)}</span>
              {origin === 'decreed' ? <span title="đã nhập theo quyết định"> ✓</span> : ''}
            </a>
          </li>
        ))}
        {mayEnter ? (
          <li>
            <a href={`${CALENDAR_PAGE}/nhap?nam=${next}&tu=de-xuat`} safe>
              {`+ Nhập năm ${next}`}
            </a>
          </li>
        ) : (
          ''
        )}
      </ul>
    </nav>
  );
}

const STANDING: Record<string, string> = {
  official: 'theo văn bản',
  'computed-from-law': 'tính theo luật, chưa đối chiếu văn bản của năm',
  proposal: 'dự kiến, chờ văn bản',
};

function Source({ year }: { year: CalendarYearView }) {
  const { document, workingDays, note, decreedAt } = year;
  const standing = STANDING[document.status] ?? document.status;
  return (
    <section class="action">
      <h2>Nguồn</h2>
      <p>
        <span class={document.status === 'official' ? 'badge done' : 'badge warn'} safe>
          {standing}
        </span>
      </p>
      <dl class="pairs">
        <Pair name="Văn bản" value={document.number ?? NOTHING} />
        <Pair name="Ngày văn bản" value={document.date ? day(document.date) : NOTHING} />
        <Pair name="Trích yếu" value={document.title} />
        <Pair name="Ngày làm việc" value={count(workingDays)} />
        {decreedAt ? <Pair name="Nhập lúc" value={moment(decreedAt)} /> : ''}
      </dl>
      {note ? (
        <p class="hint" safe>
          {note}
        </p>
      ) : (
        ''
      )}
    </section>
  );
}

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt safe>{name}</dt>
      <dd safe>{value}</dd>
    </div>
  );
}

function Hours({ title, history: { entries } }: { title: string; history: HoursHistory }) {
  return (
    <section class="action">
      <h2 safe>{title}</h2>
      {entries.length === 0 ? <p>Không có.</p> : entries.map((entry) => <HoursEntry entry={entry} />)}
    </section>
  );
}

function HoursEntry({ entry: { validFrom, document, weekly } }: { entry: HoursView }) {
  return (
    <dl class="pairs">
      <Pair name="Từ ngày" value={`${day(validFrom)} (${document.number ?? document.title})`} />
      {weekly.length === 0 ? <Pair name="Các thứ" value="không trực" /> : ''}
      {weekly.map(({ weekdays, sessions }) => (
        <Pair name={weekdayNames(weekdays)} value={sessions.map(sessionText).join(', ')} />
      ))}
    </dl>
  );
}

function Versions({
  year,
  history,
  mayEnter,
}: {
  year: number;
  history: readonly CalendarVersionRow[];
  mayEnter: boolean;
}) {
  if (history.length === 0) return <></>;
  return (
    <section class="action">
      <h2>Các lần nhập</h2>
      <ol class="steps">
        {history.map(({ version, documentNumber, documentDate, recordedAt, by }, index) => (
          <li class={index === 0 ? 'now' : 'done'}>
            <time datetime={recordedAt} safe>
              {moment(recordedAt)}
            </time>
            <span safe>{`Lần ${version}: ${documentNumber} ngày ${day(documentDate)}, do ${by} nhập`}</span>
            {mayEnter && index > 0 ? (
              <>
                {' '}
                <a href={`${CALENDAR_PAGE}/nhap?nam=${year}&tu=${version}`}>Nhập lại từ lần này</a>
              </>
            ) : (
              ''
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
