/** As typed at the desk. */
export interface TakenDown {
  readonly code: string;
  readonly kind: string;
  readonly text: string;
}

const KINDS = [
  ['access', 'Cung cấp dữ liệu cá nhân'],
  ['rectification', 'Chỉnh sửa dữ liệu cá nhân'],
  ['erasure', 'Xóa dữ liệu cá nhân'],
  ['objection', 'Phản đối xử lý dữ liệu cá nhân'],
] as const;

/** What somebody asks at the counter. */
export function TakeDownForm({ draft }: { draft?: TakenDown | undefined }) {
  return (
    <section aria-labelledby="ghi-nhan">
      <h2 id="ghi-nhan">Ghi nhận yêu cầu tại quầy</h2>
      <form method="post" action="/mot-cua/yeu-cau">
        <div class="field">
          <label for="tq-code">Mã hồ sơ</label>
          <input id="tq-code" name="code" value={draft?.code ?? ''} required maxlength="60" autocomplete="off" />
        </div>
        <div class="field">
          <label for="tq-kind">Loại yêu cầu</label>
          <select id="tq-kind" name="kind" required>
            {KINDS.map(([kind, label]) => (
              <option value={kind} selected={kind === draft?.kind}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="tq-text">Nội dung yêu cầu</label>
          <textarea id="tq-text" name="text" rows="3" required maxlength="2000" safe>
            {draft?.text ?? ''}
          </textarea>
        </div>
        <button type="submit">Ghi nhận</button>
      </form>
    </section>
  );
}
