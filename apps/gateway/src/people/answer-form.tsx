import type { DataRequestView } from '@motcua/contracts';

interface Draft {
  readonly answer: string;
  readonly outcome: string;
}

export function AnswerForm({ one, draft }: { one: DataRequestView; draft?: Draft | undefined }) {
  const field = `tl-${one.id}`;
  return (
    <form method="post" action={`/mot-cua/yeu-cau/${one.id}/tra-loi`}>
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
