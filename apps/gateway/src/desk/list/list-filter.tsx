import type { ListPageProps } from './list-props.js';

/** By words, unit and procedure. */
export function ListFilter({ tab, asked, directory }: ListPageProps) {
  const units = directory.units.map(({ id, name }) => ({ value: id, label: name }));
  const procedures = directory.procedures.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` }));
  return (
    <form class="filter" method="get" action="/mot-cua" role="search">
      <input type="hidden" name="viec" value={tab.name} />
      <label>
        Mã hồ sơ hoặc tên
        <input type="search" name="q" value={asked['q'] ?? ''} maxlength="100" autocomplete="off" />
      </label>
      <Select name="don-vi" label="Đang ở đơn vị" value={asked['don-vi'] ?? ''} choices={units} />
      <Select name="thu-tuc" label="Thủ tục" value={asked['thu-tuc'] ?? ''} choices={procedures} />
      <button type="submit">Lọc</button>
    </form>
  );
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { value: string; label: string }[];
}

function Select({ name, label, value, choices }: SelectProps) {
  return (
    <label>
      <span safe>{label}</span>
      <select name={name}>
        <option value="">Tất cả</option>
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value} safe>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
