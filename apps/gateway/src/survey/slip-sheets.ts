import type { FormSheet, PrintedSlips } from '@motcua/contracts';

import type { Sheets } from '../forms/pdf/draw.js';
import { day } from '../pages/format.js';
import { AUDIENCE_NAMES } from './survey-words.js';

/** Where slips are filled in. */
export const SLIP_PAGE = '/khao-sat';

/** One slip a page, A5, with the code to scan and to type; the only print, for nobody keeps the tokens. */
export function slipSheets(slips: PrintedSlips): Sheets {
  const [first, ...rest] = slips.tokens.map((token) => slipSheet(token, slips));
  if (!first) throw new Error(`batch ${slips.batchId} has no slips`);
  return [first, ...rest];
}

function slipSheet(token: string, { title, unitName, audience, from, to, source }: PrintedSlips): FormSheet {
  return {
    kind: 'survey-slip',
    formNo: '',
    source: '',
    title: 'PHIẾU MỜI KHẢO SÁT',
    paper: 'A5',
    landscape: false,
    agencyLines: ['SỞ GIÁO DỤC VÀ ĐÀO TẠO'],
    nationalLines: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    number: '',
    placeAndDate: '',
    watermark: null,
    blocks: [
      { kind: 'text', text: `${title}.` },
      {
        kind: 'fields',
        rows: [
          { label: 'Đơn vị được đánh giá', value: unitName },
          { label: 'Người trả lời', value: AUDIENCE_NAMES[audience] },
          { label: 'Thời gian', value: `từ ${day(from)} đến hết ${day(to)}` },
          { label: 'Mã phiếu', value: token },
        ],
      },
      {
        kind: 'list',
        items: [
          `Quét mã QR, hoặc mở trang ${SLIP_PAGE} của Một Cửa và nhập mã phiếu.`,
          'Trả lời trong khoảng 3 phút; không phải ghi họ tên, không phải đăng nhập.',
          'Mỗi mã phiếu chỉ dùng một lần. Phiếu được phát ngẫu nhiên, không ghi ai nhận mã nào.',
        ],
      },
    ],
    signatures: [],
    qr: { url: `${SLIP_PAGE}/${token}`, caption: token },
    notes: [source],
  };
}
