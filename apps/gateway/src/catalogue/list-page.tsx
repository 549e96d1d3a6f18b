import type { CatalogueItem, CatalogueView, DraftItem } from '@motcua/contracts';

import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { count, day, moment } from '../pages/format.js';
import { CATALOGUE_PAGE, draftHref, historyHref } from './catalogue-links.js';
import { lacksText, STATE_BADGES, STATE_NAMES } from './catalogue-words.js';

export const TABS = {
  'hieu-luc': 'in-force',
  'da-cong-bo': 'announced',
  'ban-thao': 'drafts',
  'het-hieu-luc': 'ended',
} as const;
export type Tab = keyof typeof TABS;

export interface CatalogueListProps {
  readonly frame: DeskFrame;
  readonly tab: Tab;
  readonly q: string;
  readonly view: CatalogueView;
  /** Nothing for those who do not see drafts. */
  readonly drafts: readonly DraftItem[] | undefined;
  readonly may: { readonly prepare: boolean };
  readonly flash?: Flash | undefined;
}

/** All procedures by where they stand. */
export function CatalogueListPage(props: CatalogueListProps) {
  const { frame, tab, view, drafts = [], may, flash } = props;
  return (
    <DeskLayout frame={frame} title="Danh mục thủ tục" at={CATALOGUE_PAGE} flash={flash}>
      <div class="toolbar">
        <h1>Danh mục thủ tục hành chính</h1>
        <p>
          {may.prepare ? (
            <a class="button" href={`${CATALOGUE_PAGE}/soan`}>
              Soạn thủ tục mới
            </a>
          ) : (
            ''
          )}{' '}
          <a class="button second" href={`${CATALOGUE_PAGE}/thoi-han`}>
            Thời hạn công khai
          </a>{' '}
          <a class="button second" href={`${CATALOGUE_PAGE}/linh-vuc`}>
            Lĩnh vực
          </a>{' '}
          <a class="button second" href={`${CATALOGUE_PAGE}/tep`}>
            Xuất, nhập tệp
          </a>
        </p>
      </div>
      <p class="as-of">
        Danh mục ngày <strong safe>{day(view.today)}</strong>
        <small safe>{`số liệu đến ${moment(view.asOf)}`}</small>
      </p>
      <Tabs {...props} />
      {tab === 'ban-thao' ? <Drafts drafts={drafts} mayPrepare={may.prepare} /> : <Procedures {...props} />}
    </DeskLayout>
  );
}

