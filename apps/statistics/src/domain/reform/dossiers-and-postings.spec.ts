import { describe, expect, it } from '@jest/globals';

import { oneStop } from './sections/one-stop.js';
import { procedures } from './sections/procedures.js';
import { assessment } from './sections/assessment.js';
import { CELLS, cell, coverage, material, withActs } from '../../testing/half-year-2017.js';
import { Wording } from './wording.js';

/** Section 2.2 of the department's own page, its slip `tại trên` put right and the total that its parts add up to. */
const POSTED =
  'Hiện tại, số lượng thủ tục hành chính thuộc thẩm quyền giải quyết của Sở Giáo dục và Đào tạo được niêm yết công khai trên trang thông tin điện tử và bảng niêm yết của Bộ phận tiếp nhận hồ sơ và trả kết quả là 32/32 thủ tục.';
const DOSSIERS =
  'Trong 6 tháng đầu năm 2017, Bộ phận tiếp nhận hồ sơ và trả kết quả của Sở Giáo dục và Đào tạo tiếp nhận 8182 hồ sơ TTHC; trong đó có 16 hồ sơ thuộc lĩnh vực Giáo dục và Đào tạo, 89 hồ sơ thuộc lĩnh vực Hệ thống văn bằng, chứng chỉ và 8077 hồ sơ thuộc lĩnh vực Quy chế thi, tuyển sinh. Sở Giáo dục và Đào tạo đã xử lý, trả kết quả đúng hạn 105 hồ sơ. Số hồ sơ đang xử lý (chưa đến hạn) là 8077 hồ sơ.';

describe('section 2.2 of the half-year 2017', () => {
  it('says what the department wrote', () => {
    expect(procedures(material())).toEqual([POSTED, DOSSIERS]);
  });

  it('writes thousands with a dot where the setting says so', () => {
    const [, text] = procedures(material({ wording: new Wording({ thousands: 'dot' }) }));
    expect(text).toContain('tiếp nhận 8.182 hồ sơ TTHC; trong đó có 16 hồ sơ');
  });

  it('prints the total of the paper where one is given', () => {
    const declared = { total: { received: 8188 } } as never;
    expect(procedures(material({ declared }))[1]).toContain('tiếp nhận 8188 hồ sơ TTHC');
  });

  it('says nothing of procedures and dossiers where there are none', () => {
    expect(procedures(material({ cells: [], coverage: { ...coverage(), procedures: [] } }))).toEqual([]);
  });
});

describe('postings', () => {
  it('are told apart where the board lacks one', () => {
    expect(procedures(material({ coverage: coverage(['tt-7']) }))[0]).toContain(
      'trên trang thông tin điện tử là 32/32 thủ tục và trên bảng niêm yết của Bộ phận tiếp nhận hồ sơ và trả kết quả là 31/32 thủ tục.',
    );
  });
});

describe('dossiers', () => {
  const textOf = (figures: Parameters<typeof cell>[1]) =>
    procedures(material({ cells: [cell('giao-duc-dao-tao', figures)] })).at(-1);

  it('of one field all belong to it', () => {
    expect(textOf({ received: 5, new: 5, open: 5, notDue: 5 })).toContain(
      'tiếp nhận 5 hồ sơ TTHC; tất cả thuộc lĩnh vực Giáo dục và Đào tạo. Số hồ sơ đang xử lý (chưa đến hạn) là 5 hồ sơ.',
    );
  });

  it('carried over from the period before are named', () => {
    expect(textOf({ received: 1500, carriedOver: 300, new: 1200, open: 1500, notDue: 1500 })).toContain(
      'tiếp nhận 1500 hồ sơ TTHC (kỳ trước chuyển qua 300 hồ sơ, mới tiếp nhận 1200 hồ sơ)',
    );
  });

  it('that are late or overdue are told, with the rate and never 100% unless all were in time', () => {
    const figures = { received: 2003, new: 2003, solved: 2000, inTime: 1999, late: 1, open: 3, notDue: 1, overdue: 2 };
    expect(textOf(figures)).toContain(
      'Sở Giáo dục và Đào tạo đã xử lý, trả kết quả 2000 hồ sơ; trong đó đúng hạn 1999 hồ sơ (tỉ lệ 99,9%), quá hạn 1 hồ sơ. Số hồ sơ đang xử lý là 3 hồ sơ; trong đó chưa đến hạn 1 hồ sơ, quá hạn 2 hồ sơ.',
    );
  });

  it('that ended without a result are named', () => {
    const figures = { received: 9, new: 9, solved: 9, inTime: 9, declined: 2, withdrawn: 1 };
    expect(textOf(figures)).toContain(
      'Trong số hồ sơ đã giải quyết có 2 hồ sơ từ chối giải quyết và 1 hồ sơ do người nộp rút.',
    );
  });

  it('are late for reasons, the most frequent first', () => {
    const figures = { received: 9, new: 9, solved: 9, late: 9, 'late:handling': 2, 'late:signature': 7 };
    expect(textOf(figures)).toBe(
      'Nguyên nhân quá hạn: chậm ký duyệt, phát hành (7 hồ sơ); chậm do người xử lý (2 hồ sơ).',
    );
  });

  it('of schools are told in section 2.7, with the sum of both', () => {
    const school = cell('giao-duc-dao-tao', { received: 40, new: 40, solved: 38, inTime: 37, late: 1 }, 'affiliated-3');
    const both = material({ cells: [...CELLS, school] });
    expect(procedures(both)[1]).toBe(DOSSIERS);
    expect(oneStop(both).at(-1)).toBe(
      'Đối với các đơn vị trực thuộc Sở, trong 6 tháng đầu năm 2017 có 01 đơn vị tiếp nhận 40 hồ sơ, đã giải quyết 38 hồ sơ (quá hạn 1 hồ sơ). Tính cả Sở và các đơn vị trực thuộc, tổng số hồ sơ tiếp nhận là 8222 hồ sơ.',
    );
  });
});

describe('section 2.7', () => {
  it('counts procedures and fields under the one-stop mechanism', () => {
    expect(oneStop(material())).toEqual([
      'Sở Giáo dục và Đào tạo thực hiện 32 TTHC thuộc 03 lĩnh vực: Giáo dục và Đào tạo; Hệ thống văn bằng, chứng chỉ; Quy chế thi, tuyển sinh theo cơ chế một cửa.',
    ]);
  });
});

describe('section 3', () => {
  it('gives the rate in time', () => {
    expect(assessment(material())).toEqual([
      'Tỉ lệ hồ sơ TTHC giải quyết trước hạn và đúng hạn của Sở đạt 100% (105/105 hồ sơ).',
    ]);
  });

  it('tells the index of units once it is decided', () => {
    const round = {
      year: 2017,
      openedOn: '2017-04-20',
      unitIds: ['a', 'b', 'c'],
      decision: '',
      decidedOn: '',
      grades: {},
    };
    const decided = { ...round, decision: '900/QĐ-SGDĐT', decidedOn: '2017-05-10', grades: { fair: 2, good: 1 } };
    const ofIndex = (indexRounds: readonly (typeof round)[]) => assessment(withActs({ indexRounds }))[1];
    expect(ofIndex([round])).toContain('đánh giá, chấm điểm Chỉ số cải cách hành chính năm 2017 đối với 03 đơn vị');
    expect(ofIndex([decided])).toContain(
      'theo Quyết định số 900/QĐ-SGDĐT ngày 10/5/2017: 01 đơn vị xếp loại tốt và 02 đơn vị xếp loại khá.',
    );
  });
});
