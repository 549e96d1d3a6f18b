import type { DocumentPage } from '@motcua/contracts';

import type { DocumentFilter } from './document-links.js';
import { CATEGORY_WORDS, REGISTER_WORDS, TYPE_WORDS } from './document-words.js';

interface FilterProps {
  readonly page: string;
  readonly filter: DocumentFilter;
  readonly found: Pick<DocumentPage, 'agencies' | 'years'>;
}

type Choices = readonly (readonly [value: string, label: string])[];

/** Search and filter of documents; a plain form, so that the address of a result can be sent on. */
export function DocumentFilterForm({ page, filter, found }: FilterProps) {
  const agencies: Choices = found.agencies.map(({ code, name }) => [code, name]);
  const years: Choices = found.years.map((year) => [String(year), String(year)]);
  return (
    <form class="filter" method="get" action={page} role="search">
      <label>
        Từ cần tìm
        <input name="q" value={filter.q} placeholder="Số, ký hiệu, trích yếu; không cần dấu" maxlength="200" />
      </label>
      <Choice name="muc" label="Mục" choices={Object.entries(CATEGORY_WORDS)} chosen={filter.category} />
      <Choice name="loai" label="Loại" choices={Object.entries(TYPE_WORDS)} chosen={filter.type} />
      <Choice name="nam" label="Năm" choices={years} chosen={filter.year} />
      <Choice name="co-quan" label="Cơ quan ban hành" choices={agencies} chosen={filter.agency} />
      <Choice name="so" label="Sổ" choices={Object.entries(REGISTER_WORDS)} chosen={filter.register} />
      <button type="submit">Tìm</button>
      <a href={page}>Bỏ lọc</a>
    </form>
  );
}

function Choice({ name, label, choices, chosen }: { name: string; label: string; choices: Choices; chosen: string }) {
  return (
    <label>
      <span safe>{label}</span>
      <select name={name}>
        <option value="">Tất cả</option>
        {choices.map(([value, text]) => (
          <option value={value} selected={value === chosen} safe>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
