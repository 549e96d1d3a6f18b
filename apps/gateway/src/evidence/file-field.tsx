/** Lets a form send one photo or PDF along; the form needs `enctype="multipart/form-data"`. @param prefix of its id */
export function FileField({ prefix }: { prefix: string }) {
  const id = `${prefix}-file`;
  return (
    <div class="field">
      <label for={id}>Ảnh hoặc tệp PDF</label>
      <small class="hint" id={`${id}-goi-y`}>
        JPEG, PNG, WebP đến 3 MB; PDF đến 10 MB. Có thể bỏ trống.
      </small>
      <input
        id={id}
        name="file"
        type="file"
        accept="image/jpeg,image/png,image/webp,application/pdf"
        aria-describedby={`${id}-goi-y`}
      />
    </div>
  );
}
