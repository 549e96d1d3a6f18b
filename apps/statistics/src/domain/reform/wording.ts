/** How numbers are written: the department writes 8188, other papers 8.188. */
export interface NumberFormat {
  readonly thousands: 'none' | 'dot';
}

/** Writes numbers into Vietnamese sentences. */
export class Wording {
  constructor(private readonly format: NumberFormat = { thousands: 'none' }) {}

  /** `8188`, or `8.188` by the setting. */
  count(value: number): string {
    const digits = String(value);
    return this.format.thousands === 'dot' ? digits.replace(/\B(?=(\d{3})+(?!\d))/g, '.') : digits;
  }

  /** Small numbers of things counted one by one have two digits: `03 lĩnh vực`. */
  few(value: number): string {
    return this.count(value).padStart(2, '0');
  }

  /** `7/13`. */
  share(part: number, whole: number): string {
    return `${this.count(part)}/${this.count(whole)}`;
  }
}

/** `53,8%`, `50%`: one decimal where there is one, with a comma. */
export const percent = (value: number): string => `${value.toFixed(1).replace(/\.0$/, '').replace('.', ',')}%`;

/** `27/3/2017`, `06/02/2017`: days below 10 and the months 1 and 2 carry a nought (Thông tư 01/2011/TT-BNV, article 9). */
export function paperDay(day: string): string {
  const { year, month, date } = partsOf(day);
  return `${date}/${Number(month) > 2 ? Number(month) : month}/${year}`;
}

/** `tháng 4/2017`. */
export function monthOf(day: string): string {
  const { year, month } = partsOf(day);
  return `tháng ${Number(month)}/${year}`;
}

const QUARTERS = ['I', 'II', 'III', 'IV'] as const;

/** `quý I năm 2017`. */
export function quarterOf(day: string): string {
  const { year, month } = partsOf(day);
  return `quý ${QUARTERS[Math.ceil(Number(month) / 3) - 1]} năm ${year}`;
}

/** `a`, `a và b`, `a, b và c`. */
export function listed(parts: readonly string[]): string {
  const before = parts.slice(0, -1);
  return before.length === 0 ? parts.join('') : `${before.join(', ')} và ${parts.at(-1)}`;
}

/** A beginning in the middle of a sentence; abbreviations stay as they are. */
export const lowered = (text: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text;

export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** `Trong 6 tháng đầu năm 2017`, from the name of a period; `Từ ngày … đến ngày …` stays as it is. */
export const inPeriod = (name: string): string => (/^từ /i.test(name) ? capitalised(name) : `Trong ${lowered(name)}`);

function partsOf(day: string) {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month, date };
}
