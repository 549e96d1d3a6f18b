/** Every act at once: more than any real situation offers. */
export const EVERY_ACT = [
  ['accept', {}, {}],
  ['refuse', { reason: 'Không thuộc thẩm quyền', ground: '' }, { reason: 'Không thuộc thẩm quyền' }],
  [
    'request-supplement',
    { items: 'Bản sao học bạ\r\n\r\n Ảnh 3x4 ', reason: 'Thiếu giấy tờ', approvedBy: 'Trưởng phòng mẫu' },
    { items: ['Bản sao học bạ', 'Ảnh 3x4'], reason: 'Thiếu giấy tờ', approvedBy: 'Trưởng phòng mẫu' },
  ],
  [
    'receive-supplement',
    { 'papers.0.name': '', 'papers.1.name': 'Học bạ', 'papers.1.originals': '1', 'papers.1.copies': '' },
    { papers: [{ name: 'Học bạ', originals: 1, copies: 0 }] },
  ],
  ['transfer', { toUnitId: 'khao-thi', stepDays: '3' }, { toUnitId: 'khao-thi', stepDays: 3 }],
  ['consult', { unitId: 'khao-thi', workingDays: '2', question: '' }, { unitId: 'khao-thi', workingDays: 2 }],
  ['consultation-answered', { answer: 'Đồng ý' }, { answer: 'Đồng ý' }],
  ['request-payment', { amount: '50.000', reason: 'Lệ phí' }, { amount: 50_000, reason: 'Lệ phí' }],
  ['confirm-payment', { receiptNumber: 'BL-01' }, { receiptNumber: 'BL-01' }],
  ['complete', { outcome: 'declined' }, { outcome: 'declined' }],
  ['return', { method: 'post', receivedBy: '' }, { method: 'post' }],
  ['undo-return', { reason: 'Ghi nhầm' }, { reason: 'Ghi nhầm' }],
  [
    'extend',
    { reason: 'Chờ đơn vị\r\ntrả lời', dueOn: '2017-05-22' },
    { reason: 'Chờ đơn vị trả lời', dueOn: '2017-05-22' },
  ],
  ['explain-lateness', { reason: 'workload', note: ' Dồn hồ\r\nsơ ' }, { reason: 'workload', note: 'Dồn hồ sơ' }],
  ['request-withdrawal', { reason: 'Xin rút' }, { reason: 'Xin rút' }],
  ['cancel-withdrawal', { reason: 'Nộp tiếp' }, { reason: 'Nộp tiếp' }],
  ['withdraw', {}, {}],
  ['stop', { reason: 'Không đủ điều kiện' }, { reason: 'Không đủ điều kiện' }],
  [
    'correct',
    { reason: 'Nhầm thủ tục', procedureCode: 'SGD-31', acceptedAt: '2017-05-15T08:30' },
    { reason: 'Nhầm thủ tục', procedureCode: 'SGD-31', acceptedAt: '2017-05-15T08:30:00+07:00' },
  ],
  ['approve-correction', {}, {}],
  ['reject-correction', { reason: 'Không có căn cứ' }, { reason: 'Không có căn cứ' }],
] as const;
export const moves = EVERY_ACT.map(([act]) => ({ act, label: `việc ${act}` }));
