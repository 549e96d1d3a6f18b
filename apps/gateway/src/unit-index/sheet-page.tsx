import { randomUUID } from 'node:crypto';

import type { IndexRoundFile, UnitItemView, UnitScoreView } from '@motcua/contracts';

import { KEY } from '../desk/desk-caller.js';
import { ActSection, type ActForm, type Tried } from '../desk/form/act-section.js';
import type { Sent } from '../desk/form/sent.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { FINDING_KIND_NAMES, findingHref } from '../inspections/inspection-words.js';
import { INDEX_PAGE } from './unit-index-forms.js';
import { FLAG_STANDINGS, ILLUSTRATION, points, SCORING_WORDS, STANDINGS } from './unit-index-words.js';

export interface SheetPageProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly round: IndexRoundFile;
  readonly areaNames: ReadonlyMap<string, string>;
  readonly sheet: UnitScoreView;
  readonly unitName: string;
  /** Which scores may be written now. */
  readonly writes: 'tu-cham' | 'tham-dinh' | null;
  readonly forms: readonly (readonly [act: string, form: ActForm])[];
  readonly tried?: Tried | undefined;
  /** What was wrong with scores, item by item. */
  readonly faults: readonly string[];
}

/** The whole sheet on one page; each area is saved by itself. */
export function SheetPage(props: SheetPageProps) {
  const { frame, flash, round, sheet, unitName, forms, tried, faults } = props;
  const base = baseOf(sheet);
  const areas = Map.groupBy(sheet.items, ({ code }) => code.split('.')[0] ?? '');
  return (
    <DeskLayout frame={frame} title={`Chỉ số CCHC: ${unitName}`} at={INDEX_PAGE} flash={flash}>
      <h1 safe>{`${unitName}: chỉ số CCHC năm ${round.year}`}</h1>
      {round.illustrative ? <p class="hint">{ILLUSTRATION}</p> : ''}
      <p>
        <span class="badge normal" safe>
          {STANDINGS[sheet.state]}
        </span>{' '}
        <span safe>
          {`Tự chấm ${sheet.scored}/${sheet.items.length} tiêu chí, ${points(sheet.selfTotal)}/${points(round.total)} điểm; thẩm định ${sheet.appraised}/${sheet.items.length} tiêu chí, ${points(sheet.appraisedTotal)} điểm.`}
        </span>
      </p>
      {sheet.missing.length > 0 ? <p safe>{`Còn thiếu: ${sheet.missing.join(', ')}.`}</p> : ''}
      {sheet.returnReason ? <p safe>{`Sở đã trả lại: ${sheet.returnReason}`}</p> : ''}
      {sheet.explanation ? <p safe>{`Đơn vị giải trình: ${sheet.explanation}`}</p> : ''}
      {faults.length > 0 ? (
        <ul class="error">
          {faults.map((fault) => (
            <li safe>{fault}</li>
          ))}
        </ul>
      ) : (
        ''
      )}
      {[...areas].map(([area, items]) => (
        <Area {...props} area={area} items={items} />
      ))}
      {forms.map(([act, form]) => (
        <ActSection act={act} form={form} action={`${base}/${act}`} tried={tried} />
      ))}
    </DeskLayout>
  );
}

const baseOf = ({ roundId, unitId }: UnitScoreView): string =>
  `${INDEX_PAGE}/${encodeURIComponent(roundId)}/${encodeURIComponent(unitId)}`;

function Area(props: SheetPageProps & { area: string; items: UnitItemView[] }) {
  const { area, items, areaNames, writes, sheet, tried } = props;
  const rows = items.map((item) => <Item item={item} writes={writes} typed={tried?.sent} />);
  return (
    <section aria-labelledby={`linh-vuc-${area}`}>
      <h2 id={`linh-vuc-${area}`} safe>{`${area}. ${areaNames.get(area) ?? ''}`}</h2>
      {writes ? (
        <form method="post" action={`${baseOf(sheet)}/${writes}`}>
          <input type="hidden" name={KEY} value={randomUUID()} />
          {rows}
          <button type="submit">Lưu lĩnh vực này</button>
        </form>
      ) : (
        rows
      )}
    </section>
  );
}

