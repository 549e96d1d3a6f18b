import { day } from './format.js';

interface DayShownProps {
  /** Address of the page. */
  readonly action: string;
  /** `2017-05-16` when an earlier or later day is shown than today. */
  readonly on: string | undefined;
  /** What is shown: `Danh mục`, `Thủ tục`. */
  readonly what: string;
}

/** Says which day is shown, and lets the reader choose another one. */
export function DayShown({ action, on, what }: DayShownProps) {
  return (
    <>
      {on ? (
        <p class="note" role="status">
          <strong safe>{`${what} có hiệu lực ngày ${day(on)}.`}</strong>{' '}
          <span>Tình trạng niêm yết tính theo ngày đó; số liệu giải quyết là số liệu hiện nay.</span>{' '}
          <a href={action}>Xem ngày hôm nay</a>
        </p>
      ) : (
        ''
      )}
      <form method="get" action={action} class="filter screen-only">
        <label>
          Xem theo ngày <input type="date" name="ngay" value={on ?? ''} required />
        </label>
        <button type="submit">Xem</button>
      </form>
    </>
  );
}
