import { HttpException } from '@nestjs/common';
import { AccessDenied } from '@motcua/auth';
import { Refused, Unavailable, type RefusalKind } from '@motcua/contracts';

import { HttpProblem, ROUTE_NOT_FOUND, type Fault } from './http-problem.js';

const REFUSALS: Record<RefusalKind, { status: number; title: string }> = {
  'not-found': { status: 404, title: 'Không tìm thấy' },
  conflict: { status: 409, title: 'Không phù hợp với trạng thái hiện tại' },
  invalid: { status: 422, title: 'Dữ liệu chưa hợp lệ' },
  forbidden: { status: 403, title: 'Không được phép' },
};

const UNAVAILABLE: Fault = {
  status: 503,
  code: 'unavailable',
  title: 'Tạm thời chưa trả lời được',
  detail: 'Hệ thống đang bận hoặc đang khởi động lại. Có thể gửi lại đúng yêu cầu này sau giây lát.',
  headers: { 'retry-after': '1' },
};

const UNEXPECTED: Fault = {
  status: 500,
  code: 'internal-error',
  title: 'Lỗi của hệ thống',
  detail: 'Hệ thống gặp lỗi không mong đợi; bộ phận vận hành đã được báo.',
};

const MALFORMED = {
  code: 'malformed-request',
  title: 'Yêu cầu sai định dạng',
  detail: 'Nội dung gửi lên không đọc được: phải là JSON đúng cú pháp.',
};

/** Faults the HTTP server finds before anybody of us sees the request. */
const SERVER: Record<number, Omit<Fault, 'status'>> = {
  400: MALFORMED,
  413: { code: 'body-too-large', title: 'Nội dung quá lớn', detail: 'Nội dung gửi lên vượt quá 1 MB.' },
  414: { code: 'address-too-long', title: 'Địa chỉ quá dài', detail: 'Địa chỉ yêu cầu quá dài.' },
  415: {
    code: 'media-type-not-supported',
    title: 'Không nhận kiểu nội dung này',
    detail: 'Nội dung gửi lên phải có kiểu application/json.',
  },
};

/** What a caller is told about an error; nothing of the inside gets out. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Refused) return ofRefusal(error);
  if (error instanceof HttpProblem) return error.fault;
  if (error instanceof AccessDenied) return ofAccessDenied(error);
  if (error instanceof Unavailable) return UNAVAILABLE;
  // Nested so deeply that reading it exhausts the stack.
  if (error instanceof RangeError && error.message.includes('call stack')) return { ...MALFORMED, status: 400 };
  const status = statusOf(error);
  if (status === 404) return ROUTE_NOT_FOUND;
  const known = SERVER[status];
  if (known) return { status, ...known };
  if (status >= 400 && status < 500) return { ...MALFORMED, status };
  return status === 503 ? UNAVAILABLE : UNEXPECTED;
}

function ofRefusal({ refusal }: Refused): Fault {
  const { refused, code, detail, errors, differences } = refusal;
  return { ...REFUSALS[refused], code, detail, ...(errors ? { errors } : {}), ...(differences ? { differences } : {}) };
}

function ofAccessDenied({ status, code, detail }: AccessDenied): Fault {
  if (status === 403) return { status, code, detail, title: 'Không được phép' };
  return { status, code, detail, title: 'Chưa đăng nhập', headers: { 'www-authenticate': 'Bearer' } };
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}
