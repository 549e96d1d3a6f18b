import { TABLE_FORMS, TABLE_ROWS } from '@motcua/contracts';

import type { Directory } from '../desk/directory.js';
import { channelChoices } from '../desk/words.js';
import type { AskedTable } from './asked-table.js';
import type { PeriodGroup } from './period-choices.js';
import { TABLE_PAGE } from './report-links.js';
import { FORM_WORDS, ROW_WORDS } from './report-words.js';

export interface TableChoiceProps {
  readonly asked: AskedTable;
  readonly periods: readonly PeriodGroup[];
  readonly directory: Directory;
}

/** Which table, of which time, about which part of the dossiers. */
export function TableChoice({ asked, periods, directory }: TableChoiceProps) {
  const forms = TABLE_FORMS.map((value) => ({ value, label: FORM_WORDS[value].label }));
  return (
    <form method="get" action={TABLE_PAGE} class="report-choice">
      <fieldset>
        <legend>Biểu và kỳ</legend>
        <div class="columns">
          <Select name="form" label="Biểu" value={asked.form} choices={forms} />
          <PeriodSelect value={asked.periodId} groups={periods} />
          <Day name="from" label="Từ ngày" value={asked.from} />
          <Day name="to" label="Đến hết ngày" value={asked.to} />
          <Day name="cutOff" label="Chốt số liệu hết ngày" value={asked.cutOff} />
        </div>
        <p class="hint">
          Đã chọn kỳ thì không dùng các ô ngày. Không chọn gì: từ ngày 1 tháng 1 đến hôm nay. Để trống ngày chốt: chốt ở
          ngày cuối.
        </p>
      </fieldset>
      <Scope asked={asked} directory={directory} />
      <button type="submit">Xem bảng</button>
    </form>
  );
}

function Scope({ asked, directory }: Omit<TableChoiceProps, 'periods'>) {
  const rows = TABLE_ROWS.map((value) => ({ value, label: ROW_WORDS[value] }));
  const fields = directory.fields.map(({ code, name }) => ({ value: code, label: name }));
  const procedures = directory.procedures.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` }));
  return (
    <fieldset>
      <legend>Dòng và phạm vi</legend>
      <div class="columns">
        <Select name="by" label="Mỗi dòng là một" value={asked.by} none="Theo biểu" choices={rows} />
        <Select name="field" label="Chỉ lĩnh vực" value={asked.field} none="Tất cả" choices={fields} />
        <Select name="procedure" label="Chỉ thủ tục" value={asked.procedure} none="Tất cả" choices={procedures} />
        <Select name="unit" label="Chỉ đơn vị" value={asked.unit} none="Tất cả" choices={unitsOf(asked, directory)} />
        <Select name="channel" label="Chỉ hình thức nộp" value={asked.channel} none="Tất cả" choices={channelChoices} />
        <Day name="map" label="Sơ đồ đơn vị của ngày" value={asked.map} />
        <Select
          name="version"
          label="Mẫu của biểu 06a"
          value={asked.version}
          none="Theo kỳ"
          choices={['2017', '2020'].map((value) => ({ value, label: `Mẫu năm ${value}` }))}
        />
      </div>
      <p class="hint">
        Để trống sơ đồ: hồ sơ tính cho đơn vị như khi tiếp nhận. Chọn ngày: hồ sơ của đơn vị đã sáp nhập, chia, giải thể
        tính cho đơn vị kế thừa của ngày đó.
      </p>
    </fieldset>
  );
}

/** With one that has ended, when it was asked for. */
function unitsOf({ unit }: AskedTable, directory: Directory): { value: string; label: string }[] {
  const known = directory.units.map(({ id, name }) => ({ value: id, label: name }));
  const isMissing = unit !== undefined && !known.some(({ value }) => value === unit);
  return isMissing ? [...known, { value: unit, label: directory.unitName(unit) }] : known;
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  /** What an empty choice means; left out: one must be chosen. */
  readonly none?: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

function Select({ name, label, value = '', none, choices }: SelectProps) {
  return (
    <div class="field">
      <label for={`chon-${name}`} safe>
        {label}
      </label>
      <select id={`chon-${name}`} name={name}>
        {none === undefined ? (
          ''
        ) : (
          <option value="" safe>
            {none}
          </option>
        )}
        <Options value={value} choices={choices} />
      </select>
    </div>
  );
}

export function PeriodSelect({ value = '', groups }: { value: string | undefined; groups: readonly PeriodGroup[] }) {
  const isMissing = value !== '' && !groups.some(({ choices }) => choices.some((choice) => choice.value === value));
  return (
    <div class="field">
      <label for="chon-periodId">Kỳ báo cáo</label>
      <select id="chon-periodId" name="periodId">
        <option value="">Theo ngày ở các ô bên cạnh</option>
        {isMissing ? <Options value={value} choices={[{ value, label: value }]} /> : ''}
        {groups.map(({ label, choices }) => (
          <optgroup label={label}>
            <Options value={value} choices={choices} />
          </optgroup>
        ))}
      </select>
    </div>
  );
}

function Options({ value, choices }: { value: string; choices: SelectProps['choices'] }) {
  return (
    <>
      {choices.map((choice) => (
        <option value={choice.value} selected={choice.value === value} safe>
          {choice.label}
        </option>
      ))}
    </>
  );
}

export function Day({ name, label, value = '' }: { name: string; label: string; value: string | undefined }) {
  return (
    <div class="field">
      <label for={`chon-${name}`} safe>
        {label}
      </label>
      <input type="date" id={`chon-${name}`} name={name} value={value} />
    </div>
  );
}
