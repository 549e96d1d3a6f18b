import type { ActFactLine, DossierFactLine, FactsPage, FactsQuery } from '@motcua/contracts';

import type { Directory } from '../desk/directory.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { count } from '../pages/format.js';
import { ActTable, DossierTable } from './fact-tables.js';
import { freshnessText, incompleteText, periodText, scopeTexts } from './report-lines.js';
import { factsFileHref, factsHref, REPORTS_PAGE, tableHref } from './report-links.js';
import { figureWords, isActFigure } from './report-words.js';

export interface FactsPageProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly directory: Directory;
  /** Whether the person may open a dossier. */
  readonly seesDossiers: boolean;
  readonly found?: { readonly query: FactsQuery; readonly facts: FactsPage; readonly shown: number } | undefined;
}

/** The dossiers or acts behind one number. */
export function FactsPageView({ frame, flash, found, directory, seesDossiers }: FactsPageProps) {
  const title = found ? figureWords(found.facts.figure) : 'Hồ sơ phía sau số liệu';
  return (
    <DeskLayout frame={frame} title={title} at={REPORTS_PAGE} flash={flash}>
      {found ? (
        <Found {...found} title={title} directory={directory} seesDossiers={seesDossiers} />
      ) : (
        <>
          <h1 safe>{title}</h1>
          <p>
            <a href={REPORTS_PAGE}>Về bảng số liệu</a>
          </p>
        </>
      )}
    </DeskLayout>
  );
}

interface FoundProps extends Required<Pick<FactsPageProps, 'directory' | 'seesDossiers'>> {
  readonly title: string;
  readonly query: FactsQuery;
  readonly facts: FactsPage;
  /** How many stood on the pages before. */
  readonly shown: number;
}

function Found({ title, query, facts, shown, directory, seesDossiers }: FoundProps) {
  const parts = isActFigure(facts.figure) ? [] : scopeTexts(query, directory);
  const incomplete = incompleteText(facts.freshness);
  return (
    <>
      <div class="toolbar">
        <h1 safe>{title}</h1>
        <div>
          <a class="button second" href={factsFileHref(query, 'csv')}>
            Tải CSV
          </a>{' '}
          <a href={tableOf(query)}>Về bảng số liệu</a>
        </div>
      </div>
      <p class="as-of">
        <strong safe>{`${count(facts.total)} ${unitOf(facts)}`}</strong>
        <span safe>{`. Kỳ báo cáo: ${[periodText(facts.period), ...parts].join('; ')}`}</span>
      </p>
      {incomplete ? (
        <p class="flash error" role="alert" safe>
          {incomplete}
        </p>
      ) : (
        ''
      )}
      <Items facts={facts} directory={directory} seesDossiers={seesDossiers} />
      <Paging query={query} facts={facts} shown={shown} />
      <p class="quiet" safe>
        {freshnessText(facts.freshness)}
      </p>
    </>
  );
}

/** The official table of the same period and part. */
function tableOf({ figure: _, limit: __, cursor: ___, ...scope }: FactsQuery): string {
  return tableHref({ form: '06a', ...scope });
}

const UNITS = { procedures: 'thủ tục', units: 'đơn vị', findings: 'tồn tại' } as const;

function unitOf({ figure }: FactsPage): string {
  const subject = isActFigure(figure) ? figure.split('.', 1)[0] : '';
  return UNITS[subject as keyof typeof UNITS] ?? 'hồ sơ';
}

function Items({ facts, directory, seesDossiers }: Omit<FoundProps, 'title' | 'query' | 'shown'>) {
  const { items } = facts;
  if (items.length === 0) return <p class="blank">Không có mục nào phía sau con số này.</p>;
  const dossiers = items.filter((item): item is DossierFactLine => item.kind === 'dossier');
  const acts = items.filter((item): item is ActFactLine => item.kind !== 'dossier');
  return (
    <>
      {dossiers.length > 0 ? <DossierTable items={dossiers} directory={directory} seesDossiers={seesDossiers} /> : ''}
      {acts.length > 0 ? <ActTable items={acts} /> : ''}
    </>
  );
}

function Paging({ query, facts, shown }: Pick<FoundProps, 'query' | 'facts' | 'shown'>) {
  const until = shown + facts.items.length;
  const { cursor: _, ...first } = query;
  if (facts.total <= facts.items.length) return <></>;
  return (
    <p>
      <span safe>{`Đang xem ${count(shown + 1)}–${count(until)} trên ${count(facts.total)}. `}</span>
      {shown > 0 ? <a href={factsHref(first)}>Trang đầu</a> : ''}{' '}
      {facts.nextCursor ? (
        <a class="button second" href={factsHref({ ...first, cursor: facts.nextCursor }, until)} rel="next">
          Trang sau
        </a>
      ) : (
        ''
      )}
    </p>
  );
}
