import type { DataRequestView } from '@motcua/contracts';

/** Beside the request: the file to hand over, the answer, and yes or no. */
export function AnswerForm({ one, draft }: { one: DataRequestView; draft?: { answer: string } | undefined }) {
  const field = `tl-${one.id}`;
  return (
    <form method="post" action={`/mot-cua/yeu-cau/${one.id}/tra-loi`}>
      {one.kind === 'access' ? (
        <p>
          <a class="button second" href={`/api/v1/data-requests/${one.id}/export`} download="du-lieu-ca-nhan.json">
            Tải dữ liệu để cung cấp
          </a>
        </p>
      ) : (
        ''
      )}
      <label for={field}>Nội dung trả lời</label>
      <textarea id={field} name="answer" rows="3" required maxlength="2000" safe>
        {draft?.answer ?? ''}
      </textarea>
      {one.kind === 'erasure' ? (
        <p class="hint">
          Chấp nhận yêu cầu xóa sẽ xóa ngay họ tên, giấy tờ tùy thân, điện thoại và các nội dung cá nhân của hồ sơ;
          không khôi phục được. Hồ sơ chưa kết thúc thì chưa xóa được.
        </p>
      ) : (
        ''
      )}
      <p>
        <button type="submit" name="outcome" value="granted" class={one.kind === 'erasure' ? 'danger' : undefined}>
          {one.kind === 'erasure' ? 'Chấp nhận và xóa' : 'Chấp nhận'}
        </button>{' '}
        <button type="submit" name="outcome" value="declined" class="second">
          Từ chối
        </button>
      </p>
    </form>
  );
}
