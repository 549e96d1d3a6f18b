import { randomUUID } from 'node:crypto';

import { latenessReasonName } from '@motcua/contracts';

import { seesSecret } from '../../api/dossier-reads.controller.js';
import type { Fault } from '../../http/http-problem.js';
import { capitalised, day, moment } from '../../pages/format.js';
import { doneText } from '../acts/act-words.js';
import { DeskLayout } from '../frame/desk-layout.js';
import { dueText, standingOf } from '../standing.js';
import { outcomeWord, timelinessWord } from '../words.js';
import { Actions } from './actions.js';
import { ControlSheet } from './control-sheet.js';
import { Deadline } from './deadline.js';
import type { DossierFile } from './dossier-file.js';
import type { DossierPageProps } from './dossier-props.js';
import { Findings } from './findings.js';
import { Forms, ReceiptLink } from './forms.js';
import { Papers } from './papers.js';
import { People } from './people.js';
import { Proposal } from './proposal.js';
import { Pairs, type Pair } from './pairs.js';
import { Trail } from './trail.js';

export function DossierPage(props: DossierPageProps) {
  const { frame, file, done, returned, directory } = props;
  const { details } = file;
  const title = details.code ? `Hồ sơ ${details.code}` : 'Hồ sơ chưa tiếp nhận';
  return (
    <DeskLayout frame={frame} title={title} flash={flashOf(done, returned?.fault)}>
      <p class="crumbs">
        <a href="/mot-cua">← Danh sách hồ sơ</a>
      </p>
      <div class="toolbar">
        <h1 safe>{title}</h1>
      </div>
      <p class="lead" safe>
        {directory.procedureName(details.procedureCode)}
      </p>
      {done === 'submit-accept' || done === 'accept' || done === 'approve-correction' ? (
        <ReceiptLink details={details} showSecret={seesSecret(props.account)} />
      ) : (
        ''
      )}
      <Head {...props} />
      <div class="grid actions-first">
        <aside aria-label="Việc có thể làm">
          <Actions {...props} newKey={randomUUID} />
        </aside>
        <Sections {...props} />
      </div>
    </DeskLayout>
  );
}

const flashOf = (done: string | undefined, fault: Fault | undefined) => {
  if (fault) return { kind: 'error', text: `${fault.title}. ${fault.detail}` } as const;
  const text = done && doneText(done);
  return text ? ({ kind: 'success', text } as const) : undefined;
};

/** Who has it, since when, until when: never silent. */
function Head({ file: { details }, directory, today, account }: DossierPageProps) {
  const pairs: Pair[] = [
    ['Thời hạn', details.remaining ?? '', standingOf(details, today) === 'late' ? 'alarming' : ''],
    ['Ngày hẹn trả', dueText(details)],
    ['Đang ở', `${directory.unitName(details.heldBy)}, từ ${moment(details.heldSince)}`],
    ['Phải chuyển trước', details.state === 'accepted' ? at(details.handOverDueAt) : ''],
    ['Phải trả lời trước', details.state === 'submitted' ? at(details.answerDueAt) : ''],
    ['Tạm dừng từ', at(details.pausedAt)],
    ['Phiếu xin lỗi', apologyText(details)],
    ['Nguyên nhân quá hạn', latenessReasonName(details.latenessReason ?? '')],
    ['Có kết quả', resultText(details)],
    ['Đã trả', at(details.returnedAt)],
    ['Mã tra cứu', seesSecret(account) && details.code ? details.secret : ''],
  ];
  return (
    <section class="panel head" aria-label="Tình trạng">
      <p>
        <span class={`badge ${standingOf(details, today)}`} safe>
          {capitalised(details.stateName)}
        </span>
        {details.correctionWaiting === null ? '' : <span class="badge warn">Đề nghị sửa chờ duyệt</span>}
      </p>
      <Pairs pairs={pairs} />
    </section>
  );
}

const at = (instant: string | null): string => (instant ? moment(instant) : '');

function apologyText({ apology, extendedDueOn }: DossierFile['details']): string {
  if (!apology || extendedDueOn) return '';
  return `Đã soạn sẵn, đề xuất hẹn lại ngày ${day(apology.proposedDueOn)}; chờ lãnh đạo ký.`;
}

function resultText({ completedAt, outcome, timeliness }: DossierFile['details']): string {
  if (!completedAt) return '';
  return [at(completedAt), outcomeWord(outcome ?? ''), timelinessWord(timeliness ?? '')].filter(Boolean).join(' – ');
}

function Sections({ file, directory, nameOf }: DossierPageProps) {
  const { details } = file;
  return (
    <div>
      {details.proposal ? (
        <Proposal details={details} proposal={details.proposal} directory={directory} nameOf={nameOf} />
      ) : (
        ''
      )}
      <Forms details={details} forms={file.forms} />
      <People details={details} />
      <Papers details={details} acts={file.acts} />
      <Findings findings={file.findings} />
      <ControlSheet details={details} directory={directory} />
      {file.deadline ? <Deadline deadline={file.deadline} /> : ''}
      <Trail acts={file.acts} nameOf={nameOf} />
    </div>
  );
}
