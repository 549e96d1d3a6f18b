import type { Fault } from '../../http/http-problem.js';
import type { Sent } from '../form/sent.js';
import { DeskLayout } from '../frame/desk-layout.js';
import { ListFilter } from './list-filter.js';
import { DossierTable } from './dossier-table.js';
import type { ListPageProps } from './list-props.js';
import { TABS } from './tabs.js';

export function ListPage(props: ListPageProps) {
  const { frame, tab, fault, page } = props;
  const mayReceive = frame.menu.some(({ links }) => links.some(({ href }) => href === '/mot-cua/tiep-nhan'));
  return (
    <DeskLayout frame={frame} title={`Hồ sơ – ${tab.label}`} at="/mot-cua" flash={fault && flashOf(fault)}>
      <div class="toolbar">
        <h1>Hồ sơ</h1>
        {mayReceive ? (
          <a class="button" href="/mot-cua/tiep-nhan">
            Tiếp nhận mới
          </a>
        ) : (
          ''
        )}
      </div>
      <Tabs {...props} />
      <ListFilter {...props} />
      {page.items.length === 0 ? <Blank {...props} /> : <DossierTable {...props} />}
      {page.nextCursor ? (
        <p>
          <a class="button second" href={addressOf(props, { tu: page.nextCursor })} rel="next">
            Trang sau
          </a>
        </p>
      ) : (
        ''
      )}
    </DeskLayout>
  );
}

const flashOf = ({ title, detail, errors = [] }: Fault) => {
  const faults = errors.map(({ message }) => message).join('; ');
  return { kind: 'error', text: `${title}. ${detail}${faults ? ` (${faults})` : ''}` } as const;
};

/** The list again with something else in its address; the page begins anew unless it is named. */
export function addressOf({ asked, tab }: Pick<ListPageProps, 'asked' | 'tab'>, over: Sent): string {
  const kept = {
    viec: tab.name,
    q: asked['q'] ?? '',
    'don-vi': asked['don-vi'] ?? '',
    'thu-tuc': asked['thu-tuc'] ?? '',
  };
  const parts = Object.entries({ ...kept, ...over }).filter(([, value]) => value !== '');
  return `/mot-cua?${new URLSearchParams(parts).toString()}`;
}

function Tabs(props: ListPageProps) {
  return (
    <nav class="tabs" aria-label="Việc cần làm">
      <ul>
        {TABS.map(({ name, label }) => (
          <li>
            <a
              href={addressOf(props, { viec: name, q: '' })}
              aria-current={name === props.tab.name ? 'true' : undefined}
              safe
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Blank({ tab, asked, fault }: ListPageProps) {
  const isNarrowed = ['q', 'don-vi', 'thu-tuc'].some((name) => asked[name]);
  return (
    <div class="blank">
      <p safe>
        {fault ? 'Chưa tìm được với điều kiện này.' : isNarrowed ? 'Không có hồ sơ nào khớp với bộ lọc.' : tab.none}
      </p>
      {isNarrowed ? <a href={`/mot-cua?viec=${tab.name}`}>Bỏ bộ lọc</a> : ''}
    </div>
  );
}
