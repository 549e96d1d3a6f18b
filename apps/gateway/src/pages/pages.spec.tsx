import { describe, expect, it } from '@jest/globals';

import { aProcedure, aSummary } from '../testing/samples.js';
import { HomePage } from './home-page.js';
import { Listing } from './listing.js';
import { LookUpPage } from './look-up-page.js';
import { ProcedurePage } from './procedure-page.js';
import type { Frame } from './site.js';
import { Summary } from './summary.js';

const frame: Frame = {
  department: 'Sở GDĐT',
  trainingTime: undefined,
  styleHref: '/tep/site.css',
  scriptHref: '/tep/live.js',
};
const EVIL = '<script>alert(1)</script>"\'&';
/** Text as a reader sees it. */
const textOf = (html: JSX.Element): string =>
  String(html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the start page', () => {
  it('shows the figures of the half-year with the moment up to which they are true', () => {
    const text = textOf(<HomePage frame={frame} summary={aSummary} procedures={[aProcedure]} />);
    for (const part of [
      '8.182',
      '8.077',
      '105 (100%)',
      '32/32 thủ tục',
      '7/13 (53,8%)',
      '20/40 (50%)',
      '4 còn mở, 2 đã khắc phục',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('từ 01/01/2017 đến 30/06/2017');
    expect(text).toMatch(/Số liệu tính đến 08:05 ngày 16\/05\/2017/);
    expect(text).toContain('vị trí 12.345');
  });

  it('warns when a procedure is not posted, and only then', () => {
    const lacking = { ...aSummary, procedures: { ...aSummary.procedures, posted: { website: 32, board: 31 } } };
    expect(textOf(<Summary summary={lacking} procedures={[aProcedure]} />)).toContain(
      'Bảng niêm yết còn thiếu 1 thủ tục. Cấp bản sao văn bằng, chứng chỉ từ sổ gốc',
    );
    expect(textOf(<Summary summary={aSummary} procedures={[aProcedure]} />)).not.toContain('Chưa niêm yết đủ');
  });

  it('says the training time when the clock is a training clock', () => {
    const trained = { ...frame, trainingTime: '2017-05-16T08:00:00.000+07:00' };
    expect(textOf(<HomePage frame={trained} summary={aSummary} procedures={[]} />)).toContain(
      'Đồng hồ tập huấn: 08:00 ngày 16/05/2017',
    );
    expect(textOf(<HomePage frame={frame} summary={aSummary} procedures={[]} />)).not.toContain('Đồng hồ tập huấn');
  });
});

describe('the listing of procedures', () => {
  it('says so when nothing has been announced yet', () => {
    expect(textOf(<Listing procedures={[]} />)).toContain('Chưa có thủ tục nào được công bố.');
  });

  it('shows limit, posting by channel and measured figures', () => {
    const text = textOf(<Listing procedures={[aProcedure]} />);
    expect(text).toContain(
      'Trong ngày (nhận sau 15 giờ: ngày làm việc tiếp theo) Đã niêm yết Thiếu 70 70 98,5% 1,5 3 0 0',
    );
  });

  it('marks a composed list as composed', () => {
    const composed = { ...aProcedure, provenance: 'Soạn để dùng thử.' };
    expect(textOf(<Listing procedures={[composed]} />)).toContain('không phải danh mục công bố chính thức');
    expect(textOf(<Listing procedures={[aProcedure]} />)).not.toContain('Danh mục minh họa');
  });

  it('keeps markup in a name as text', () => {
    const html = String(
      <Listing procedures={[{ ...aProcedure, name: EVIL, code: EVIL, field: { code: '"x', name: EVIL } }]} />,
    );
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script>');
    expect(html).toContain('/thu-tuc/%3Cscript%3E');
  });
});

describe('other pages', () => {
  it('show all parts of a procedure, its versions and postings', () => {
    const text = textOf(<ProcedurePage frame={frame} procedure={aProcedure} unitName={() => 'Sở'} />);
    for (const part of [
      'Trình tự thực hiện',
      'Đơn đề nghị (mẫu BM04)',
      'Nghị định 23/2015/NĐ-CP',
      '1/1 nơi chưa niêm yết bản 2 đang có hiệu lực.',
      'Sở Bảng niêm yết Thiếu – bản 1, treo từ 04/07/2016: tổ kiểm tra ghi nhận 12/05/2017',
      '3630/QĐ-SGDĐT ban hành mới Cấp bản sao 2 ngày làm việc',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('keep markup in every part of a procedure as text', () => {
    const parts = {
      ...aProcedure.parts,
      steps: [EVIL],
      ways: [EVIL],
      legalBasis: [EVIL],
      subjects: EVIL,
      fee: EVIL,
      conditions: EVIL,
    };
    const evil = { ...aProcedure, parts, name: EVIL, decision: EVIL, provenance: EVIL };
    expect(String(<ProcedurePage frame={frame} procedure={evil} unitName={() => EVIL} />)).not.toContain(
      '<script>alert',
    );
  });

  it('never show the secret of a look-up again and keep the code as text', () => {
    const problem = { title: 'Không tìm thấy', detail: EVIL };
    const html = String(<LookUpPage frame={frame} code={EVIL} problem={problem} unitName={(id) => id} />);
    expect(html).toMatch(/<input id="secret" name="secret" required/);
    expect(html).not.toMatch(/[^"]<script>alert/);
  });
});
