/** As typed, so that nothing has to be typed again after a mistake. */
export interface OwnDataAsked {
  readonly kind: string;
  readonly text: string;
}

const KINDS = [
  ['access', 'Cung cấp dữ liệu cá nhân của tôi'],
  ['rectification', 'Chỉnh sửa dữ liệu cá nhân của tôi'],
  ['erasure', 'Xóa dữ liệu cá nhân của tôi'],
  ['objection', 'Phản đối việc xử lý dữ liệu cá nhân của tôi'],
] as const;

/** Rights of the person of a dossier. The secret is asked again: pages never carry it. */
export function OwnDataForm({ code, asked }: { code: string; asked?: OwnDataAsked | undefined }) {
  return (
    <section aria-labelledby="yeu-cau" class="screen-only">
      <h2 id="yeu-cau">Yêu cầu về dữ liệu cá nhân</h2>
      <form method="post" action="/tra-cuu/yeu-cau">
        <p>Ông/Bà có quyền xem, chỉnh sửa, xóa dữ liệu cá nhân của mình hoặc phản đối việc xử lý.</p>
        <input type="hidden" name="code" value={code} />
        <label for="kind">Nội dung yêu cầu</label>
        <select id="kind" name="kind" required>
          {KINDS.map(([kind, label]) => (
            <option value={kind} selected={kind === asked?.kind}>
              {label}
            </option>
          ))}
        </select>
        <label for="text">Nêu rõ yêu cầu</label>
        <textarea id="text" name="text" rows="4" required maxlength="2000" safe>
          {asked?.text ?? ''}
        </textarea>
        <label for="secret-again">Nhập lại mã tra cứu</label>
        <input id="secret-again" name="secret" required maxlength="60" autocomplete="off" />
        <button type="submit">Gửi yêu cầu</button>
      </form>
    </section>
  );
}
