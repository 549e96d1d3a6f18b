import type { PostingView, ProcedureVersionView } from '@motcua/contracts';

import { count, day, limitText } from './format.js';
import { CHANNEL_NAMES, POSTING_STATES } from './words.js';

interface PostingsProps {
  readonly postings: readonly PostingView[];
  readonly unitName: (id: string) => string;
}

/** Where the procedure is posted, unit by unit and channel by channel. */
export function Postings({ postings, unitName }: PostingsProps) {
  return (
    <section aria-labelledby="niem-yet">
      <h2 id="niem-yet">Niêm yết</h2>
      {postings.length === 0 ? (
        <p class="warning">Chưa được niêm yết ở đơn vị nào.</p>
      ) : (
        <table class="plain" aria-labelledby="niem-yet">
          <thead>
            <tr>
              <th scope="col">Đơn vị</th>
              <th scope="col">Nơi niêm yết</th>
              <th scope="col">Tình trạng</th>
              <th scope="col">Từ</th>
            </tr>
          </thead>
          <tbody>
            {postings.map((posting) => (
              <tr>
                <th scope="row" safe>
                  {unitName(posting.unitId)}
                </th>
                <td safe>{CHANNEL_NAMES[posting.channel]}</td>
                <td class={posting.state === 'posted' ? 'posted' : 'posted lacking'} safe>
                  {stateOf(posting)}
                </td>
                <td safe>{sinceText(posting)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const sinceText = ({ since }: PostingView): string => (since ? day(since) : '');

const stateOf = ({ state, version }: PostingView): string =>
  version > 0 ? `${POSTING_STATES[state]} (bản ${count(version)})` : POSTING_STATES[state];

export function Versions({ versions }: { versions: readonly ProcedureVersionView[] }) {
  return (
    <section aria-labelledby="phien-ban">
      <h2 id="phien-ban">Các bản đã công bố</h2>
      <table class="plain" aria-labelledby="phien-ban">
        <thead>
          <tr>
            <th scope="col">Bản</th>
            <th scope="col">Hiệu lực từ</th>
            <th scope="col">Quyết định</th>
            <th scope="col">Tên</th>
            <th scope="col">Thời hạn</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, validFrom, decision, name, limit }) => (
            <tr>
              <th scope="row" safe>
                {count(version)}
              </th>
              <td safe>{day(validFrom)}</td>
              <td safe>{decision}</td>
              <td safe>{name}</td>
              <td safe>{limitText(limit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
