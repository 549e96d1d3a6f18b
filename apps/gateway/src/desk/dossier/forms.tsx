import type { AvailableForm, DossierDetails } from '@motcua/contracts';

import { dueText } from '../standing.js';
import { Pairs } from './pairs.js';

const STANDINGS: Record<AvailableForm['standing'], string> = {
  valid: '',
  void: ' (hết giá trị)',
  draft: ' (dự thảo, chờ ký)',
};

const hrefOf = (id: string, { kind, no }: Pick<AvailableForm, 'kind' | 'no'>): string =>
  `/mot-cua/ho-so/${encodeURIComponent(id)}/bieu-mau/${kind}${no === null ? '' : `?no=${no}`}`;

/** Papers that can be printed now. */
export function Forms({ details, forms }: { details: DossierDetails; forms: readonly AvailableForm[] | null }) {
  if (forms?.length === 0) return <></>;
  return (
    <section aria-labelledby="bieu-mau">
      <h2 id="bieu-mau">Biểu mẫu để in</h2>
      {forms === null ? (
        <p class="empty">Chưa lấy được danh sách biểu mẫu. Hãy tải lại trang sau giây lát.</p>
      ) : (
        <ul class="forms">
          {forms.map((form) => (
            <li>
              <a href={hrefOf(details.id, form)} safe>
                {`${form.title}${form.no === null ? '' : ` lần ${form.no}`}${STANDINGS[form.standing]}`}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What the applicant goes home with. */
export function ReceiptLink({ details, showSecret }: { details: DossierDetails; showSecret: boolean }) {
  return (
    <section class="action receipt" aria-labelledby="giay-hen">
      <h2 id="giay-hen">Giấy tiếp nhận hồ sơ và hẹn trả kết quả</h2>
      <Pairs
        pairs={[
          ['Mã hồ sơ', details.code ?? '', 'big'],
          ['Mã tra cứu', showSecret ? details.secret : '', 'big'],
          ['Ngày hẹn trả', dueText(details), 'big'],
        ]}
      />
      <a class="button" href={hrefOf(details.id, { kind: 'receipt', no: null })}>
        In giấy hẹn
      </a>
    </section>
  );
}
