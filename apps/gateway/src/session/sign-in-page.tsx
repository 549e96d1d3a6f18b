import type { Problem } from '../http/http-problem.js';
import { Layout } from '../pages/layout.js';
import type { Frame } from '../pages/site.js';
import { DESK } from './local-path.js';

export interface SignInProps {
  readonly frame: Frame;
  /** Shown in the form again. The password never is. */
  readonly login: string;
  /** Address of ours to go on with. */
  readonly next: string | undefined;
  readonly problem?: Pick<Problem, 'title' | 'detail' | 'errors'>;
  /** Name of the person whose session is open in this browser. */
  readonly signedInAs?: string | undefined;
}

export function SignInPage({ frame, login, next, problem, signedInAs }: SignInProps) {
  return (
    <Layout frame={frame} title="Đăng nhập">
      <div class="wide narrow">
        <h1>Đăng nhập</h1>
        <p>Dành cho cán bộ, công chức và quản trị hệ thống. Tổ chức, công dân không cần đăng nhập.</p>
        {problem ? (
          <p class="warning" role="alert" id="loi">
            <strong safe>{`${problem.title}.`}</strong> <span safe>{problem.detail}</span>
          </p>
        ) : (
          ''
        )}
        {signedInAs ? <SignedIn name={signedInAs} next={next ?? DESK} /> : ''}
        <form method="post" action="/dang-nhap">
          {next ? <input type="hidden" name="next" value={next} /> : ''}
          <Field name="login" label="Tên đăng nhập" value={login} autocomplete="username" problem={problem} />
          <Field name="password" label="Mật khẩu" type="password" autocomplete="current-password" problem={problem} />
          <button type="submit">Đăng nhập</button>
        </form>
      </div>
    </Layout>
  );
}

function SignedIn({ name, next }: { name: string; next: string }) {
  return (
    <div class="note">
      <p>
        Trình duyệt này đang đăng nhập với tên <strong safe>{name}</strong>. <a href={next}>Tiếp tục làm việc</a> hoặc
        đăng nhập bằng tài khoản khác ở dưới.
      </p>
      <form method="post" action="/dang-xuat">
        <button type="submit">Đăng xuất</button>
      </form>
    </div>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly type?: string;
  readonly value?: string;
  readonly autocomplete: string;
  readonly problem: SignInProps['problem'];
}

/** Without errors by field the problem is about both: it does not say which of the two was wrong. */
function Field({ name, label, type = 'text', value = '', autocomplete, problem }: FieldProps) {
  const isFaulty =
    problem !== undefined && (problem.errors.length === 0 || problem.errors.some(({ field }) => field === name));
  return (
    <>
      <label for={name} safe>
        {label}
      </label>
      <input
        id={name}
        name={name}
        type={type}
        value={value}
        required
        maxlength="500"
        autocomplete={autocomplete}
        autocapitalize="none"
        spellcheck="false"
        aria-invalid={isFaulty ? 'true' : undefined}
        aria-describedby={isFaulty ? 'loi' : undefined}
      />
    </>
  );
}
