import { describe, expect, it } from '@jest/globals';
import type { FormSheet, VisitFileView } from '@motcua/contracts';

import { aCoverage, aFinding, aPlan, aVisit, concluded, signed } from '../../testing/inspection-samples.js';
import { longDay } from './heads.js';
import { roundReportSheet } from './round-report-sheet.js';
import { visitSheet, type VisitSheet } from './visit-sheets.js';

const DEPARTMENT = 'Sở Giáo dục và Đào tạo';
const sheetFor = (kind: VisitSheet, visit: Partial<VisitFileView>, findings = [aFinding()]): FormSheet | null =>
  visitSheet(kind, { visit: aVisit(visit), findings, department: DEPARTMENT, unitName: 'Phòng mẫu' });
const words = (sheet: FormSheet | null): string => JSON.stringify(sheet?.blocks);

describe('the notice to the unit', () => {
  const notice = { number: '31/TB-SGDĐT', issuedOn: '2017-05-03', selfReportDueOn: '2017-05-12' };

  it('is not there before it was given', () => {
    expect(sheetFor('notice', {})).toBeNull();
  });

  it('names the day, the last day of the self-report and its outline', () => {
    const sheet = sheetFor('notice', { notice, outline: 'Nêu số hồ sơ trễ hạn.' });
    expect(sheet).toMatchObject({
      number: '31/TB-SGDĐT',
      paper: 'A4',
      agencyLines: ['ỦY BAN NHÂN DÂN TỈNH SÓC TRĂNG', 'SỞ GIÁO DỤC VÀ ĐÀO TẠO'],
      placeAndDate: 'Sóc Trăng, ngày 03 tháng 5 năm 2017',
    });
    for (const part of [
      'ngày 16 tháng 5 năm 2017',
      'ngày 12 tháng 5 năm 2017',
      'Câu hỏi m1?',
      'Nêu số hồ sơ trễ hạn.',
    ]) {
      expect(words(sheet)).toContain(part);
    }
  });
});

describe('the minutes', () => {
  it('are a draft until they are signed', () => {
    expect(sheetFor('minutes', {})?.watermark).toBe('DỰ THẢO');
    expect(sheetFor('minutes', signed)?.watermark).toBeNull();
  });

  it('hold who was there, answers, findings and the opinion of the unit', () => {
    const sheet = sheetFor('minutes', signed);
    for (const part of [
      'Tổ trưởng: Người mẫu 1',
      'Người mẫu 3, Trưởng phòng',
      'Bảng trống',
      'Chưa niêm yết thủ tục mẫu',
      'Thống nhất',
    ]) {
      expect(words(sheet)).toContain(part);
    }
    expect(sheet?.signatures.map(({ title }) => title)).toEqual([
      'THỦ TRƯỞNG ĐƠN VỊ ĐƯỢC KIỂM TRA',
      'THƯ KÝ',
      'TỔ TRƯỞNG',
    ]);
  });

  it('say that nothing was found, and that the unit did not sign', () => {
    const sheet = sheetFor('minutes', { ...signed, minutes: 'refused-by-unit' }, []);
    expect(words(sheet)).toContain('Tồn tại, thiếu sót: không có.');
    expect(sheet?.signatures[0]?.note).toBe('(Không ký)');
  });
});

describe('the notice of conclusions', () => {
  it('is not there before the leader issued it', () => {
    expect(sheetFor('conclusion', signed)).toBeNull();
  });

  it('demands remedies by a day', () => {
    const sheet = sheetFor('conclusion', concluded);
    expect(sheet?.number).toBe('5/TB-SGDĐT');
    for (const part of [
      'Tiếp nhận đúng hẹn.',
      'Niêm yết đủ.',
      'hạn khắc phục: 10/05/2017',
      'ngày 15 tháng 6 năm 2017',
    ]) {
      expect(words(sheet)).toContain(part);
    }
  });
});

describe('the report of the team on a round', () => {
  const report = { round: 1, number: '8/BC-TKT', reportedOn: '2017-06-01', text: 'Các đơn vị thực hiện tốt.' };

  it('counts the units of its round and is signed by the head of the team', () => {
    const sheet = roundReportSheet(aPlan({ reports: [report] }), aCoverage(), 1, DEPARTMENT);
    expect(words(sheet)).toContain('đã kiểm tra 7/7 đơn vị có lịch');
    expect(sheet?.signatures).toEqual([expect.objectContaining({ title: 'TỔ TRƯỞNG', name: 'Người mẫu 1' })]);
  });

  it('is not there for a round without one', () => {
    expect(roundReportSheet(aPlan({ reports: [report] }), aCoverage(), 2, DEPARTMENT)).toBeNull();
  });
});

describe('a day on paper', () => {
  it('carries a nought where something could be added', () => {
    expect(longDay('2017-02-03')).toBe('ngày 03 tháng 02 năm 2017');
    expect(longDay('2017-11-13')).toBe('ngày 13 tháng 11 năm 2017');
  });
});
