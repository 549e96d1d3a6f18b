import type { FindingView, UnitView } from '@motcua/contracts';

import { ActSection, type ActForm, type Tried } from '../desk/form/act-section.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { day, moment } from '../pages/format.js';
import { EvidenceLinks } from './evidence-links.js';
import type { FindingPageAct } from './finding-forms.js';
import { FindingTable, standing } from './finding-table.js';
import {
  CHANNEL_NAMES,
  choicesOf,
  findingHref,
  FINDING_ACT_NAMES,
  FINDING_KIND_NAMES,
  FINDING_STATE_NAMES,
  FINDINGS_PAGE,
  SEVERITY_NAMES,
  visitHref,
} from './inspection-words.js';

export interface FindingsProps {
  readonly frame: DeskFrame;
  readonly findings: readonly FindingView[];
  readonly units: readonly UnitView[];
  readonly unitName: (id: string) => string;
  /** As chosen, by the names of the fields. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly nextCursor: string | null;
}

const OVERDUE = { true: 'Chỉ quá hạn' };

/** All findings, filtered by what is waited for. */
export function FindingsPage({ frame, findings, units, unitName, chosen, nextCursor }: FindingsProps) {
  const unitChoices = units.map(({ id, name }) => ({ value: id, label: name }));
  const next = nextCursor ? new URLSearchParams({ ...chosen, cursor: nextCursor }).toString() : '';
  return (
    <DeskLayout frame={frame} title="Tồn tại, khắc phục" at={FINDINGS_PAGE}>
      <h1 id="danh-sach">Tồn tại, khắc phục</h1>
      <form method="get" action={FINDINGS_PAGE} class="filter">
        <Choice name="state" label="Tình trạng" chosen={chosen} choices={choicesOf(FINDING_STATE_NAMES)} />
        <Choice name="overdue" label="Hạn" chosen={chosen} choices={choicesOf(OVERDUE)} />
        <Choice name="unitId" label="Đơn vị" chosen={chosen} choices={unitChoices} />
        <Choice name="kind" label="Loại" chosen={chosen} choices={choicesOf(FINDING_KIND_NAMES)} />
        <Choice name="severity" label="Mức độ" chosen={chosen} choices={choicesOf(SEVERITY_NAMES)} />
        <button type="submit">Lọc</button>
      </form>
      {findings.length === 0 ? (
        <p class="blank">Không có nội dung tồn tại nào như đã chọn.</p>
      ) : (
        <FindingTable findings={findings} unitName={unitName} label="danh-sach" />
      )}
      {next ? (
        <p>
          <a class="button second" href={`${FINDINGS_PAGE}?${next}`} rel="next">
            Trang sau
          </a>
        </p>
      ) : (
        ''
      )}
    </DeskLayout>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: Readonly<Record<string, string>>;
  readonly choices: readonly { value: string; label: string }[];
}

function Choice({ name, label, chosen, choices }: ChoiceProps) {
  return (
    <div class="field">
      <label for={`loc-${name}`} safe>
        {label}
      </label>
      <select id={`loc-${name}`} name={name}>
        <option value="">Tất cả</option>
        {choices.map(({ value, label: text }) => (
          <option value={value} selected={chosen[name] === value} safe>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

export interface FindingProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly one: FindingView;
  readonly forms: readonly (readonly [FindingPageAct, ActForm])[];
  readonly tried?: Tried | undefined;
  readonly unitName: (id: string) => string;
  readonly procedureName: (code: string) => string;
}

/** One finding: what was found, what was done about it since, what comes next. */
export function FindingPage(props: FindingProps) {
  const { frame, flash, one } = props;
  return (
    <DeskLayout frame={frame} title="Nội dung tồn tại" at={FINDINGS_PAGE} flash={flash}>
      <div class="toolbar">
        <h1 safe>{`${FINDING_KIND_NAMES[one.kind]}: ${props.unitName(one.unitId)}`}</h1>
        <p>
          <span class={`badge ${one.overdue ? 'late' : 'normal'}`} safe>
            {standing(one)}
          </span>
        </p>
      </div>
      <p safe>{one.text}</p>
      <Facts {...props} />
      {props.forms.map(([act, form]) => (
        <ActSection act={act} form={form} action={`${findingHref(one.id)}/${act}`} tried={props.tried} />
      ))}
      <Story one={one} />
    </DeskLayout>
  );
}

function Facts({ one, unitName, procedureName }: FindingProps) {
  const posting = one.channel ? `${CHANNEL_NAMES[one.channel]} – ${unitName(one.postingUnitId ?? one.unitId)}` : null;
  const rows: [string, string | null][] = [
    ['Mức độ', SEVERITY_NAMES[one.severity]],
    ['Hạn khắc phục', `${day(one.dueOn)}${one.dueExtended ? ' (đã gia hạn)' : ''}`],
    ['Căn cứ', one.legalGround],
    ['Thủ tục', one.procedureCode && procedureName(one.procedureCode)],
    ['Nơi niêm yết', posting],
    ['Ghi lúc', moment(one.recordedAt)],
  ];
  return (
    <>
      <dl class="pairs">
        {rows.map(([name, value]) =>
          value ? (
            <div>
              <dt safe>{name}</dt>
              <dd safe>{value}</dd>
            </div>
          ) : (
            ''
          ),
        )}
      </dl>
      <p>
        <a href={visitHref(one.visitId)}>Cuộc kiểm tra</a>
        {one.dossiers.map(({ id, code }) => (
          <>
            {' · '}
            <a href={`/mot-cua/ho-so/${encodeURIComponent(id)}`} safe>{`Hồ sơ ${code}`}</a>
          </>
        ))}
      </p>
    </>
  );
}

function Story({ one: { notes } }: Pick<FindingProps, 'one'>) {
  return (
    <section aria-labelledby="dien-bien">
      <h2 id="dien-bien">Diễn biến</h2>
      {notes.length === 0 ? <p class="blank">Chưa có diễn biến nào từ khi ghi.</p> : ''}
      <ol>
        {notes.map(({ act, at, note, url, evidenceIds }) => (
          <li>
            <strong safe>{`${FINDING_ACT_NAMES[act]}, ${moment(at)}`}</strong>
            {note ? <span safe>{`: ${note}`}</span> : ''}
            {url ? (
              <>
                {' '}
                <a href={url} rel="noopener noreferrer" safe>
                  {url}
                </a>
              </>
            ) : (
              ''
            )}
            <EvidenceLinks ids={evidenceIds} />
          </li>
        ))}
      </ol>
    </section>
  );
}
