import type { FormBlock, FormSheet } from '@motcua/contracts';

import type { Note } from '../notes.js';
import type { FormRule, RuleSet } from '../rule-sets.js';
import { agencyOn } from './agencies.js';
import { applicantFields, field, fields, lookUpQr, optional, sheetOf, SIGNED, text } from './head.js';
import { happened, peopleOf, written, type Material } from './material.js';
import { dayOf } from './texts.js';

/** The law a slip follows. */
export interface Slip {
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
  const unitName = material.unitName(state.unitId, dayOf(data.requestedAt));
  const { desk } = agencyOn(dayOf(data.requestedAt));
  return {
    ...sheetOf({ kind: 'supplement', rules, rule, on: data.requestedAt, unitName }),
    number: 'code' in state ? `${state.code}/${no}` : '',
    blocks: whatIsMissing(material, note, `${desk}, ${unitName}`),
    signatures: [{ title: 'NGƯỜI HƯỚNG DẪN', note: SIGNED, name: '' }],
    qr: lookUpQr(state, 'Quét để tra cứu tình trạng hồ sơ'),
    notes: 'code' in state ? ['Thời hạn giải quyết tạm dừng cho đến khi nhận đủ giấy tờ bổ sung.'] : [],
  };
}

function whatIsMissing(material: Material, note: Note, contact: string): FormBlock[] {
  return [
    fields(...applicantFields(material, 'Hồ sơ của')),
    text('Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:'),
    { kind: 'list', items: itemsOf(note['items']) },
    fields(
      field('Lý do', written(note, 'reason')),
      optional('Căn cứ', written(note, 'ground')),
      optional('Người phê duyệt', written(note, 'approvedBy')),
    ),
    text(
      `Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, đề nghị Ông/Bà liên hệ với ${contact} để được hướng dẫn.`,
    ),
  ];
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
