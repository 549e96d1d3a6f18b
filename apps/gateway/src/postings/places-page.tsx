import type { PlacesView, PlaceView } from '@motcua/contracts';

import { DeskLayout } from '../desk/frame/desk-layout.js';
import { count, day } from '../pages/format.js';
import { detailOf } from '../pages/procedure-postings.js';
import { DutyForms } from './duty-forms.js';
import { PlaceForms } from './place-forms.js';
import { PlaceStory } from './place-story.js';
import { placeHref, POSTINGS_PAGE } from './posting-links.js';
import type { PlacesProps } from './places-props.js';
import { CHANNEL_NAMES, POSTING_STATES, STATE_BADGES } from './posting-words.js';

/** Where one procedure hangs; one place is opened with its story and what can be done there. */
export function PlacesPage(props: PlacesProps) {
  const { frame, flash, view, chosen, units, unitName } = props;
  return (
    <DeskLayout frame={frame} title={`Niêm yết: ${view.name}`} at={POSTINGS_PAGE} flash={flash}>
      <p class="crumbs">
        <a href={POSTINGS_PAGE}>Niêm yết</a> › <span safe>{view.procedureCode}</span>
      </p>
      <div class="toolbar">
        <h1 safe>{view.name}</h1>
        <a class="button second" href={`/api/v1/postings/board-sheets/${encodeURIComponent(view.procedureCode)}`}>
          In tờ niêm yết
        </a>
      </div>
      <Standing view={view} />
      <Places {...props} />
      <ChoosePlace view={view} chosen={chosen} units={units} />
      <section aria-labelledby="noi-dang-xem">
        <h2 id="noi-dang-xem" safe>
          {`${unitName(chosen.unitId)} – ${CHANNEL_NAMES[chosen.channel]}`}
        </h2>
        <div class="grid">
          <PlaceStory place={chosen} unitName={unitName} />
          <PlaceForms {...props} />
        </div>
      </section>
      <DutyForms {...props} />
    </DeskLayout>
  );
}

function Standing({ view }: { view: PlacesView }) {
  const { version, validFrom, upcoming, repealedFrom } = view;
  const now =
    version > 0 ? `Bản ${count(version)} có hiệu lực từ ${day(validFrom)}.` : 'Hiện không có bản nào có hiệu lực.';
  const next = upcoming
    ? ` Bản ${count(upcoming.version)} có hiệu lực từ ${day(upcoming.validFrom)}: niêm yết trước ngày đó.`
    : '';
  const end = repealedFrom ? ` Bãi bỏ từ ${day(repealedFrom)}: phải gỡ ở mọi nơi.` : '';
  return <p safe>{now + next + end}</p>;
}

const hrefOf = (view: PlacesView, { unitId, channel }: PlaceView): string =>
  `${placeHref(view.procedureCode)}?don-vi=${encodeURIComponent(unitId)}&noi=${channel}#noi-dang-xem`;

function Places({ view, chosen, unitName }: PlacesProps) {
  if (view.places.length === 0) return <p class="blank">Chưa đơn vị nào niêm yết hoặc phải niêm yết thủ tục này.</p>;
  return (
    <div class="scroll" tabindex="0" role="region" aria-label="Các nơi niêm yết">
      <table class="data">
        <thead>
          <tr>
            {['Nơi niêm yết', 'Tình trạng', 'Từ', 'Kiểm tra gần nhất', 'Phải niêm yết'].map((title) => (
              <th scope="col" safe>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.places.map((place) => (
            <tr>
              <th scope="row">
                <a href={hrefOf(view, place)} aria-current={place === chosen ? 'true' : undefined} safe>
                  {`${unitName(place.unitId)} – ${CHANNEL_NAMES[place.channel]}`}
                </a>
              </th>
              <td data-label="Tình trạng">
                <span class={`badge ${STATE_BADGES[place.state]}`} safe>
                  {POSTING_STATES[place.state]}
                </span>{' '}
                <small safe>{detailOf(place)}</small>
              </td>
              <td data-label="Từ" class="when">
                {place.since ? day(place.since) : ''}
              </td>
              <td data-label="Kiểm tra gần nhất" class="when">
                {place.checked ? day(place.checked.on) : 'Chưa kiểm tra'}
              </td>
              <td data-label="Phải niêm yết">{place.due ? 'Có' : 'Không'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ChoosePlace({ view, chosen, units }: Pick<PlacesProps, 'view' | 'chosen' | 'units'>) {
  return (
    <form class="filter" method="get" action={placeHref(view.procedureCode)}>
      <label>
        Đơn vị
        <select name="don-vi">
          {units.map(({ value, label }) => (
            <option value={value} selected={value === chosen.unitId} safe>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        Nơi niêm yết
        <select name="noi">
          {Object.entries(CHANNEL_NAMES).map(([value, label]) => (
            <option value={value} selected={value === chosen.channel} safe>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="second">
        Mở nơi này
      </button>
    </form>
  );
}
