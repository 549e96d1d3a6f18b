import { describe, expect, it } from '@jest/globals';
import type { FormSheet } from '@motcua/contracts';

import { applicant, linesOf, materialOf } from '../../testing/form-material.js';
import { at, calendar, dossierId, Life } from '../../testing/life.js';
import { correct } from '../decisions/correcting.js';
import { erased } from '../people/erased.js';
import { withMasks, type Material } from './material.js';
import { printForm } from './print-form.js';

function printed(material: Material, kind: 'receipt', no?: number): FormSheet {
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
describe('the receipt', () => {
  it('says who brought what, when the result is due, and where it stands in the book', () => {
    const sheet = printed(materialOf(Life.accepted()), 'receipt');
    expect(sheet).toMatchObject({ kind: 'receipt', formNo: '', paper: 'A5', landscape: false, watermark: null });
    expect(sheet.source).toBe('Phụ lục Quyết định 09/2015/QĐ-TTg');
    for (const line of [
      'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
      'BỘ PHẬN TIẾP NHẬN HỒ SƠ VÀ TRẢ KẾT QUẢ',
      'C-1/1',
      'Sóc Trăng, ngày 19 tháng 5 năm 2017',
      'Mã hồ sơ: C-1',
      'Mã tra cứu: K7PM2QXT',
      'Tiếp nhận hồ sơ của: Nguyễn Văn Thử',
      'Địa chỉ: Số 0, đường Mẫu, phường 0',
      'Nội dung yêu cầu giải quyết: Chỉnh sửa nội dung văn bằng, chứng chỉ (2.001914)',
      '2 | Bằng tốt nghiệp trung học phổ thông | 1 | 2',
      'Thời gian giải quyết hồ sơ theo quy định: 5 ngày làm việc',
      'Thời gian nhận hồ sơ: 09 giờ 00 phút, ngày 19 tháng 5 năm 2017',
      'Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 26 tháng 5 năm 2017',
      'Phí, lệ phí: Không thu',
      'Vào Sổ theo dõi hồ sơ: Quyển số: 01/2017; Số thứ tự: 0001',
      'NGƯỜI NỘP HỒ SƠ: Nguyễn Văn Thử',
    ]) {
      expect(linesOf(sheet)).toContain(line);
    }
  });

  it('leads to the public look-up and never carries the secret in the address', () => {
    const { qr } = printed(materialOf(Life.accepted()), 'receipt');
    expect(qr?.url).toBe('/tra-cuu?ma=C-1');
  });

  it('has no line for the secret where it may not be seen', () => {
    const sheet = printed(materialOf(Life.accepted(), {}, { secret: '' }), 'receipt');
    expect(linesOf(sheet).join('\n')).not.toMatch(/Mã tra cứu:/);
  });

  it('voids the one before when it is corrected, and the old one is printed as it was', () => {
    const material = materialOf(corrected);
    const now = printed(material, 'receipt');
    expect(now).toMatchObject({
      number: 'C-1/2',
      watermark: null,
      placeAndDate: 'Sóc Trăng, ngày 22 tháng 5 năm 2017',
    });
    expect(linesOf(now)).toEqual(
      expect.arrayContaining([
        'Thời gian nhận hồ sơ: 09 giờ 00 phút, ngày 18 tháng 5 năm 2017',
        'Thay thế giấy hẹn lần 1, bản cũ hết giá trị.',
      ]),
    );
    const old = printed(material, 'receipt', 1);
    expect(old).toMatchObject({ number: 'C-1/1', watermark: 'HẾT GIÁ TRỊ' });
    expect(linesOf(old)).toEqual(
      expect.arrayContaining([
        'Thời gian nhận hồ sơ: 09 giờ 00 phút, ngày 19 tháng 5 năm 2017',
        'Đã được thay bằng giấy hẹn lần 2 ngày 22/05/2017.',
        'Thông tin người nộp trên bản in lại này là thông tin sau khi sửa.',
      ]),
    );
  });

  it('says that a supplement moved the appointment', () => {
    const life = Life.inProcess().supplementAsked(at('2017-05-22')).supplementReceived(at('2017-05-24'));
    expect(linesOf(printed(materialOf(life), 'receipt'))).toContain(
      'Ngày trả kết quả được tính lại sau khi nhận đủ giấy tờ bổ sung ngày 24/05/2017.',
    );
  });

  it('names what has to be paid once it is asked for', () => {
    const life = Life.inProcess().paymentAsked(at('2017-05-22'));
    expect(linesOf(printed(materialOf(life), 'receipt'))).toContain('Phí, lệ phí: 250.000 đồng (chưa nộp)');
  });

  it('names proxy and authorisation beside the owner', () => {
    const material = materialOf(Life.accepted());
    const submitter = { kind: 'proxy', name: 'Trần Thị Mẫu', authorisation: 'Giấy ủy quyền số 00' };
    const sheet = printed({ ...material, beside: { ...material.beside, submitter } }, 'receipt');
    expect(linesOf(sheet)).toEqual(
      expect.arrayContaining([
        'Người được ủy quyền: Trần Thị Mẫu, Giấy ủy quyền số 00',
        'NGƯỜI NỘP HỒ SƠ: Trần Thị Mẫu',
      ]),
    );
  });

  it('can be printed after the personal data were erased', () => {
    const material = materialOf(Life.completed());
    const sheet = printed({ ...material, beside: erased(material.beside) }, 'receipt');
    expect(linesOf(sheet)).toContain('Tiếp nhận hồ sơ của: (đã xóa)');
    expect(JSON.stringify(sheet)).not.toContain(applicant.name);
  });

  it('shows little of the person to those who name no purpose', () => {
    const lines = linesOf(printed(withMasks(materialOf(Life.accepted())), 'receipt'));
    expect(lines).toEqual(
      expect.arrayContaining(['Tiếp nhận hồ sơ của: Nguyễn Văn Thử', 'Địa chỉ: ', 'Số điện thoại: *******000']),
    );
  });
});
