import type { HistoryVersion, ProcedureHistory } from '@motcua/contracts';

import { Pairs } from '../desk/dossier/pairs.js';
import { DeskLayout } from '../desk/frame/desk-layout.js';
import { Differences } from '../pages/differences.js';
import { count, day } from '../pages/format.js';
import { DecisionLink, decisionText, KINDS } from '../pages/procedure-history.js';
import { procedureHref } from '../pages/procedure-row.js';
import { placeHref } from '../postings/posting-links.js';
import { CATALOGUE_PAGE, draftHref, historyHref, newDraftHref } from './catalogue-links.js';
import { lacksText, VERSION_BADGES, VERSION_STATES } from './catalogue-words.js';
import { HistoryActs } from './history-acts.js';
import type { HistoryPageProps } from './history-props.js';

/** One procedure: what is in force, how it came to be, and what can be done with it. */
export function HistoryPage(props: HistoryPageProps) {
  const { frame, history, differences, flash } = props;
  const shown = history.versions.find(({ state }) => state === 'in-force') ?? history.versions.at(-1);
  const { code } = history;
  return (
    <DeskLayout frame={frame} title={shown?.content.name ?? code} at={CATALOGUE_PAGE} flash={flash}>
      <p class="crumbs">
        <a href={CATALOGUE_PAGE}>Danh mục thủ tục</a> › <span safe>{code}</span>
      </p>
      <div class="toolbar">
        <h1 safe>{shown?.content.name ?? code}</h1>
      </div>
      <div class="grid">
        <div>
          {shown ? <Head history={history} shown={shown} /> : ''}
          <Timeline history={history} />
          <Differences
            versions={history.versions.map(({ version }) => version)}
            shown={differences}
            action={historyHref(code)}
          />
        </div>
        <aside>
          <Links {...props} />
          {props.may.prepare ? <HistoryActs {...props} /> : ''}
        </aside>
      </div>
    </DeskLayout>
  );
}

function Head({ history: { posted, repeal }, shown }: { history: ProcedureHistory; shown: HistoryVersion }) {
  const { content, announcement, state, version, lacks } = shown;
  const ending = repeal
    ? `${repeal.replacedBy ? `thay bằng ${repeal.replacedBy}` : 'bãi bỏ'} từ ${day(repeal.repealedFrom)} theo ${decisionText(repeal)}`
    : '';
  return (
    <section class="panel head" aria-label="Tình trạng">
      <p>
        <span class={`badge ${VERSION_BADGES[state]}`} safe>
          {VERSION_STATES[state]}
        </span>
      </p>
      <Pairs
        pairs={[
          ['Phiên bản', `${count(version)}, hiệu lực từ ${day(content.validFrom)}`],
          ['Lĩnh vực', content.fieldName],
          ['Quyết định công bố', decisionText(announcement)],
          ['Công khai ngày', announcement.publishedOn ? day(announcement.publishedOn) : ''],
          ['Bãi bỏ, thay thế', ending, 'alarming'],
          ['Nơi đang niêm yết bản này', `${count(posted)} nơi`],
          ['Nội dung bắt buộc (a–g)', lacks.length === 0 ? 'đủ' : lacksText(lacks), lacks.length > 0 ? 'alarming' : ''],
        ]}
      />
    </section>
  );
}

/** Newest first. */
function Timeline({ history: { versions, repeal } }: { history: ProcedureHistory }) {
  return (
    <section aria-labelledby="lich-su">
      <h2 id="lich-su">Lịch sử công bố</h2>
      <ol class="steps">
        {repeal ? (
          <li class="now">
            <span safe>{repealWord(repeal.replacedBy)}</span>
            <time
              datetime={repeal.repealedFrom}
              safe
            >{`từ ${day(repeal.repealedFrom)} – ${decisionText(repeal)}`}</time>
          </li>
        ) : (
          ''
        )}
        {versions.toReversed().map(({ version, state, kind, announcement, content, lacks }) => (
          <li class={state === 'announced' ? undefined : state === 'in-force' ? 'now' : 'done'}>
            <span safe>{`Phiên bản ${version}: ${KINDS[kind]}`}</span>{' '}
            <span class={`badge ${VERSION_BADGES[state]}`} safe>
              {VERSION_STATES[state]}
            </span>
            <time datetime={content.validFrom}>
              <span safe>{`hiệu lực từ ${day(content.validFrom)}`}</span> – <DecisionLink announcement={announcement} />
            </time>
            {lacks.length > 0 ? <p class="note-line" safe>{`Nội dung ${lacksText(lacks)}.`}</p> : ''}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Links({ history: { code }, drafts, may }: HistoryPageProps) {
  const own = drafts.filter((draft) => draft.code === code);
  return (
    <section class="action">
      <h2>Việc có thể làm</h2>
      <ul>
        {own.map(({ draftId, revision }) => (
          <li>
            <a href={draftHref(draftId)} safe>{`Mở bản thảo đang soạn (lưu lần ${revision})`}</a>
          </li>
        ))}
        {may.prepare ? (
          <li>
            <a href={newDraftHref(code)}>Soạn phiên bản mới</a>
          </li>
        ) : (
          ''
        )}
        <li>
          <a href={placeHref(code)}>Nơi niêm yết</a>
        </li>
        <li>
          <a href={procedureHref(code)}>Trang công khai</a>
        </li>
      </ul>
    </section>
  );
}

const repealWord = (replacedBy: string): string => (replacedBy ? `Thay thế bằng thủ tục ${replacedBy}` : 'Bãi bỏ');
