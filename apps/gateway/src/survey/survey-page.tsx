import { MOST_SLIPS, type OpinionView, type SurveyFileView, type SurveyResultsView } from '@motcua/contracts';

import { ActSection, type ActForm, type Tried } from '../desk/form/act-section.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { day, moment } from '../pages/format.js';
import { SURVEYS_PAGE, type SurveyAct } from './survey-forms.js';
import { Results } from './survey-results.js';
import { AUDIENCE_NAMES, LEVEL_NAMES, STATE_BADGES, STATE_NAMES } from './survey-words.js';

export interface SurveyProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly file: SurveyFileView;
  /** After the end. */
  readonly results: SurveyResultsView | null;
  /** `null`: not for this reader. */
  readonly opinions: readonly OpinionView[] | null;
  readonly forms: readonly (readonly [SurveyAct, ActForm])[];
  readonly tried?: Tried | undefined;
}

/** One survey: how it goes, its slips, what came out. */
export function SurveyPage(props: SurveyProps) {
  const { frame, flash, file, results, opinions, forms, tried } = props;
  const href = `${SURVEYS_PAGE}/${encodeURIComponent(file.id)}`;
  return (
    <DeskLayout frame={frame} title={file.title} at={SURVEYS_PAGE} flash={flash}>
      <div class="toolbar">
        <h1 safe>{file.title}</h1>
        <p>
          <span class={`badge ${STATE_BADGES[file.state]}`} safe>
            {STATE_NAMES[file.state]}
          </span>
        </p>
      </div>
      <p safe>
        {`${LEVEL_NAMES[file.level]} · ${AUDIENCE_NAMES[file.audience].toLowerCase()} · từ ${day(file.from)} đến hết ${day(file.to)}`}
      </p>
      <p class="hint" safe>
        {`${file.source}.`}
      </p>
      {results ? <Results results={results} /> : <p class="hint">Kết quả được tổng hợp khi đợt khảo sát kết thúc.</p>}
      <Progress file={file} href={href} mayPrint={forms.length > 0} />
      <Batches file={file} href={href} mayRevoke={forms.length > 0} />
      {forms.map(([act, form]) => (
        <ActSection act={act} form={form} action={`${href}/${act}`} tried={tried} />
      ))}
      {opinions ? <Opinions opinions={opinions} href={href} /> : ''}
    </DeskLayout>
  );
}

function Progress({ file, href, mayPrint }: { file: SurveyFileView; href: string; mayPrint: boolean }) {
  return (
    <section aria-labelledby="don-vi">
      <h2 id="don-vi">Phiếu theo đơn vị</h2>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="don-vi">
        <table class="data">
          <thead>
            <tr>
              <th scope="col">Đơn vị</th>
              <th scope="col">Phiếu đã in</th>
              <th scope="col">Đã trả lời</th>
              {mayPrint ? <th scope="col">In phiếu mời</th> : ''}
            </tr>
          </thead>
          <tbody>
            {file.units.map(({ unitId, unitName, slips, answers }) => (
              <tr>
                <th scope="row" safe>
                  {unitName}
                </th>
                <td class="number">{slips}</td>
                <td class="number">{answers}</td>
                {mayPrint ? (
                  <td>
                    <PrintForm unitId={unitId} unitName={unitName} href={href} />
                  </td>
                ) : (
                  ''
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mayPrint ? (
        <p class="hint">
          Mã phiếu chỉ hiện trong bản in, hệ thống không lưu. Bản in hỏng: thu hồi lượt phiếu rồi in lượt mới.
        </p>
      ) : (
        ''
      )}
    </section>
  );
}

function PrintForm({ unitId, unitName, href }: { unitId: string; unitName: string; href: string }) {
  return (
    <form method="post" action={`${href}/phieu`} class="in-row">
      <input type="hidden" name="unitId" value={unitId} />
      <input
        type="number"
        name="count"
        value="30"
        min="1"
        max={String(MOST_SLIPS)}
        aria-label={`Số phiếu in cho ${unitName}`}
        required
      />
      <button type="submit">In</button>
    </form>
  );
}

function Batches({ file, href, mayRevoke }: { file: SurveyFileView; href: string; mayRevoke: boolean }) {
  if (file.batches.length === 0) return <p class="blank">Chưa in phiếu nào.</p>;
  const nameOf = (id: string) => file.units.find(({ unitId }) => unitId === id)?.unitName ?? id;
  return (
    <section aria-labelledby="luot-in">
      <h2 id="luot-in">Các lượt in phiếu</h2>
      <ul>
        {file.batches.map(({ batchId, unitId, count, issuedAt, revoked }) => (
          <li>
            <span safe>{`${nameOf(unitId)}: ${count} phiếu, in lúc ${moment(issuedAt)}`}</span>{' '}
            {revoked ? <span class="badge paused">Đã thu hồi</span> : ''}
            {mayRevoke && !revoked ? (
              <form class="in-row" method="post" action={`${href}/thu-hoi/${encodeURIComponent(batchId)}`}>
                <button type="submit" class="second">
                  Thu hồi phiếu chưa dùng
                </button>
              </form>
            ) : (
              ''
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Opinions({ opinions, href }: { opinions: readonly OpinionView[]; href: string }) {
  return (
    <section aria-labelledby="y-kien">
      <h2 id="y-kien">Ý kiến khác</h2>
      <p class="hint">
        Chỉ Sở đọc; không ghi đơn vị và thời gian. Ý kiến nêu tên một người thì xóa, điểm vẫn được tính.
      </p>
      {opinions.length === 0 ? <p class="blank">Chưa có ý kiến nào.</p> : ''}
      <ul>
        {opinions.map(({ answerId, text }) => (
          <li>
            <span safe>{text}</span>
            <form class="in-row" method="post" action={`${href}/y-kien/${encodeURIComponent(answerId)}`}>
              <button type="submit" class="second">
                Xóa ý kiến này
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
