import type { Type } from '@nestjs/common';
import type { Role } from '@motcua/auth';
import { postingsApi, type PlaceView, type RequestSubject } from '@motcua/contracts';

import type { FormField } from '../desk/form/form-field.js';
import { CheckBody, CorrectPostingBody, PostBody, TakeDownBody, WithdrawPostingBody } from './postings.bodies.js';

/** Something to be done at one place; its slug is the last part of the address of its form. */
export interface PlaceAct {
  readonly slug: string;
  readonly title: string;
  readonly hint: string;
  readonly button: string;
  readonly done: string;
  /** Beginning of the kind of entry that stands last in the story afterwards. */
  readonly leaves: string;
  readonly subject: RequestSubject<never, unknown>;
  readonly body: Type;
  readonly roles: readonly Role[];
  readonly takesFile: boolean;
  readonly fields: readonly FormField[];
  /** Whether there is anything to do at the place as it stands. */
  readonly fits: (place: PlaceView) => boolean;
}

const POSTERS: readonly Role[] = ['procedures', 'head', 'operator'];
const reason = (label: string): FormField => ({ name: 'reason', label, kind: 'text', required: true });
const hangs = ({ version, state }: PlaceView): boolean =>
  version > 0 && ['posted', 'outdated', 'posted-though-repealed'].includes(state);
const underFinding = ({ reason: why }: PlaceView): boolean => why === 'finding';

export const PLACE_ACTS: readonly PlaceAct[] = [
  {
    slug: 'ghi-nhan',
    title: 'Ghi nhận đã niêm yết',
    hint: 'Bản đang có hiệu lực được ghi nhận là đang treo ở nơi này từ hôm nay.',
    button: 'Ghi nhận niêm yết',
    done: 'Đã ghi nhận niêm yết.',
    leaves: 'posted',
    subject: postingsApi.post as RequestSubject<never, unknown>,
    body: PostBody,
    roles: POSTERS,
    takesFile: true,
    fields: [
      {
        name: 'evidence',
        label: 'Minh chứng',
        kind: 'line',
        hint: 'Địa chỉ trang, hoặc nơi treo và số trang của tập niêm yết',
      },
      {
        name: 'version',
        label: 'Phiên bản',
        kind: 'number',
        hint: 'Để trống: bản đang có hiệu lực. Chỉ ghi khi niêm yết trước bản sắp có hiệu lực.',
      },
    ],
    fits: (place) => place.state !== 'posted' && !underFinding(place),
  },
  {
    slug: 'kiem-tra',
    title: 'Kiểm tra tại chỗ',
    hint: 'Người kiểm tra đã xem tận nơi. Phải có ảnh, tệp hoặc mô tả điều đã thấy.',
    button: 'Ghi kết quả kiểm tra',
    done: 'Đã ghi kết quả kiểm tra.',
    leaves: 'checked',
    subject: postingsApi.check as RequestSubject<never, unknown>,
    body: CheckBody,
    roles: [...POSTERS, 'inspector'],
    takesFile: true,
    fields: [
      {
        name: 'result',
        label: 'Kết quả',
        kind: 'choice',
        required: true,
        choices: [
          { value: 'current', label: 'Đúng bản đang có hiệu lực' },
          { value: 'outdated', label: 'Bản cũ' },
          { value: 'missing', label: 'Không có niêm yết' },
        ],
      },
      { name: 'checkedOn', label: 'Ngày kiểm tra', kind: 'day', hint: 'Để trống: hôm nay' },
      { name: 'note', label: 'Đã thấy gì', kind: 'text', hint: 'Bắt buộc khi không gửi ảnh' },
    ],
    fits: () => true,
  },
  {
    slug: 'go',
    title: 'Gỡ niêm yết',
    hint: 'Dùng khi thủ tục bị bãi bỏ hoặc không còn phải niêm yết ở nơi này.',
    button: 'Ghi nhận đã gỡ',
    done: 'Đã ghi nhận việc gỡ niêm yết.',
    leaves: 'taken-down',
    subject: postingsApi.takeDown as RequestSubject<never, unknown>,
    body: TakeDownBody,
    roles: POSTERS,
    takesFile: false,
    fields: [reason('Lý do gỡ')],
    fits: hangs,
  },
  {
    slug: 'sua',
    title: 'Sửa ghi nhận',
    hint: 'Khi ngày niêm yết hoặc minh chứng ghi sai. Nội dung để trống được giữ nguyên.',
    button: 'Sửa',
    done: 'Đã sửa ghi nhận niêm yết.',
    leaves: 'entry-corrected',
    subject: postingsApi.correct as RequestSubject<never, unknown>,
    body: CorrectPostingBody,
    roles: POSTERS,
    takesFile: true,
    fields: [
      { name: 'postedOn', label: 'Ngày niêm yết đúng', kind: 'day' },
      { name: 'evidence', label: 'Minh chứng đúng', kind: 'line' },
      reason('Lý do sửa'),
    ],
    fits: hangs,
  },
  {
    slug: 'huy',
    title: 'Hủy ghi nhận nhầm',
    hint: 'Lần ghi nhận gần nhất là nhầm: niêm yết trở lại như trước lần đó.',
    button: 'Hủy ghi nhận',
    done: 'Đã hủy ghi nhận nhầm.',
    leaves: 'entry-withdrawn',
    subject: postingsApi.withdraw as RequestSubject<never, unknown>,
    body: WithdrawPostingBody,
    roles: POSTERS,
    takesFile: false,
    fields: [reason('Lý do hủy')],
    fits: (place) => hangs(place) && !underFinding(place),
  },
];
