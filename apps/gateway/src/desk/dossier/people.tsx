import type { Applicant, DossierDetails, Submitter } from '@motcua/contracts';

import { day } from '../../pages/format.js';
import { channelWord, PARTY_WORDS } from '../words.js';
import { Pairs, type Pair } from './pairs.js';

/** Owner of the dossier, and who brought it. */
export function People({ details }: { details: DossierDetails }) {
  const { applicant, submitter, channel } = details;
  return (
    <section aria-labelledby="nguoi-nop">
      <h2 id="nguoi-nop">Người nộp</h2>
      {details.erasedAt ? <p class="note">Dữ liệu cá nhân của hồ sơ này đã được xóa.</p> : ''}
      <Pairs pairs={[...partyOf(applicant), ['Cách nộp', channelWord(channel)]]} />
      {submitter ? (
        <>
          <h3>Người đến nộp</h3>
          <Pairs pairs={partyOf(submitter)} />
        </>
      ) : (
        ''
      )}
    </section>
  );
}

function partyOf(party: Applicant | Submitter): Pair[] {
  return [
    ['Họ tên', `${party.name} (${(PARTY_WORDS[party.kind] ?? party.kind).toLowerCase()})`],
    ['Ngày sinh', 'birthDate' in party && party.birthDate ? day(party.birthDate) : ''],
    ['Số CCCD/CMND', party.identityNumber ?? ''],
    ['Điện thoại', party.phone ?? ''],
    ['Thư điện tử', party.email ?? ''],
    ['Địa chỉ', party.address ?? ''],
    ['Giấy ủy quyền', 'authorisation' in party ? (party.authorisation ?? '') : ''],
  ];
}
