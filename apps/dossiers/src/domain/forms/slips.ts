import type { FormSheet } from '@motcua/contracts';

import type { FormRule, RuleSet } from '../rule-sets.js';
import type { WithClock } from '../state.js';
import { agencyOn } from './agencies.js';
import {
  applicantFields,
  field,
  fields,
  lookUpQr,
  optional,
  procedureText,
  sheetOf,
  SIGNED,
  SIGNED_AND_SEALED,
  text,
} from './head.js';
import { happened, peopleOf, written, type Material } from './material.js';
import { holderAt } from './steps.js';
import { dayOf, longDay, longMoment } from './texts.js';

interface Slip {
  readonly rules: RuleSet;
  readonly rule: FormRule;
}

/** Form 02: what is missing, asked before acceptance or after it. `no` counts the requests of the dossier. */
export function supplementOf(material: Material, no: number, { rules, rule }: Slip): FormSheet {
  const { state } = material;
  const asked = [
    ...happened(material, 'counter-supplement-requested'),
    ...happened(material, 'supplement-requested'),
  ].find(({ data }) => data.requestNo === no);
  if (!asked) throw new Error(`no request for papers ${no}`);
  const { note, data } = asked;
  const day = dayOf(data.requestedAt);
  const unitName = material.unitName(state.unitId, day);
  return {
    ...sheetOf({ kind: 'supplement', rules, rule, on: data.requestedAt, unitName }),
    number: 'code' in state ? `${state.code}/${no}` : '',
    blocks: [
      fields(...applicantFields(material, 'Hồ sơ của')),
      text('Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:'),
      { kind: 'list', items: itemsOf(note['items']) },
      fields(
        field('Lý do', written(note, 'reason')),
        optional('Căn cứ', written(note, 'ground')),
        optional('Người phê duyệt', written(note, 'approvedBy')),
      ),
      text(
        'Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, đề nghị Ông/Bà liên hệ với ' +
          `${agencyOn(day).desk}, ${unitName} để được hướng dẫn.`,
      ),
    ],
    signatures: [{ title: 'NGƯỜI HƯỚNG DẪN', note: SIGNED, name: '' }],
    qr: lookUpQr(state, 'Quét để tra cứu tình trạng hồ sơ'),
    notes: 'code' in state ? ['Thời hạn giải quyết tạm dừng cho đến khi nhận đủ giấy tờ bổ sung.'] : [],
  };
}

const itemsOf = (items: unknown): string[] => (Array.isArray(items) ? items.map(String) : []);

/** Form 03: not accepted, and why. */
export function refusalOf(material: Material, { rules, rule }: Slip): FormSheet {
  const refused = happened(material, 'refused').at(-1);
  if (!refused) throw new Error('the dossier was not refused');
  const { note, data } = refused;
  const unitName = material.unitName(material.state.unitId, dayOf(data.refusedAt));
  const { desk } = agencyOn(dayOf(data.refusedAt));
  const { applicant, submitter } = peopleOf(material);
  return {
    ...sheetOf({ kind: 'refusal', rules, rule, on: data.refusedAt, unitName }),
    blocks: [
      fields(...applicantFields(material, 'Tiếp nhận hồ sơ của')),
      text(
        `Qua xem xét, ${desk}, ${unitName} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:`,
      ),
      fields(field('Lý do', written(note, 'reason')), optional('Căn cứ', written(note, 'ground'))),
      text('Xin thông báo cho Ông/Bà được biết và thực hiện.'),
    ],
    signatures: [
      { title: 'NGƯỜI NỘP HỒ SƠ', note: SIGNED, name: submitter?.name ?? applicant.name },
      { title: 'NGƯỜI TIẾP NHẬN HỒ SƠ', note: SIGNED, name: '' },
    ],
  };
}

