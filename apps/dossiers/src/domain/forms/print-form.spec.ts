import { describe, expect, it } from '@jest/globals';
import type { FormSheet } from '@motcua/contracts';

import { linesOf, materialOf } from '../../testing/form-material.js';
import { aProcedure, at, calendar, dossierId, Life } from '../../testing/life.js';
import { correct } from '../decisions/correcting.js';
import { draftApology, extend } from '../decisions/deadline.js';
import { requestWithdrawal, withdraw } from '../decisions/ending.js';
import { RULE_SETS } from '../rule-sets.js';
import type { Material } from './material.js';
import type { SlipKind } from './offers.js';
import { availableForms, printForm } from './print-form.js';

function printed(material: Material, kind: SlipKind, no?: number): FormSheet {
  const sheet = printForm(material, kind, no);
  if ('refused' in sheet) throw new Error(sheet.detail);
  return sheet;
}

const corrected = Life.inProcess().after((state) =>
  correct(
    state,
    { dossierId, correction: { acceptedAt: at('2017-05-18'), applicant: true }, at: at('2017-05-22') },
    calendar,
  ),
);
const drafted = Life.inProcess().after((state) => draftApology(state, { dossierId, at: at('2017-05-25') }, calendar));
const extended = drafted.after((state) =>
  extend(state, { dossierId, dueOn: '2017-06-01', at: at('2017-05-25', '15:00') }, calendar),
);

describe('the request for papers', () => {
  const note = { items: ['Bản sao giấy khai sinh', 'Ảnh 3x4'], reason: 'Hồ sơ thiếu', ground: 'Khoản 0 Điều 0' };

  it('is printed before acceptance with all that is missing', () => {
    const life = Life.submitted().supplementAsked(at('2017-05-22'));
    const sheet = printed(materialOf(life, { 'counter-supplement-requested': note }), 'supplement');
    expect(sheet).toMatchObject({ title: 'Phiếu hướng dẫn hoàn thiện hồ sơ', number: '', qr: null });
    expect(linesOf(sheet)).toEqual(
      expect.arrayContaining([
        '1. Bản sao giấy khai sinh',
        '2. Ảnh 3x4',
        'Lý do: Hồ sơ thiếu',
        'Căn cứ: Khoản 0 Điều 0',
      ]),
    );
  });

  it('is printed by its number after acceptance, with the code and who approved it', () => {
    const first = Life.inProcess().supplementAsked(at('2017-05-22')).supplementReceived(at('2017-05-23'));
    const life = first.supplementAsked(at('2017-05-24'));
    const material = materialOf(life, { 'supplement-requested': { ...note, approvedBy: 'Trưởng phòng mẫu' } });
    const sheet = printed(material, 'supplement', 2);
    expect(sheet).toMatchObject({ number: 'C-1/2', placeAndDate: 'Sóc Trăng, ngày 24 tháng 5 năm 2017' });
    expect(linesOf(sheet)).toContain('Người phê duyệt: Trưởng phòng mẫu');
    expect(printed(material, 'supplement', 1).placeAndDate).toBe('Sóc Trăng, ngày 22 tháng 5 năm 2017');
  });
});

