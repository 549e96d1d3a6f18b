import type { FormBlock, FormSheet } from '@motcua/contracts';

import type { WithClock } from '../state.js';
import { field, fields, lookUpQr, optional, procedureText, sheetOf, SIGNED_AND_SEALED, text } from './head.js';
import { happened, peopleOf, written, type Material } from './material.js';
import type { Slip } from './slips.js';
import { holderAt } from './steps.js';
import { dayOf, longDay, longMoment } from './texts.js';

const HEAD_OF_UNIT = { title: 'THỦ TRƯỞNG ĐƠN VỊ', note: SIGNED_AND_SEALED, name: '' };
const LOOK_UP = 'Quét để tra cứu tình trạng hồ sơ';

/** Form 04: apology and new appointment; a draft as long as nobody signed it. */
export function apologyOf(material: Material, state: WithClock, { rules, rule }: Slip): FormSheet {
  const { extension, apology } = state;
  const on = extension?.extendedAt ?? apology?.draftedAt ?? '';
  const unitName = material.unitName(state.unitId, dayOf(on));
  return {
    ...sheetOf({ kind: 'apology', rules, rule, on, unitName }),
    number: extension ? `${state.code}/${extension.no}` : '',
    watermark: extension ? null : 'DỰ THẢO',
    blocks: whyLate(material, state, unitName),
    signatures: [HEAD_OF_UNIT],
    qr: lookUpQr(state, LOOK_UP),
    notes: extension ? [] : ['Bản dự thảo: chưa có giá trị khi chưa được Thủ trưởng đơn vị ký.'],
  };
}

/** The first appointment stays beside the new one. */
function whyLate(material: Material, state: WithClock, unitName: string): FormBlock[] {
  const { extension, apology } = state;
  const signed = happened(material, 'extended').at(-1);
  const late = signed?.data.dueOn ?? apology?.dueOn ?? state.dueOn;
  return [
    addressed(material),
    text(
      `Vào ${longDay(state.acceptedAt)}, ${unitName} đã tiếp nhận hồ sơ đề nghị giải quyết ` +
        `${procedureText(material)} của Ông/Bà, mã số hồ sơ: ${state.code}.`,
    ),
    fields(
      field('Thời gian hẹn trả kết quả', longDay(late)),
      field('Lý do chưa giải quyết xong', signed ? written(signed.note, 'reason') : ''),
      optional('Căn cứ', signed && written(signed.note, 'ground')),
      field(
        'Hẹn lại ngày trả kết quả',
        extension ? longMoment(extension.dueAt) : longDay(apology?.proposedDueOn ?? ''),
      ),
    ),
    text(
      `${unitName} xin lỗi Ông/Bà vì sự chậm trễ này và sẽ trả kết quả theo ngày hẹn lại nói trên. ` +
        'Mong Ông/Bà thông cảm.',
    ),
  ];
}

/** Form 05 of 2025: handling has stopped, at the applicant's wish or because it cannot go on. */
export function stopOf(material: Material, state: WithClock, { rules, rule }: Slip): FormSheet {
  const stopped = happened(material, 'stopped').at(-1);
  const withdrawn = happened(material, 'withdrawn').at(-1);
  const on = stopped?.data.stoppedAt ?? withdrawn?.data.withdrawnAt ?? state.lastAt;
  const unitName = material.unitName(state.unitId, dayOf(on));
  return {
    ...sheetOf({ kind: 'stop', rules, rule, on, unitName }),
    number: `${state.code}/1`,
    blocks: [
      addressed(material),
      whyStopped(material, state, on),
      text(`${unitName} thông báo dừng giải quyết hồ sơ nói trên để Ông/Bà được biết.`),
    ],
    signatures: [HEAD_OF_UNIT],
    qr: lookUpQr(state, LOOK_UP),
    notes: ['Khi dừng, hồ sơ chưa có quyết định giải quyết.'],
  };
}

const WISH = 'Người nộp hồ sơ yêu cầu rút hồ sơ';
const IMPOSSIBLE = 'Không đủ điều kiện để tiếp tục giải quyết';

function whyStopped(material: Material, state: WithClock, on: string): FormBlock {
  const stopped = happened(material, 'stopped').at(-1);
  const wish = happened(material, 'withdrawal-requested').at(-1);
  const note = (stopped ?? wish)?.note ?? {};
  return fields(
    field('Mã hồ sơ', state.code),
    field('Nội dung yêu cầu giải quyết', procedureText(material)),
    field('Thời gian nhận hồ sơ', longMoment(state.acceptedAt)),
    field('Thời điểm dừng giải quyết', longMoment(on)),
    field('Căn cứ dừng', stopped ? written(note, 'ground') || IMPOSSIBLE : WISH),
    field('Lý do', written(note, 'reason')),
    field('Đơn vị giải quyết khi dừng', material.unitName(holderAt(state, on), dayOf(on))),
  );
}

function addressed(material: Material): FormBlock {
  const { applicant } = peopleOf(material);
  return fields(
    field('Kính gửi', applicant.name),
    field('Địa chỉ', applicant.address ?? ''),
    field('Số điện thoại', applicant.phone ?? ''),
  );
}
