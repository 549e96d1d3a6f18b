import type { PostingView } from '@motcua/contracts';

import { count, day } from './format.js';
import { CHANNEL_NAMES, POSTING_REASONS, POSTING_STATES } from './words.js';

interface PostingsProps {
  readonly postings: readonly PostingView[];
  /** Version in force. */
  readonly inForce: number;
  readonly unitName: (id: string) => string;
}

/** Where the procedure is posted, unit by unit and channel by channel: which version, since when, and what is wrong. */
export function Postings({ postings, inForce, unitName }: PostingsProps) {
  const lacking = postings.filter(({ state }) => state !== 'posted' && state !== 'taken-down').length;
  return (
    <section aria-labelledby="niem-yet">
      <h2 id="niem-yet">Niêm yết</h2>
      {postings.length === 0 ? (
        <p class="warning">Chưa được niêm yết ở đơn vị nào.</p>
      ) : (
        <>
          {lacking > 0 ? <Lacking lacking={lacking} all={postings.length} inForce={inForce} /> : ''}
          <Table postings={postings} unitName={unitName} />
        </>
      )}
    </section>
  );
}

function Lacking({ lacking, all, inForce }: { lacking: number; all: number; inForce: number }) {
  return (
    <p class="warning">
      <strong>Chưa niêm yết đủ.</strong>{' '}
      <span safe>{`${count(lacking)}/${count(all)} nơi chưa niêm yết bản ${count(inForce)} đang có hiệu lực.`}</span>
    </p>
  );
}

function Table({ postings, unitName }: Pick<PostingsProps, 'postings' | 'unitName'>) {
  return (
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
            <td>{posting.since ? day(posting.since) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `bản 1, treo từ 01/08/2016: đã có bản mới có hiệu lực`. */
export function detailOf({ state, version, reason, postedOn }: PostingView): string {
  const hung = postedOn && state !== 'posted' ? `, treo từ ${day(postedOn)}` : '';
  const named = version > 0 ? `bản ${count(version)}${hung}` : '';
  return [named, POSTING_REASONS[reason]].filter(Boolean).join(': ');
}

/** `Niêm yết bản cũ – bản 1, treo từ 01/08/2016: đã có bản mới có hiệu lực`. */
export const stateOf = (posting: PostingView): string =>
  [POSTING_STATES[posting.state], detailOf(posting)].filter(Boolean).join(' – ');
