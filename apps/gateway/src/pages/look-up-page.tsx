import type { AccessView, DossierProgress } from '@motcua/contracts';

import type { Problem } from '../http/http-problem.js';
import { capitalised, day, moment } from './format.js';
import { Layout } from './layout.js';
import { OwnDataForm, type OwnDataAsked } from './look-up-own-data.js';
import { procedureHref } from './procedure-row.js';
import type { Frame } from './site.js';

export interface LookUpProps {
  readonly frame: Frame;
  /** Shown in the form again. The secret never is. */
  readonly code: string;
  readonly found?: DossierProgress | undefined;
  readonly problem?: Pick<Problem, 'title' | 'detail'> | undefined;
  /** What was asked about the own data and could not be taken. */
  readonly asked?: OwnDataAsked | undefined;
  /** A request about the own data was taken; to be answered by this day. */
  readonly answerBy?: string | undefined;
  readonly unitName: (id: string) => string;
}

/** Posted, not asked by address: the secret must not stay in histories and logs. */
export function LookUpPage({ frame, code, found, problem, asked, answerBy, unitName }: LookUpProps) {
  return (
    <Layout frame={frame} title="Tra cứu hồ sơ" at="/tra-cuu">
      <div class="wide narrow">
        <h1>Tra cứu hồ sơ</h1>
        {answerBy ? (
          <p class="lead" role="status" safe>
            {`Đã ghi nhận yêu cầu về dữ liệu cá nhân. Sở trả lời chậm nhất ngày ${day(answerBy)}.`}
          </p>
        ) : (
          ''
        )}
        {found ? <Result found={found} unitName={unitName} /> : ''}
        {found ? <Accesses accesses={found.accesses} /> : ''}
        {problem ? (
          <p class="warning" role="alert" id="loi">
            <strong safe>{`${problem.title}.`}</strong> <span safe>{problem.detail}</span>
          </p>
        ) : (
          ''
        )}
        {found || asked ? <OwnDataForm code={code} asked={asked} /> : ''}
        {found || asked ? <h2>Tra cứu lại hoặc tra cứu hồ sơ khác</h2> : ''}
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

function Accesses({ accesses }: { accesses: readonly AccessView[] }) {
  return (
    <section aria-labelledby="da-xem">
      <h2 id="da-xem">Ai đã xem hồ sơ của Ông/Bà</h2>
      {accesses.length === 0 ? (
        <p>Chưa có ai xem dữ liệu cá nhân trong hồ sơ này.</p>
      ) : (
        <div class="scroll" tabindex="0" role="region" aria-labelledby="da-xem">
          <table>
            <thead>
              <tr>
                <th scope="col">Lúc</th>
                <th scope="col">Người xem</th>
                <th scope="col">Mục đích</th>
              </tr>
            </thead>
            <tbody>
              {accesses.map(({ at, role, unit, purpose }) => (
                <tr>
                  <td safe>{moment(at)}</td>
                  <td safe>{`${role}, ${unit}`}</td>
                  <td safe>{purpose}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
