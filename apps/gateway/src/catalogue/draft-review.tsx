import { randomUUID } from 'node:crypto';

import type { DraftView } from '@motcua/contracts';

import { KEY } from '../desk/desk-caller.js';
import { DifferenceTable } from '../pages/differences.js';
import { day } from '../pages/format.js';
import { draftHref, historyHref } from './catalogue-links.js';
import { lacksText, twoDigits } from './catalogue-words.js';
import { fieldLabel } from './field-labels.js';

interface ReviewProps {
  readonly draft: DraftView;
  readonly may: { readonly prepare: boolean; readonly publish: boolean };
  readonly reader: string;
}

/** What stands in the way, what changes, what announcing will do; and the button for it. */
export function DraftReview({ draft, may, reader }: ReviewProps) {
  if (draft.state !== 'open') return <Closed draft={draft} />;
  return (
    <>
      <Faults draft={draft} />
      <section class="action">
        <h2>Công bố</h2>
        <p safe>{effectOf(draft)}</p>
        {draft.lacks.length > 0 ? <p class="warning" safe>{`Nội dung bắt buộc còn ${lacksText(draft.lacks)}.`}</p> : ''}
        <Publish draft={draft} may={may.publish} reader={reader} />
      </section>
      {draft.replaces > 0 ? (
        <section class="panel">
          <h2 safe>{`So với phiên bản ${draft.replaces}`}</h2>
          {draft.faults.length > 0 && draft.differences.length === 0 ? (
            <p class="quiet">So sánh được khi bản thảo không còn lỗi.</p>
          ) : (
            <DifferenceTable differences={draft.differences} />
          )}
        </section>
      ) : (
        ''
      )}
      {may.prepare ? <Discard draft={draft} /> : ''}
    </>
  );
}

function Closed({ draft }: { draft: DraftView }) {
  return (
    <section class="action">
      <h2>{draft.state === 'published' ? 'Đã công bố' : 'Đã hủy'}</h2>
      {draft.state === 'published' ? (
        <p>
          Bản thảo đã thành <a href={historyHref(draft.code)} safe>{`phiên bản ${draft.version}`}</a> của thủ tục.
        </p>
      ) : (
        <p>Bản thảo này không dùng nữa.</p>
      )}
    </section>
  );
}

function Faults({ draft: { faults } }: { draft: DraftView }) {
  if (faults.length === 0) return <></>;
  return (
    <section class="action danger" aria-labelledby="con-loi">
      <h2 id="con-loi" safe>{`Còn ${faults.length} chỗ phải sửa trước khi công bố`}</h2>
      <ul>
        {faults.map(({ field, message }) => (
          <li safe>{`${fieldLabel(field)}: ${message}`}</li>
        ))}
      </ul>
    </section>
  );
}

function effectOf({ replaces, outdates, content }: DraftView): string {
  const validFrom = typeof content['validFrom'] === 'string' ? content['validFrom'] : '';
  const from = validFrom ? `từ ngày ${day(validFrom)}` : 'từ ngày có hiệu lực';
  if (replaces === 0) return `Thủ tục mới sẽ có trong danh mục công khai ${from} và cần được niêm yết.`;
  const places =
    outdates === 0
      ? 'Không nơi nào đang niêm yết phiên bản hiện hành.'
      : `Sẽ làm ${twoDigits(outdates)} nơi niêm yết thành phiên bản cũ, phải niêm yết lại.`;
  return `Phiên bản mới thay phiên bản ${replaces} ${from}. ${places} Hồ sơ đã tiếp nhận giữ thời hạn cũ.`;
}

function Publish({ draft, may, reader }: { draft: DraftView; may: boolean; reader: string }) {
  if (!may) return <p class="quiet">Cán bộ kiểm soát thủ tục, lãnh đạo hoặc quản trị công bố.</p>;
  if (draft.savedBy === reader)
    return <p class="quiet">Bạn là người lưu bản thảo này lần cuối; người khác phải đọc lại và công bố.</p>;
  if (draft.faults.length > 0) return <p class="quiet">Công bố được khi không còn lỗi.</p>;
  return (
    <form method="post" action={`${draftHref(draft.draftId)}/cong-bo`}>
      <input type="hidden" name={KEY} value={randomUUID()} />
      <input type="hidden" name="revision" value={String(draft.revision)} />
      <button type="submit">Tôi đã đọc lại và công bố</button>
    </form>
  );
}

function Discard({ draft }: { draft: DraftView }) {
  return (
    <details class="action danger">
      <summary>Hủy bản thảo</summary>
      <form method="post" action={`${draftHref(draft.draftId)}/huy`}>
        <input type="hidden" name={KEY} value={randomUUID()} />
        <p>Bản thảo không dùng được nữa; thủ tục đã công bố không thay đổi.</p>
        <button type="submit" class="danger">
          Hủy bản thảo này
        </button>
      </form>
    </details>
  );
}