describe('the refusal, the apology and the stop notice', () => {
  it('say why a dossier is not accepted', () => {
    const material = materialOf(Life.all().refused, { refused: { reason: 'Không thuộc thẩm quyền' } });
    const sheet = printed(material, 'refusal');
    expect(linesOf(sheet)).toContain('Lý do: Không thuộc thẩm quyền');
    expect(availableForms(material).map(({ kind }) => kind)).toEqual(['refusal']);
  });

  it('draft an apology before it is signed', () => {
    const sheet = printed(materialOf(drafted), 'apology');
    expect(sheet).toMatchObject({ watermark: 'DỰ THẢO', number: '' });
    expect(linesOf(sheet)).toEqual(
      expect.arrayContaining([
        'Thời gian hẹn trả kết quả: ngày 26 tháng 5 năm 2017',
        'Lý do chưa giải quyết xong: ',
        'Hẹn lại ngày trả kết quả: ngày 31 tháng 5 năm 2017',
        'THỦ TRƯỞNG ĐƠN VỊ: ',
      ]),
    );
  });

  it('keep the first appointment beside the new one on the signed apology', () => {
    const material = materialOf(extended, { extended: { reason: 'Đang chờ xác minh' } });
    const sheet = printed(material, 'apology');
    expect(sheet).toMatchObject({ watermark: null, number: 'C-1/1' });
    expect(linesOf(sheet)).toEqual(
      expect.arrayContaining([
        'Thời gian hẹn trả kết quả: ngày 26 tháng 5 năm 2017',
        'Lý do chưa giải quyết xong: Đang chờ xác minh',
        'Hẹn lại ngày trả kết quả: 17 giờ 00 phút, ngày 01 tháng 6 năm 2017',
      ]),
    );
    expect(linesOf(printed(material, 'receipt'))).toContain(
      'Hẹn lại ngày trả kết quả: 17 giờ 00 phút, ngày 01 tháng 6 năm 2017',
    );
  });

  it('have a stop notice only under the law of 2025', () => {
    const stopped = Life.all().stopped;
    expect(printForm(materialOf(stopped), 'stop')).toMatchObject({
      code: 'form-not-available',
      detail: expect.stringContaining('Quyết định 09/2015/QĐ-TTg không có biểu mẫu này'),
    });
    const note = { reason: 'Không đủ điều kiện', ground: 'Điều 0' };
    const material = materialOf(stopped, { stopped: note });
    const sheet = printed(underLaw(material, 'nd-118-2025'), 'stop');
    expect(sheet).toMatchObject({ formNo: '05', title: 'Thông báo dừng giải quyết hồ sơ' });
    expect(linesOf(sheet)).toEqual(
      expect.arrayContaining([
        'Căn cứ dừng: Điều 0',
        'Lý do: Không đủ điều kiện',
        'Đơn vị giải quyết khi dừng: Phòng Khảo thí',
      ]),
    );
  });

  it('say that a dossier ends because the applicant wished it', () => {
    const withdrawn = Life.inProcess()
      .after((state) => requestWithdrawal(state, { dossierId, at: at('2017-05-22') }))
      .after((state) => withdraw(state, { dossierId, at: at('2017-05-23') }, calendar));
    const material = materialOf(withdrawn, { 'withdrawal-requested': { reason: 'Nộp nhầm' } });
    expect(linesOf(printed(underLaw(material, 'nd-118-2025'), 'stop'))).toEqual(
      expect.arrayContaining([
        'Thời điểm dừng giải quyết: 09 giờ 00 phút, ngày 23 tháng 5 năm 2017',
        'Căn cứ dừng: Người nộp hồ sơ yêu cầu rút hồ sơ',
        'Lý do: Nộp nhầm',
      ]),
    );
  });
});

const underLaw = (material: Material, ruleSet: string): Material => ({
  ...material,
  state: { ...material.state, ruleSet } as Material['state'],
});

describe('the forms of each period', () => {
  it.each([
    ['qd-09-2015', '2017-05-19', { receipt: '', supplement: '', 'control-sheet': '' }],
    ['nd-61-2018', '2020-05-19', { receipt: '01', supplement: '02', 'control-sheet': '05' }],
    ['nd-118-2025', '2025-08-04', { receipt: '01', supplement: '02', 'control-sheet': '06' }],
  ])('carry the numbers of %s', (ruleSet, day, numbers) => {
    const life = Life.inProcess(aProcedure(), at(day)).supplementAsked(at(day, '10:00'));
    const forms = availableForms(materialOf(life));
    expect(Object.fromEntries(forms.map(({ kind, formNo }) => [kind, formNo]))).toEqual(numbers);
    const { formsSource } = RULE_SETS.find(({ code }) => code === ruleSet)!;
    for (const { kind } of forms) expect(printed(materialOf(life), kind).source).toBe(formsSource);
  });

  it('carry the head of the province and desk of the day', () => {
    const head = (day: string) => printed(materialOf(Life.accepted(aProcedure(), at(day))), 'receipt').agencyLines;
    expect(head('2017-05-19')[0]).toBe('ỦY BAN NHÂN DÂN TỈNH SÓC TRĂNG');
    expect(head('2020-05-19')[2]).toBe('TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG');
    expect(head('2025-08-04')[0]).toBe('ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ');
  });

  it('are refused with the reason and with what there is', () => {
    expect(printForm(materialOf(Life.submitted()), 'receipt')).toEqual({
      refused: 'conflict',
      code: 'form-not-available',
      detail:
        'Không in được giấy tiếp nhận hồ sơ và hẹn trả kết quả: hồ sơ chưa được tiếp nhận. Lúc này chưa có biểu mẫu nào.',
    });
    expect(printForm(materialOf(corrected), 'receipt', 3)).toMatchObject({
      detail: expect.stringMatching(/^Không có .* lần 3\. Biểu mẫu in được lúc này: .*\(lần 1\); .*\(lần 2\)/),
    });
  });

  it('list every receipt with its standing', () => {
    expect(availableForms(materialOf(corrected)).filter(({ kind }) => kind === 'receipt')).toMatchObject([
      { no: 1, standing: 'void' },
      { no: 2, standing: 'valid' },
    ]);
    expect(availableForms(materialOf(drafted))).toContainEqual(
      expect.objectContaining({ kind: 'apology', standing: 'draft' }),
    );
  });
});
