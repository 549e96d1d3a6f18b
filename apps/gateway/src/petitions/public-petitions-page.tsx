import type { PetitionProgress, PetitionReceipt, PublishedPetition } from '@motcua/contracts';

import type { Fault } from '../http/http-problem.js';
import { day, moment } from '../pages/format.js';
import { Layout } from '../pages/layout.js';
import type { Frame } from '../pages/site.js';
import { KIND_NAMES } from './petition-words.js';

export const PUBLIC_PETITIONS_PAGE = '/phan-anh';

export interface SendProps {
  readonly frame: Frame;
  /** Makes a form sent twice one petition. */
  readonly formKey: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problem?: Fault | undefined;
  readonly receipt?: PetitionReceipt | undefined;
}

/** Where everybody can send feedback and petitions; no account, no script. */
export function SendPetitionPage({ frame, formKey, typed, problem, receipt }: SendProps) {
  return (
    <Layout frame={frame} title="Phản ánh, kiến nghị" at={PUBLIC_PETITIONS_PAGE}>
      <div class="wide narrow">
        <h1>Phản ánh, kiến nghị</h1>
        {receipt ? <Receipt receipt={receipt} /> : <SendForm formKey={formKey} typed={typed} problem={problem} />}
        <p>
          <a href={`${PUBLIC_PETITIONS_PAGE}/tra-cuu`}>Xem kết quả xử lý phản ánh đã gửi</a> ·{' '}
          <a href={`${PUBLIC_PETITIONS_PAGE}/da-tra-loi`}>Phản ánh, kiến nghị đã trả lời công khai</a>
        </p>
      </div>
    </Layout>
  );
}

/** The only time the secret is shown. */
function Receipt({ receipt: { code, secret, receivedAt, answerBy } }: { receipt: PetitionReceipt }) {
  return (
    <section class="result" role="status" aria-labelledby="da-nhan">
      <h2 id="da-nhan">Đã tiếp nhận</h2>
      <p>Hãy ghi lại hai mã dưới đây để xem kết quả; Sở không gửi lại được.</p>
      <dl class="facts">
        <Fact name="Mã phản ánh" value={code} />
        <Fact name="Mã tra cứu" value={secret} />
        <Fact name="Tiếp nhận lúc" value={moment(receivedAt)} />
        <Fact name="Trả lời chậm nhất" value={day(answerBy)} />
      </dl>
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt safe>{name}</dt>
      <dd safe>{value}</dd>
    </div>
  );
}

function SendForm({ formKey, typed, problem }: Pick<SendProps, 'formKey' | 'typed' | 'problem'>) {
  return (
    <form method="post" action={PUBLIC_PETITIONS_PAGE}>
      <p>
        Dành cho phản ánh, kiến nghị về quy định hành chính và về hành vi của cán bộ, công chức khi giải quyết thủ tục
        hành chính (Nghị định số 20/2008/NĐ-CP). Khiếu nại, tố cáo được giải quyết theo quy định riêng.
      </p>
      <Warning problem={problem} />
      <input type="hidden" name="formKey" value={formKey} />
      <label for="subject">Tiêu đề (bắt buộc)</label>
      <input id="subject" name="subject" value={typed['subject'] ?? ''} required maxlength="200" />
      <label for="text">Nội dung (bắt buộc)</label>
      <textarea id="text" name="text" rows="8" required maxlength="4000" safe>
        {typed['text'] ?? ''}
      </textarea>
      <label for="dossierCode">Mã hồ sơ liên quan, nếu có</label>
      <input id="dossierCode" name="dossierCode" value={typed['dossierCode'] ?? ''} maxlength="60" autocomplete="off" />
      <fieldset>
        <legend>Người gửi (không bắt buộc)</legend>
        <p>Chỉ dùng để liên hệ, xác minh khi xử lý phản ánh này; không công khai.</p>
        <label for="name">Họ và tên</label>
        <input id="name" name="name" value={typed['name'] ?? ''} maxlength="120" autocomplete="name" />
        <label for="phone">Điện thoại</label>
        <input id="phone" name="phone" value={typed['phone'] ?? ''} maxlength="20" autocomplete="tel" />
        <label for="email">Thư điện tử</label>
        <input id="email" name="email" value={typed['email'] ?? ''} maxlength="120" autocomplete="email" />
      </fieldset>
      <button type="submit">Gửi</button>
    </form>
  );
}

export function Warning({ problem }: { problem: Fault | undefined }) {
  if (!problem) return <></>;
  const reasons = [problem.detail, ...(problem.errors ?? []).map(({ message }) => message)];
  return (
    <p class="warning" role="alert" id="loi">
      <strong safe>{`${problem.title}.`}</strong> <span safe>{[...new Set(reasons)].join(' ')}</span>
    </p>
  );
}

export interface FollowProps {
  readonly frame: Frame;
  readonly code: string;
  readonly found?: PetitionProgress | undefined;
  readonly problem?: Fault | undefined;
}

