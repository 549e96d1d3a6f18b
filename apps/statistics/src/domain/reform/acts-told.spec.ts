import { describe, expect, it } from '@jest/globals';

import type { FindingAct, VisitAct } from './acts.js';
import { openingOf } from './issued-documents.js';
import { SECTIONS } from './sections/index.js';
import { material, DOCUMENTS, PLAN, withActs } from '../../testing/half-year-2017.js';

const visit = (unitId: string, unitKind: string, changed: Partial<VisitAct> = {}): VisitAct => ({
  planId: 'p',
  round: 1,
  unitId,
  unitKind,
  verifies: false,
  closedOn: '2017-04-12',
  concludedOn: '',
  ...changed,
});
const finding = (kind: string, remediedOn = '', recordedOn = '2017-04-12'): FindingAct => ({
  kind,
  recordedOn,
  remediedOn,
  withdrawn: false,
});
const said = (section: keyof typeof SECTIONS, acts: Parameters<typeof withActs>[0]) =>
  SECTIONS[section].sentences(withActs(acts));

describe('documents', () => {
  it('are told by quarter in the section of their subject', () => {
    const acts = { documents: DOCUMENTS };
    expect(said('institutions', acts)).toEqual([
      'Trong quý I năm 2017, Sở Giáo dục và Đào tạo ban hành Kế hoạch số 184/KH-SGDĐT ngày 06/02/2017 về việc rà soát văn bản quy phạm pháp luật.',
    ]);
    expect(said('steering', acts)[0]).toBe(
      'Trong quý I năm 2017, Sở Giáo dục và Đào tạo ban hành Kế hoạch số 137/KH-SGDĐT ngày 19/01/2017 về việc thực hiện cải cách hành chính năm 2017; Kế hoạch số 699/KH-SGDĐT ngày 27/3/2017 về việc kiểm tra công tác cải cách hành chính tại các đơn vị năm 2017.',
    );
    expect(said('procedures', acts)[0]).toContain('Kế hoạch số 185/KH-SGDĐT ngày 06/02/2017 về việc kiểm soát thủ tục');
    expect(said('organisation', acts)).toEqual([
      'Trong quý II năm 2017, Sở Giáo dục và Đào tạo ban hành Quyết định số 837/QĐ-SGDĐT ngày 11/5/2017 ban hành quy chế làm việc của Sở Giáo dục và Đào tạo.',
    ]);
  });

  it('of other agencies, withdrawn ones and those after the last counted day are left out', () => {
    const [plan] = DOCUMENTS as [(typeof DOCUMENTS)[number]];
    const others = [
      { ...plan, agency: 'ubnd-soc-trang' },
      { ...plan, withdrawn: true },
      { ...plan, issuedOn: '2017-05-17' },
    ];
    expect(said('steering', { documents: others })).toEqual([]);
  });

  it('of the first and of the last counted day belong to the period', () => {
    const [plan] = DOCUMENTS as [(typeof DOCUMENTS)[number]];
    const days = ['2016-12-31', '2017-01-01', '2017-05-16', '2017-05-17'];
    const documents = days.map((issuedOn) => ({ ...plan, issuedOn }));
    const text = said('steering', { documents }).join(' ');
    expect(text.match(/ngày \S+/g)).toEqual(['ngày 01/01/2017', 'ngày 16/5/2017']);
  });

  it('give the report its opening', () => {
    expect(openingOf(withActs({ documents: DOCUMENTS }))).toBe(
      'Thực hiện Kế hoạch số 137/KH-SGDĐT ngày 19/01/2017 của Sở Giáo dục và Đào tạo về việc thực hiện cải cách hành chính năm 2017, trong 6 tháng đầu năm 2017, Sở Giáo dục và Đào tạo đã triển khai thực hiện một số nội dung cải cách hành chính, cụ thể như sau:',
    );
    expect(openingOf(material())).toBe('');
  });
});

describe('inspections', () => {
  it('are told as the department wrote: what is planned, what was found', () => {
    const visits = [
      visit('division-1', 'division', { concludedOn: '2017-05-02' }),
      visit('affiliated-1', 'affiliated'),
      visit('affiliated-2', 'affiliated'),
      visit('affiliated-3', 'affiliated', { verifies: true }),
      visit('affiliated-4', 'affiliated', { closedOn: '' }),
    ];
    const findings = [
      finding('register-gap', '2017-05-08'),
      finding('register-gap'),
      finding('conduct'),
      finding('conduct', '', '2016-12-31'),
    ];
    expect(said('steering', { plans: [PLAN], visits, findings })).toEqual([
      'Theo kế hoạch, Sở Giáo dục và Đào tạo tiến hành kiểm tra 7/13 phòng, tổ chuyên môn thuộc Sở (tỉ lệ 53,8%) và 20/40 đơn vị trực thuộc (tỉ lệ 50%).',
      'Trong tháng 4/2017, Sở Giáo dục và Đào tạo thành lập Tổ kiểm tra, tiến hành kiểm tra (đợt 1) việc thực hiện công tác cải cách hành chính tại 01 phòng, tổ chuyên môn thuộc Sở và 02 đơn vị trực thuộc.',
      'Qua kiểm tra, Tổ kiểm tra phát hiện 03 thiếu sót (02 về sổ theo dõi ghi thiếu; 01 về tác phong, quy tắc ứng xử); đã khắc phục 01 và đang khắc phục 02 thiếu sót.',
      'Sở Giáo dục và Đào tạo có 01 thông báo kết luận kiểm tra và yêu cầu các đơn vị khắc phục những thiếu sót trong quá trình thực hiện cải cách hành chính tại đơn vị.',
    ]);
  });

  it('are told neither before a plan nor for a plan adopted later', () => {
    expect(said('steering', {})).toEqual([]);
    expect(said('steering', { plans: [{ ...PLAN, adoptedOn: '2017-06-01' }] })).toEqual([]);
  });

  it('leave tasks: units not yet visited, findings not yet remedied', () => {
    expect(said('tasks', { plans: [PLAN], findings: [finding('conduct')] })).toEqual([
      'Tiếp tục kiểm tra công tác cải cách hành chính tại 07 phòng, tổ chuyên môn thuộc Sở và 20 đơn vị trực thuộc theo Kế hoạch số 699/KH-SGDĐT.',
      'Đôn đốc các đơn vị khắc phục 01 thiếu sót đã phát hiện qua kiểm tra.',
      'Giải quyết 8077 hồ sơ TTHC đang xử lý.',
    ]);
  });
});

