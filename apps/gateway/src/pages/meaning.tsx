/** How to read the figures; the same rules by which they are computed. */
export function Meaning() {
  return (
    <section class="meaning" aria-labelledby="y-nghia">
      <h2 id="y-nghia">Cách tính số liệu</h2>
      <ul>
        <li>
          <strong>Hồ sơ tiếp nhận</strong> gồm hồ sơ tiếp nhận trong kỳ và hồ sơ kỳ trước chuyển sang; bằng số đã giải
          quyết cộng số đang giải quyết.
        </li>
        <li>
          <strong>Đúng hạn, trễ hạn</strong> so theo ngày, không so theo giờ: hồ sơ đúng hạn khi ngày có kết quả không
          sau ngày hẹn trả ghi trên giấy tiếp nhận. Ngày người dân đến nhận kết quả không làm hồ sơ thành trễ hạn.
        </li>
        <li>
          <strong>Đang giải quyết</strong> gồm hồ sơ chưa đến hạn và hồ sơ quá hạn, tức đã qua ngày hẹn trả mà chưa có
          kết quả.
        </li>
        <li>
          <strong>Trung vị, P90</strong> là số giờ làm việc từ lúc tiếp nhận đến khi có kết quả mà 50% và 90% số hồ sơ
          không vượt quá. Dấu “–” nghĩa là chưa có hồ sơ để tính.
        </li>
        <li>
          <strong>Niêm yết</strong> chỉ tính bản đang có hiệu lực; bản cũ hoặc bị phát hiện thiếu khi kiểm tra thì không
          tính.
        </li>
        <li>Mọi số liệu được tính từ việc đã ghi nhận tại nơi phát sinh và đúng đến thời điểm ghi trên trang.</li>
      </ul>
    </section>
  );
}