function Item({
  item,
  writes,
  typed,
}: {
  item: UnitItemView;
  writes: SheetPageProps['writes'];
  typed?: Sent | undefined;
}) {
  const how = item.scoring ? SCORING_WORDS[item.scoring] : '';
  const steps = item.steps.length > 0 ? `: ${item.steps.map(points).join('; ')}` : '';
  const appraised = item.appraised === null ? '' : ` Thẩm định: ${points(item.appraised)} điểm.`;
  return (
    <article class="panel">
      <h3 safe>{`${item.code}. ${item.name}`}</h3>
      <p class="hint" safe>
        {`Tối đa ${points(item.max)} điểm, chấm ${how}${steps}.${item.evidence ? ` Minh chứng: ${item.evidence}.` : ''}`}
      </p>
      <p safe>{`${item.self === null ? 'Chưa tự chấm.' : `Tự chấm: ${points(item.self)} điểm.`}${appraised}`}</p>
      {writes !== 'tu-cham' && item.note ? <p safe>{`Thuyết minh: ${item.note}`}</p> : ''}
      {item.url && writes !== 'tu-cham' ? (
        <p>
          <a href={item.url} rel="noopener noreferrer" safe>
            {item.url}
          </a>
        </p>
      ) : (
        ''
      )}
      {item.reason && writes !== 'tham-dinh' ? <p safe>{`Lý do của người thẩm định: ${item.reason}`}</p> : ''}
      <Flags item={item} />
      {writes === 'tu-cham' ? <SelfFields item={item} typed={typed} /> : ''}
      {writes === 'tham-dinh' ? <AppraisalFields item={item} typed={typed} /> : ''}
    </article>
  );
}

function Flags({ item }: { item: UnitItemView }) {
  if (item.flags.length === 0) return <></>;
  return (
    <ul>
      {item.flags.map(({ findingId, kind, standing }) => (
        <li>
          <a href={findingHref(findingId)} safe>
            {`Tồn tại: ${FINDING_KIND_NAMES[kind]}`}
          </a>{' '}
          <span class={`badge ${standing === 'remedied' ? 'done' : 'late'}`}>{FLAG_STANDINGS[standing]}</span>
        </li>
      ))}
      {item.proposed === null ? (
        ''
      ) : (
        <li safe>{`Gợi ý mức thấp hơn: ${points(item.proposed)} điểm; người thẩm định tự quyết định.`}</li>
      )}
    </ul>
  );
}

interface InputProps {
  readonly item: UnitItemView;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly typed: Sent | undefined;
}

function Input({ item, name, label, value, typed }: InputProps) {
  const field = `${name}-${item.code.replaceAll('.', '_')}`;
  return (
    <div class="field">
      <label for={field} safe>
        {label}
      </label>
      <input
        id={field}
        name={field}
        value={typed?.[field] ?? value}
        inputmode={name === 'score' ? 'decimal' : undefined}
      />
    </div>
  );
}

const shown = (score: number | null): string => (score === null ? '' : points(score));

function SelfFields({ item, typed }: { item: UnitItemView; typed: Sent | undefined }) {
  return (
    <>
      <Input item={item} name="score" label="Điểm tự chấm" value={shown(item.self)} typed={typed} />
      <Input item={item} name="note" label="Thuyết minh, minh chứng" value={item.note} typed={typed} />
      <Input item={item} name="url" label="Địa chỉ minh chứng trên mạng" value={item.url} typed={typed} />
    </>
  );
}

function AppraisalFields({ item, typed }: { item: UnitItemView; typed: Sent | undefined }) {
  const value = shown(item.appraised ?? item.self);
  return (
    <>
      <Input item={item} name="score" label="Điểm thẩm định" value={value} typed={typed} />
      <Input
        item={item}
        name="reason"
        label="Lý do (bắt buộc khi khác điểm tự chấm)"
        value={item.reason}
        typed={typed}
      />
    </>
  );
}