describe('the organisation', () => {
  const act = {
    kind: 'hand-over',
    unitIds: ['dtnt-1', 'dtnt-2'],
    successorIds: [],
    name: '',
    decision: '100/QĐ-UBND',
    decidedOn: '2017-01-25',
    effectiveOn: '2017-02-01',
    state: 'carried-out',
  } as const;

  it('tells what took effect in the period, with its decision', () => {
    expect(said('organisation', { reorganisations: [act] })).toEqual([
      'Trong tháng 2/2017, Sở Giáo dục và Đào tạo thực hiện bàn giao Trường Dân tộc nội trú THCS mẫu 1 và Trường Dân tộc nội trú THCS mẫu 2 cho cơ quan khác quản lý theo Quyết định số 100/QĐ-UBND ngày 25/01/2017.',
    ]);
  });

  it('leaves out what was taken back or comes later', () => {
    const others = [
      { ...act, state: 'cancelled' as const },
      { ...act, effectiveOn: '2017-07-01' },
    ];
    expect(said('organisation', { reorganisations: others })).toEqual([]);
  });
});

describe('petitions, goals, audits and surveys', () => {
  const petition = {
    receivedOn: '2017-03-06',
    kind: '',
    answeredOn: '',
    late: false,
    closedOn: '',
    answerBy: '2017-06-01',
  };

  it('tell petitions by kind and standing', () => {
    const petitions = [
      { ...petition, kind: 'regulation', answeredOn: '2017-03-14' },
      { ...petition, kind: 'conduct', answeredOn: '2017-05-20' },
      { ...petition, closedOn: '2017-03-08' },
      { ...petition, answerBy: '2017-04-01' },
      { ...petition, receivedOn: '2017-05-17' },
    ];
    expect(said('procedures', { petitions }).at(-1)).toBe(
      'Trong 6 tháng đầu năm 2017, Sở Giáo dục và Đào tạo tiếp nhận 04 phản ánh, kiến nghị (01 về quy định hành chính và 01 về hành vi hành chính); đã trả lời đúng hạn 01, không tiếp nhận hoặc đã rút 01, đang xử lý trong hạn 01, đang xử lý quá hạn 01.',
    );
  });

  it('tell goals and audits', () => {
    const goal = { year: 2017, setOn: '2017-01-12', dropped: false, met: null, evaluatedOn: '' };
    const audits = [
      { id: 'a', carriedOutOn: '2017-05-10', cancelled: false },
      { id: 'b', carriedOutOn: '', cancelled: false },
      { id: 'c', carriedOutOn: '', cancelled: true },
    ];
    const auditPlans = [{ number: '72/KH-SGDĐT', adoptedOn: '2017-01-12', year: 2017, audits }];
    const nonconformities = [{ recordedOn: '2017-05-10', acceptedOn: '' }];
    expect(said('modernisation', { goals: [goal, { ...goal, dropped: true }], auditPlans, nonconformities })).toEqual([
      'Trong 6 tháng đầu năm 2017, Sở Giáo dục và Đào tạo ban hành 01 mục tiêu chất lượng theo tiêu chuẩn TCVN ISO 9001.',
      'Trong 6 tháng đầu năm 2017, Sở Giáo dục và Đào tạo thực hiện 1/2 cuộc đánh giá nội bộ theo Kế hoạch số 72/KH-SGDĐT.',
      'Qua đánh giá nội bộ, phát hiện 01 điểm không phù hợp; đang khắc phục 01.',
    ]);
  });

  it('tell surveys that ran in the period', () => {
    const survey = { audience: 'parents', unitIds: ['a', 'b'], from: '2017-05-01', to: '2017-05-31', withdrawn: false };
    expect(said('assessment', { surveys: [survey, { ...survey, withdrawn: true }] }).at(-1)).toContain(
      'tổ chức 01 đợt khảo sát mức độ hài lòng của người dân đối với dịch vụ giáo dục công tại 02 đơn vị.',
    );
  });
});
