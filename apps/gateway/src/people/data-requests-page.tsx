import type { DataRequestView } from '@motcua/contracts';

import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { day, moment } from '../pages/format.js';
import { AnswerForm } from './answer-form.js';
import { TakeDownForm, type TakenDown } from './take-down-form.js';

export const DATA_REQUESTS_PAGE = '/mot-cua/yeu-cau';

export interface DataRequestsProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  /** Open ones first to be answered first. */
  readonly open: readonly DataRequestView[];
  readonly answered: readonly DataRequestView[];
  readonly mayAnswer: boolean;
  /** An answer that was refused, to be corrected. */
  readonly draft?: { readonly id: string; readonly answer: string } | undefined;
  /** A request that could not be taken down, to be corrected. */
  readonly taken?: TakenDown | undefined;
}

/** Requests of people about their own data: what is open and how much time is left. */
export function DataRequestsPage({ frame, flash, open, answered, mayAnswer, draft, taken }: DataRequestsProps) {
  const overdue = open.filter((one) => one.overdue).length;
  return (
    <DeskLayout frame={frame} title="Yêu cầu về dữ liệu cá nhân" at={DATA_REQUESTS_PAGE} flash={flash}>
      <div class="toolbar">
        <h1>Yêu cầu về dữ liệu cá nhân</h1>
        <p>
          <span safe>{`${open.length} yêu cầu chưa trả lời`}</span>
          {overdue > 0 ? (
            <>
              {' '}
              <strong class="badge late" safe>
                {`${overdue} quá hạn`}
              </strong>
            </>
          ) : (
            ''
          )}
        </p>
      </div>
      {open.length === 0 ? <p class="blank">Không có yêu cầu nào chờ trả lời.</p> : ''}
      {open.map((one) => (
        <OpenRequest one={one} mayAnswer={mayAnswer} draft={draft?.id === one.id ? draft : undefined} />
      ))}
      <TakeDownForm draft={taken} />
      <Answered answered={answered} />
    </DeskLayout>
  );
}

interface OpenProps {
  readonly one: DataRequestView;
  readonly mayAnswer: boolean;
  readonly draft: DataRequestsProps['draft'];
}

function OpenRequest({ one, mayAnswer, draft }: OpenProps) {
  const heading = `yc-${one.id}`;
  return (
    <section class={one.overdue ? 'action danger' : 'action'} aria-labelledby={heading}>
      <h2 id={heading}>
        <span safe>{one.kindName}</span>{' '}
        <span class={`badge ${one.overdue ? 'late' : 'normal'}`} safe>
          {one.remaining ?? ''}
        </span>
      </h2>
      <div class="grid">
        <Facts one={one} />
        {mayAnswer ? <AnswerForm one={one} draft={draft} /> : ''}
      </div>
    </section>
  );
}

const senderOf = ({ askedBy }: DataRequestView): string =>
  askedBy === 'applicant' ? 'Chủ hồ sơ, qua trang tra cứu' : `Ghi nhận bởi ${askedBy}`;

function Facts({ one }: { one: DataRequestView }) {
  return (
    <dl class="pairs">
      <Pair name="Hồ sơ" value={one.code ?? one.dossierId} />
      <Pair name="Nhận lúc" value={moment(one.receivedAt)} />
      <Pair name="Trả lời chậm nhất" value={`${day(one.dueOn)} (${one.source})`} />
      <Pair name="Người gửi" value={senderOf(one)} />
      <Pair name="Nội dung" value={one.text} />
    </dl>
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

const outcomeText = ({ outcome, late }: DataRequestView): string =>
  `${outcome === 'granted' ? 'Chấp nhận' : 'Từ chối'}${late ? ', trả lời quá hạn' : ''}`;

const answeredWhen = ({ answeredAt }: DataRequestView): string => (answeredAt ? moment(answeredAt) : '');

function Answered({ answered }: { answered: readonly DataRequestView[] }) {
  if (answered.length === 0) return <></>;
  return (
    <section aria-labelledby="da-tra-loi">
      <h2 id="da-tra-loi">Đã trả lời</h2>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="da-tra-loi">
        <table class="data">
          <thead>
            <tr>
              {['Hồ sơ', 'Yêu cầu', 'Nhận lúc', 'Trả lời lúc', 'Kết quả', 'Nội dung trả lời'].map((title) => (
                <th scope="col" safe>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answered.map((one) => (
              <tr class={one.late ? 'late' : undefined}>
                <th scope="row" class="code" safe>
                  {one.code ?? one.dossierId}
                </th>
                <td safe>{one.kindName}</td>
                <td class="when" safe>
                  {moment(one.receivedAt)}
                </td>
                <td class="when" safe>
                  {answeredWhen(one)}
                </td>
                <td safe>{outcomeText(one)}</td>
                <td safe>{one.answer ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