function Tabs({ tab, view: { counts }, drafts, q }: CatalogueListProps) {
  const tabs: [Tab, string, number][] = [
    ['hieu-luc', 'Đang có hiệu lực', counts['in-force']],
    ['da-cong-bo', 'Chưa có hiệu lực', counts.announced],
    ...(drafts ? [['ban-thao', 'Bản thảo', drafts.length] as [Tab, string, number]] : []),
    ['het-hieu-luc', 'Hết hiệu lực', counts.ended],
  ];
  const kept = q ? `&q=${encodeURIComponent(q)}` : '';
  return (
    <nav class="tabs" aria-label="Tình trạng của thủ tục">
      <ul>
        {tabs.map(([name, label, number]) => (
          <li>
            <a
              href={`${CATALOGUE_PAGE}?trang-thai=${name}${kept}`}
              aria-current={name === tab ? 'true' : undefined}
              safe
            >
              {`${label} (${count(number)})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Procedures({ tab, q, view }: CatalogueListProps) {
  return (
    <>
      <form class="filter" method="get" action={CATALOGUE_PAGE} role="search">
        <input type="hidden" name="trang-thai" value={tab} />
        <label>
          Tên, mã, lĩnh vực hoặc số quyết định (gõ không dấu cũng được)
          <input type="search" name="q" value={q} maxlength="200" autocomplete="off" />
        </label>
        <button type="submit">Tìm</button>
      </form>
      {view.items.length === 0 ? <Blank tab={tab} q={q} /> : <Table items={view.items} />}
    </>
  );
}

const NONE: Readonly<Record<Tab, string>> = {
  'hieu-luc': 'Chưa có thủ tục nào có hiệu lực. Soạn thủ tục mới, hoặc nhập tệp danh mục.',
  'da-cong-bo': 'Không có thủ tục nào đã công bố mà chưa có hiệu lực.',
  'ban-thao': '',
  'het-hieu-luc': 'Chưa có thủ tục nào bị bãi bỏ hoặc thay thế.',
};

function Blank({ tab, q }: { tab: Tab; q: string }) {
  return (
    <div class="blank">
      <p safe>{q ? `Không có thủ tục nào khớp với «${q}» ở mục này.` : NONE[tab]}</p>
      {q ? <a href={`${CATALOGUE_PAGE}?trang-thai=${tab}`}>Bỏ tìm kiếm</a> : ''}
    </div>
  );
}

function Table({ items }: { items: readonly CatalogueItem[] }) {
  return (
    <div class="scroll" tabindex="0" role="region" aria-label="Thủ tục">
      <table class="data">
        <thead>
          <tr>
            {['Mã', 'Tên thủ tục', 'Lĩnh vực', 'Tình trạng', 'Hiệu lực từ', 'Quyết định'].map((title) => (
              <th scope="col" safe>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row item={item} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ item }: { item: CatalogueItem }) {
  const lacks = lacksText(item.lacks);
  return (
    <tr>
      <th scope="row" class="code" safe>
        {item.code}
      </th>
      <td>
        <a href={historyHref(item.code)} safe>
          {item.name}
        </a>
        {lacks ? <small class="alarming" safe>{`Nội dung ${lacks}`}</small> : ''}
      </td>
      <td safe>{item.field.name}</td>
      <td>
        <span class={`badge ${STATE_BADGES[item.state]}`} safe>
          {STATE_NAMES[item.state]}
        </span>
        {comingText(item) ? <small safe>{comingText(item)}</small> : ''}
      </td>
      <td class="when" safe>{`${day(item.validFrom)} (bản ${count(item.version)})`}</td>
      <td safe>{item.decision}</td>
    </tr>
  );
}

function comingText({ upcoming, repeal, state }: CatalogueItem): string {
  if (repeal) {
    const what = repeal.replacedBy ? `thay bằng ${repeal.replacedBy}` : 'bãi bỏ';
    return `${what} từ ${day(repeal.repealedFrom)}`;
  }
  return upcoming && state === 'in-force' ? `bản ${upcoming.version} từ ${day(upcoming.validFrom)}` : '';
}

function Drafts({ drafts, mayPrepare }: { drafts: readonly DraftItem[]; mayPrepare: boolean }) {
  if (drafts.length === 0) {
    return (
      <div class="blank">
        <p>Không có bản thảo nào đang soạn.</p>
        <p>
          {mayPrepare
            ? 'Để sửa một thủ tục, mở thủ tục đó và bấm «Soạn phiên bản mới».'
            : 'Cán bộ kiểm soát thủ tục soạn; bản thảo chờ công bố hiện ở đây.'}
        </p>
      </div>
    );
  }
  return (
    <table class="data">
      <thead>
        <tr>
          <th scope="col">Mã</th>
          <th scope="col">Bản thảo</th>
          <th scope="col">Lưu lần cuối</th>
          <th scope="col">Người soạn</th>
        </tr>
      </thead>
      <tbody>
        {drafts.map(({ draftId, code, name, savedAt, savedBy, revision }) => (
          <tr>
            <th scope="row" class="code" safe>
              {code}
            </th>
            <td>
              <a href={draftHref(draftId)} safe>
                {name}
              </a>
            </td>
            <td safe>{`${moment(savedAt)} (lần ${count(revision)})`}</td>
            <td safe>{savedBy}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
