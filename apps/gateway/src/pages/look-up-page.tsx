import type { DossierProgress } from '@motcua/contracts';

import type { Problem } from '../http/http-problem.js';
import { capitalised, day, moment } from './format.js';
import { Layout } from './layout.js';
import { procedureHref } from './procedure-row.js';
import type { Frame } from './site.js';

export interface LookUpProps {
  readonly frame: Frame;
  /** Shown in the form again. The secret never is. */
  readonly code: string;
  readonly found?: DossierProgress | undefined;
  readonly problem?: Pick<Problem, 'title' | 'detail'> | undefined;
  readonly unitName: (id: string) => string;
}

/** Posted, not asked by address: the secret must not stay in histories and logs. */
export function LookUpPage({ frame, code, found, problem, unitName }: LookUpProps) {
  return (
    <Layout frame={frame} title="Tra cứu hồ sơ" at="/tra-cuu">
      <div class="wide narrow">
        <h1>Tra cứu hồ sơ</h1>
        {found ? <Result found={found} unitName={unitName} /> : ''}
        {problem ? (
          <p class="warning" role="alert" id="loi">
            <strong safe>{`${problem.title}.`}</strong> <span safe>{problem.detail}</span>
          </p>
        ) : (
          ''
        )}
        <Form code={code} faulty={problem !== undefined} />
      </div>
    </Layout>
  );
}

function Form({ code, faulty }: { code: string; faulty: boolean }) {
  return (
    <form method="post" action="/tra-cuu" class="screen-only">
      <p>Nhập mã hồ sơ và mã tra cứu ghi trên giấy tiếp nhận hồ sơ và hẹn trả kết quả.</p>
      <label for="code">Mã hồ sơ</label>
      <input
        id="code"
        name="code"
        value={code}
        required
        maxlength="60"
        autocomplete="off"
        aria-describedby={faulty ? 'loi' : undefined}
      />
      <label for="secret">Mã tra cứu</label>
      <input
        id="secret"
        name="secret"
        required
        maxlength="60"
        autocomplete="off"
        aria-describedby={faulty ? 'loi' : undefined}
      />
      <button type="submit">Tra cứu</button>
    </form>
  );
}

const dueText = ({ dueOn }: DossierProgress): string => (dueOn ? day(dueOn) : 'Chưa hẹn');

function Result({ found, unitName }: { found: DossierProgress; unitName: (id: string) => string }) {
  return (
    <section aria-labelledby="ket-qua" class="result">
      <h2 id="ket-qua">
        Hồ sơ <span safe>{found.code}</span>
      </h2>
      <p class="state" safe>
        {capitalised(found.stateName)}
      </p>
      <dl class="facts">
        <div>
          <dt>Thủ tục</dt>
          <dd>
            <a href={procedureHref(found.procedureCode)} safe>
              {found.procedureName}
            </a>
          </dd>
        </div>
        <div>
          <dt>Đơn vị đang giữ</dt>
          <dd safe>{`${unitName(found.heldBy)}, từ ${moment(found.heldSince)}`}</dd>
        </div>
        <div>
          <dt>Ngày hẹn trả</dt>
          <dd safe>{dueText(found)}</dd>
        </div>
        <div>
          <dt>Việc tiếp theo</dt>
          <dd safe>{found.nextStep}</dd>
        </div>
      </dl>
    </section>
  );
}