/** Form 04: apology and new appointment; a draft as long as nobody signed it. */
export function apologyOf(material: Material, state: WithClock, { rules, rule }: Slip): FormSheet {
  const signed = happened(material, 'extended').at(-1);
  const { extension, apology } = state;
  const on = extension?.extendedAt ?? apology?.draftedAt ?? '';
  const unitName = material.unitName(state.unitId, dayOf(on));
  const late = signed?.data.dueOn ?? apology?.dueOn ?? state.dueOn;
  const again = extension ? longMoment(extension.dueAt) : longDay(apology?.proposedDueOn ?? '');
  return {
    ...sheetOf({ kind: 'apology', rules, rule, on, unitName }),
    number: extension ? `${state.code}/${extension.no}` : '',
    watermark: extension ? null : 'DỰ THẢO',
    blocks: [
      addressed(material),
      text(
        `Vào ${longDay(state.acceptedAt)}, ${unitName} đã tiếp nhận hồ sơ đề nghị giải quyết ` +
          `${procedureText(material)} của Ông/Bà, mã số hồ sơ: ${state.code}.`,
      ),
      fields(
        field('Thời gian hẹn trả kết quả', longDay(late)),
        field('Lý do chưa giải quyết xong', signed ? written(signed.note, 'reason') : ''),
        optional('Căn cứ', signed && written(signed.note, 'ground')),
        field('Hẹn lại ngày trả kết quả', again),
      ),
      text(
        `${unitName} xin lỗi Ông/Bà vì sự chậm trễ này và sẽ trả kết quả theo ngày hẹn lại nói trên. ` +
          'Mong Ông/Bà thông cảm.',
      ),
    ],
    signatures: [{ title: 'THỦ TRƯỞNG ĐƠN VỊ', note: SIGNED_AND_SEALED, name: '' }],
    qr: lookUpQr(state, 'Quét để tra cứu tình trạng hồ sơ'),
    notes: extension ? [] : ['Bản dự thảo: chưa có giá trị khi chưa được Thủ trưởng đơn vị ký.'],
  };
}

/** Form 05 of 2025: handling has stopped, at the applicant's wish or because it cannot go on. */
export function stopOf(material: Material, state: WithClock, { rules, rule }: Slip): FormSheet {
  const stopped = happened(material, 'stopped').at(-1);
  const wish = happened(material, 'withdrawal-requested').at(-1);
  const note = (stopped ?? wish)?.note ?? {};
  const on = stopped?.data.stoppedAt ?? happened(material, 'withdrawn').at(-1)?.data.withdrawnAt ?? state.lastAt;
  const unitName = material.unitName(state.unitId, dayOf(on));
  return {
    ...sheetOf({ kind: 'stop', rules, rule, on, unitName }),
    number: `${state.code}/1`,
    blocks: [
      addressed(material),
      fields(
        field('Mã hồ sơ', state.code),
        field('Nội dung yêu cầu giải quyết', procedureText(material)),
        field('Thời gian nhận hồ sơ', longMoment(state.acceptedAt)),
        field('Thời điểm dừng giải quyết', longMoment(on)),
        field('Căn cứ dừng', stopped ? written(note, 'ground') || 'Không đủ điều kiện để tiếp tục giải quyết' : WISH),
        field('Lý do', written(note, 'reason')),
        field('Đơn vị giải quyết khi dừng', material.unitName(holderAt(state, on), dayOf(on))),
      ),
      text(`${unitName} thông báo dừng giải quyết hồ sơ nói trên để Ông/Bà được biết.`),
    ],
    signatures: [{ title: 'THỦ TRƯỞNG ĐƠN VỊ', note: SIGNED_AND_SEALED, name: '' }],
    qr: lookUpQr(state, 'Quét để tra cứu tình trạng hồ sơ'),
    notes: ['Khi dừng, hồ sơ chưa có quyết định giải quyết.'],
  };
}

const WISH = 'Người nộp hồ sơ yêu cầu rút hồ sơ';

function addressed(material: Material) {
  const { applicant } = peopleOf(material);
  return fields(
    field('Kính gửi', applicant.name),
    field('Địa chỉ', applicant.address ?? ''),
    field('Số điện thoại', applicant.phone ?? ''),
  );
}
