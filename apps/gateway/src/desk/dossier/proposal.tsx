import type { Applicant, CorrectionProposal, DossierDetails } from '@motcua/contracts';

import { day, moment } from '../../pages/format.js';
import type { Directory } from '../directory.js';
import { PARTY_WORDS } from '../words.js';

interface ProposalProps {
  readonly details: DossierDetails;
  readonly proposal: CorrectionProposal;
  readonly directory: Directory;
  readonly nameOf: (login: string) => string;
}

type Change = readonly [label: string, now: string, then: string];

/** What the correction that waits would change, old beside new. */
export function Proposal(props: ProposalProps) {
  const { proposal, nameOf } = props;
  return (
    <section class="panel" aria-labelledby="de-nghi-sua">
      <h2 id="de-nghi-sua">Đề nghị sửa sai sót, chờ duyệt</h2>
      <p safe>{`${nameOf(proposal.requestedBy)} đề nghị: ${proposal.reason}`}</p>
      <table class="data" aria-labelledby="de-nghi-sua">
        <thead>
          <tr>
            <th scope="col">Nội dung</th>
            <th scope="col">Đang ghi</th>
            <th scope="col">Sửa thành</th>
          </tr>
        </thead>
        <tbody>
          {changesOf(props).map(([label, now, then]) => (
            <tr>
              <th scope="row" safe>
                {label}
              </th>
              <td safe>{now || '(trống)'}</td>
              <td>
                <strong safe>{then || '(xóa)'}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function changesOf({ details, proposal, directory }: ProposalProps): Change[] {
  const { procedureCode, acceptedAt, applicant } = proposal;
  const changes: Change[] = [];
  if (procedureCode) {
    changes.push(['Thủ tục', directory.procedureName(details.procedureCode), directory.procedureName(procedureCode)]);
  }
  if (acceptedAt) {
    changes.push(['Tiếp nhận', details.acceptedAt ? moment(details.acceptedAt) : '', moment(acceptedAt)]);
  }
  return applicant ? [...changes, ...changesOfPerson(details.applicant, applicant)] : changes;
}

const PERSON: readonly [keyof Applicant, string, (value: string) => string][] = [
  ['kind', 'Loại chủ hồ sơ', (kind) => PARTY_WORDS[kind] ?? kind],
  ['name', 'Họ tên', String],
  ['birthDate', 'Ngày sinh', day],
  ['identityNumber', 'Số CCCD/CMND', String],
  ['phone', 'Điện thoại', String],
  ['email', 'Thư điện tử', String],
  ['address', 'Địa chỉ', String],
];

function changesOfPerson(now: Applicant, then: Applicant): Change[] {
  const shown = (value: string | undefined, show: (value: string) => string) => (value ? show(value) : '');
  return PERSON.filter(([field]) => (now[field] ?? '') !== (then[field] ?? '')).map(([field, label, show]) => [
    label,
    shown(now[field], show),
    shown(then[field], show),
  ]);
}
