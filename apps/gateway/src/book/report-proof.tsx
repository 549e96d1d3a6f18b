import type { PublishedReportView, ReportLink, ReportVerification } from '@motcua/contracts';

import { count, moment } from '../pages/format.js';
import { canonicalHref, reportHref, VERIFY } from './book-links.js';

interface ProofProps {
  readonly page: string;
  readonly view: PublishedReportView;
  /** Missing until somebody asks. */
  readonly verification?: ReportVerification | undefined;
}

/** Where the report stands in the chain, whether all of it is as it was, and how everybody can check that alone. */
export function ReportProof({ page, view, verification }: ProofProps) {
  const { entry } = view;
  return (
    <section aria-labelledby="kiem-chung">
      <h2 id="kiem-chung">Kiểm chứng</h2>
      <dl class="facts">
        <Pair name="Số trong sổ" value={String(entry.number)} />
        <Pair name="Công bố lúc" value={moment(entry.publishedAt)} />
        <Pair name="Mẫu" value={`${entry.form}, phiên bản ${entry.formVersion}`} />
        <Pair name="Vị trí trong dòng sự kiện" value={count(entry.position)} />
        <Hash name="Mã băm nội dung" value={entry.contentHash} />
        <Hash name="Mã băm báo cáo đứng trước" value={entry.previousHash || '(báo cáo đầu tiên của sổ)'} />
        <Hash name="Mã băm báo cáo này" value={entry.hash} />
        <Relation name="Thay cho" page={page} link={entry.corrects} />
        <Relation name="Đã được thay bằng" page={page} link={entry.correctedBy} />
      </dl>
      <form method="get" action={`${reportHref(page, entry.reportId)}#kiem-chung`}>
        <input type="hidden" name={VERIFY} value="1" />
        <button type="submit">Kiểm chứng</button>
      </form>
      {verification ? <VerificationResult verification={verification} /> : ''}
      <ByHand page={page} view={view} />
    </section>
  );
}

/** What a verification found; every broken report by name. */
export function VerificationResult({ verification }: { verification: ReportVerification }) {
  const { ok, checked, broken, lastHash } = verification;
  if (ok) {
    return (
      <p class="verified" role="status">
        <span safe>{`Đã kiểm tra ${count(checked)} báo cáo: nội dung, mã băm và chuỗi đều đúng.`}</span>
        {lastHash ? (
          <>
            <br />
            <small>
              Mã băm cuối:{' '}
              <code class="hash" safe>
                {lastHash}
              </code>
            </small>
          </>
        ) : (
          ''
        )}
      </p>
    );
  }
  return (
    <div class="verified broken" role="alert">
      <strong safe>{`Đã kiểm tra ${count(checked)} báo cáo, phát hiện ${count(broken.length)} sai lệch:`}</strong>
      <ul>
        {broken.map(({ number, what }) => (
          <li safe>{`Báo cáo số ${number}: ${what}.`}</li>
        ))}
      </ul>
    </div>
  );
}

function ByHand({ page, view: { entry, entryText } }: Pick<ProofProps, 'page' | 'view'>) {
  return (
    <details class="proof">
      <summary>Tự kiểm chứng, không cần hệ thống này</summary>
      <ol>
        <li>
          Tải <a href={canonicalHref(page, entry.reportId)}>nội dung đã đóng băng</a> (JSON chuẩn tắc theo RFC 8785) rồi
          chạy <code safe>{`sha256sum bao-cao-so-${entry.number}.json`}</code>: phải ra mã băm nội dung ở trên.
        </li>
        <li>
          Lưu dòng dưới đây vào một tệp, không xuống dòng ở cuối, rồi chạy <code>sha256sum</code>: phải ra mã băm báo
          cáo này.
          <pre class="sealed" tabindex="0" safe>
            {entryText}
          </pre>
        </li>
        <li>
          Giá trị <code>previousHash</code> trong dòng đó phải bằng mã băm của báo cáo đứng trước trong sổ; cứ thế lùi
          về báo cáo số 1. Sửa một ký tự của bất kỳ báo cáo nào thì chuỗi đứt từ đó.
        </li>
      </ol>
    </details>
  );
}

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt safe>{name}</dt>
      <dd safe>{value}</dd>
    </div>
  );
}

function Hash({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt safe>{name}</dt>
      <dd>
        <code class="hash" safe>
          {value}
        </code>
      </dd>
    </div>
  );
}

function Relation({ name, page, link }: { name: string; page: string; link: ReportLink | null }) {
  if (!link) return <></>;
  return (
    <div>
      <dt safe>{name}</dt>
      <dd>
        <a href={reportHref(page, link.reportId)} safe>
          {`Báo cáo số ${link.number}`}
        </a>
      </dd>
    </div>
  );
}