/** What became of a petition. The secret is asked for each time: pages never carry it. */
export function FollowPetitionPage({ frame, code, found, problem }: FollowProps) {
  return (
    <Layout frame={frame} title="Kết quả xử lý phản ánh" at={PUBLIC_PETITIONS_PAGE}>
      <div class="wide narrow">
        <h1>Kết quả xử lý phản ánh, kiến nghị</h1>
        <Warning problem={problem} />
        {found ? <Progress found={found} /> : ''}
        {found?.question ? <More code={found.code} /> : ''}
        {found?.mayRate ? <Rating code={found.code} /> : ''}
        <form method="post" action={`${PUBLIC_PETITIONS_PAGE}/tra-cuu`}>
          <label for="code">Mã phản ánh</label>
          <input id="code" name="code" value={found?.code ?? code} required maxlength="40" autocomplete="off" />
          <Secret id="secret" />
          <button type="submit">Xem kết quả</button>
        </form>
      </div>
    </Layout>
  );
}

function Secret({ id }: { id: string }) {
  return (
    <>
      <label for={id}>Mã tra cứu</label>
      <input id={id} name="secret" required maxlength="40" autocomplete="off" />
    </>
  );
}

function Progress({ found }: { found: PetitionProgress }) {
  const { code, subject, stateName, receivedAt, answerBy, question, answer, reason, liked } = found;
  const rated = liked === null ? null : liked ? 'Hài lòng' : 'Không hài lòng';
  const rows: [string, string | null][] = [
    ['Tình trạng', stateName],
    ['Tiếp nhận lúc', moment(receivedAt)],
    ['Trả lời chậm nhất', answerBy && day(answerBy)],
    ['Cần bổ sung', question],
    ['Trả lời', answer],
    ['Lý do', reason],
    ['Đánh giá của Ông/Bà', rated],
  ];
  return (
    <section class="result" aria-labelledby="ket-qua">
      <h2 id="ket-qua" safe>{`${code}: ${subject}`}</h2>
      <dl class="facts">{rows.map(([name, value]) => (value ? <Fact name={name} value={value} /> : ''))}</dl>
    </section>
  );
}

function More({ code }: { code: string }) {
  return (
    <form method="post" action={`${PUBLIC_PETITIONS_PAGE}/tra-cuu/bo-sung`}>
      <h2>Bổ sung nội dung</h2>
      <input type="hidden" name="code" value={code} />
      <label for="more">Nội dung bổ sung</label>
      <textarea id="more" name="text" rows="4" required maxlength="4000"></textarea>
      <Secret id="secret-more" />
      <button type="submit">Gửi bổ sung</button>
    </form>
  );
}

function Rating({ code }: { code: string }) {
  return (
    <form method="post" action={`${PUBLIC_PETITIONS_PAGE}/tra-cuu/danh-gia`}>
      <h2>Ông/Bà có hài lòng với câu trả lời?</h2>
      <input type="hidden" name="code" value={code} />
      <Secret id="secret-rating" />
      <button type="submit" name="liked" value="true">
        Hài lòng
      </button>{' '}
      <button type="submit" name="liked" value="false">
        Không hài lòng
      </button>
    </form>
  );
}

export interface PublishedProps {
  readonly frame: Frame;
  readonly q: string;
  readonly items: readonly PublishedPetition[];
  readonly nextCursor: string | null;
}

/** Questions and answers that were made public, newest first. */
export function PublishedPetitionsPage({ frame, q, items, nextCursor }: PublishedProps) {
  const next = nextCursor ? new URLSearchParams({ ...(q ? { q } : {}), tu: nextCursor }).toString() : '';
  return (
    <Layout frame={frame} title="Phản ánh, kiến nghị đã trả lời" at={PUBLIC_PETITIONS_PAGE}>
      <div class="wide narrow">
        <h1>Phản ánh, kiến nghị đã trả lời</h1>
        <form method="get" action={`${PUBLIC_PETITIONS_PAGE}/da-tra-loi`} class="screen-only">
          <label for="q">Tìm theo từ ngữ, có dấu hoặc không dấu</label>
          <input id="q" name="q" value={q} maxlength="100" />
          <button type="submit">Tìm</button>
        </form>
        {items.length === 0 ? <p>{q ? 'Không có nội dung nào khớp.' : 'Chưa có nội dung nào được công khai.'}</p> : ''}
        {items.map((one) => (
          <article class="panel">
            <h2 safe>{`${KIND_NAMES[one.kind]} – ${day(one.publishedAt)}`}</h2>
            <p>
              <strong>Hỏi:</strong> <span safe>{one.question}</span>
            </p>
            <p>
              <strong>Trả lời:</strong> <span safe>{one.answer}</span>
            </p>
          </article>
        ))}
        {next ? (
          <p>
            <a href={`${PUBLIC_PETITIONS_PAGE}/da-tra-loi?${next}`} rel="next">
              Trang sau
            </a>
          </p>
        ) : (
          ''
        )}
      </div>
    </Layout>
  );
}
