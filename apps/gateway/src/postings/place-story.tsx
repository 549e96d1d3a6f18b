import { roleTitle, isRole } from '@motcua/auth';
import type { PlaceView, PostingEntryView } from '@motcua/contracts';

import { count, day } from '../pages/format.js';
import { stateOf } from '../pages/procedure-postings.js';
import { entryWord } from './posting-words.js';

/** How a place stands and how it came to that. */
export function PlaceStory({ place, unitName }: { place: PlaceView; unitName: (id: string) => string }) {
  const { checked } = place;
  const looked =
    checked && [day(checked.on), roleOf(checked.role), unitName(checked.unitId)].filter(Boolean).join(', ');
  return (
    <div>
      <dl class="pairs">
        <Pair name="Tình trạng" value={stateOf(place)} />
        <Pair name="Minh chứng" value={place.evidence || 'Chưa có'} />
        <Pair name="Kiểm tra gần nhất" value={looked ?? 'Chưa kiểm tra'} />
      </dl>
      <Files ids={place.evidenceIds} />
      <h3>Diễn biến</h3>
      {place.entries.length === 0 ? <p class="hint">Chưa có ghi nhận nào ở nơi này.</p> : ''}
      <ol class="steps">
        {place.entries.toReversed().map((entry) => (
          <Entry entry={entry} />
        ))}
      </ol>
    </div>
  );
}

const roleOf = (role: string): string => (isRole(role) ? roleTitle(role) : role);

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt safe>{name}</dt>
      <dd safe>{value}</dd>
    </div>
  );
}

function Entry({ entry }: { entry: PostingEntryView }) {
  const { on, version, evidence, note, findingId, evidenceIds } = entry;
  const details = [version > 0 ? `bản ${count(version)}` : '', evidence, findingId, note].filter(Boolean).join('; ');
  return (
    <li class="done">
      {on ? <time datetime={on}>{day(on) as 'safe'}</time> : ''}
      <span safe>{[entryWord(entry), details].filter(Boolean).join(' – ')}</span>
      <Files ids={evidenceIds} />
    </li>
  );
}

function Files({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return <></>;
  return (
    <p>
      {ids.map((id, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <a href={`/api/v1/evidence/posting/${encodeURIComponent(id)}`} safe>
            {`Tệp minh chứng ${index + 1}`}
          </a>
        </>
      ))}
    </p>
  );
}
