import { describe, expect, it } from '@jest/globals';
import type { FormSheet } from '@motcua/contracts';

import { linesOf, materialOf } from '../../testing/form-material.js';
import { aProcedure, at, calendar, dossierId, Life } from '../../testing/life.js';
import { complete, giveBack } from '../decisions/ending.js';
import { explainLateness } from '../decisions/explaining.js';
import { answerConsultation, consult, transfer } from '../decisions/handling.js';
import type { DossierState } from '../state.js';
import { printForm } from './print-form.js';

function sheetOf(life: Life): FormSheet {
  const sheet = printForm(materialOf(life), 'control-sheet');
  if ('refused' in sheet) throw new Error(sheet.detail);
  return sheet;
}

describe('the control sheet', () => {
  it('has a row for each hand-over, question and answer, and for the end, each step judged by its own time', () => {
    const life = Life.accepted(aProcedure(), at('2017-05-19'))
      .after((state) =>
        transfer(state, { dossierId, toUnitId: 'khao-thi', stepDays: 2, at: at('2017-05-19', '10:00') }, calendar),
      )
      .after((state) => consult(state, { dossierId, unitId: 'tckt', workingDays: 1, at: at('2017-05-22') }, calendar))
      .after((state) => answerConsultation(state, { dossierId, at: at('2017-05-23') }))
      .after((state) => transfer(state, { dossierId, toUnitId: 'gdth', stepDays: 1, at: at('2017-05-24') }, calendar));
    const completed = life.after((state) => completedOn(state, '2017-05-25'));
    const done = completed.after((state) => giveBack(state, { dossierId, method: 'counter', at: at('2017-05-29') }));
    const sheet = sheetOf(done);
    const table = sheet.blocks.find((block) => block.kind === 'table')!;
    const rows = (table as { rows: string[][] }).rows.map(([who, , result, remark]) => [who, result, remark]);
    expect(rows).toEqual([
      ['1. Giao: Sở Giáo dục và Đào tạo\n2. Nhận: Phòng Khảo thí', '', ''],
      ['1. Giao: Phòng Khảo thí\n2. Nhận: Phòng Tài chính - Kế toán', '', 'Lấy ý kiến, hạn trả lời 23/05/2017'],
      ['1. Giao: Phòng Tài chính - Kế toán\n2. Nhận: Phòng Khảo thí', 'Đúng hạn', 'Trả lời ý kiến. Hạn 23/05/2017'],
      ['1. Giao: Phòng Khảo thí\n2. Nhận: Phòng Giáo dục Trung học', 'Quá hạn', 'Hạn 23/05/2017'],
      ['1. Giao: Phòng Giáo dục Trung học\n2. Nhận: Sở Giáo dục và Đào tạo', 'Đúng hạn', 'Có kết quả. Hạn 25/05/2017'],
      ['1. Giao: Sở Giáo dục và Đào tạo\n2. Nhận: Người nộp hồ sơ', '', 'Trả kết quả'],
    ]);
    expect(linesOf(sheet)).toEqual(
      expect.arrayContaining([
        'Cơ quan phối hợp giải quyết hồ sơ: Phòng Tài chính - Kế toán',
        'Kết quả chung: Trước hạn, kết thúc xử lý lúc 09:00 ngày 25/05/2017',
      ]),
    );
  });

  it('says why it is late, once somebody has said so and it ended late', () => {
    const explained = Life.inProcess().after((state) =>
      explainLateness(state, { dossierId, reason: 'signature', hasNote: false, at: at('2017-05-29') }),
    );
    const overall = (life: Life) => linesOf(sheetOf(life)).find((line) => line.startsWith('Kết quả chung'));
    expect(overall(explained)).toBe('Kết quả chung: Đang giải quyết');
    const done = explained.after((state) =>
      complete(state, { dossierId, outcome: 'granted', at: at('2017-05-30') }, calendar),
    );
    expect(overall(done)).toBe(
      'Kết quả chung: Quá hạn, kết thúc xử lý lúc 09:00 ngày 30/05/2017. Nguyên nhân quá hạn: Chậm ký duyệt, phát hành',
    );
  });

  it('judges the first hand-over by its time where the law has one', () => {
    const life = Life.inProcess(aProcedure(), at('2020-05-19'));
    const sheet = sheetOf(life);
    expect(linesOf(sheet).some((line) => line.includes('| Đúng hạn | Hạn 19/05/2020'))).toBe(true);
  });
});

const completedOn = (state: DossierState, day: string) => {
  if (!('code' in state)) throw new Error('not accepted');
  const data = { dossierId, outcome: 'granted', completedAt: at(day), timeliness: 'early', workingMinutes: 1 };
  return [{ type: 'dossiers.dossier.completed.v1', data } as const];
};
