import { roleName, type Role } from './role.js';

/** Nobody we know (401), or somebody who may not (403). */
export class AccessDenied extends Error {
  override readonly name = 'AccessDenied';

  private constructor(
    readonly status: 401 | 403,
    /** Stable slug, the last part of the problem type. */
    readonly code: string,
    /** Vietnamese, for people. */
    readonly detail: string,
    /** Login of a known account. */
    readonly login?: string,
  ) {
    super(detail);
  }

  static withoutToken(): AccessDenied {
    const detail =
      'Phải đăng nhập: gửi kèm mã truy cập trong tiêu đề Authorization: Bearer <mã>, hoặc đăng nhập tại /dang-nhap.';
    return new AccessDenied(401, 'not-signed-in', detail);
  }

  static unknownToken(): AccessDenied {
    return new AccessDenied(401, 'unknown-token', 'Mã truy cập không đúng hoặc đã bị thu hồi.');
  }

  /** Expired, ended, or signed with another access file: which one is nobody's business. */
  static sessionOver(): AccessDenied {
    return new AccessDenied(401, 'session-over', 'Phiên đăng nhập đã hết hạn hoặc đã đăng xuất. Hãy đăng nhập lại.');
  }

  /** A browser sends the cookie along with what another site makes it send. */
  static foreignPage(login?: string): AccessDenied {
    const detail = 'Yêu cầu này không đến từ trang của hệ thống nên không được thực hiện. Hãy mở lại trang và gửi lại.';
    return new AccessDenied(403, 'foreign-page', detail, login);
  }

  static roleNeeded(roles: readonly Role[], login: string): AccessDenied {
    const who = roles.map(roleName).join(', ') || 'không vai trò nào';
    return new AccessDenied(403, 'role-not-allowed', `Việc này chỉ dành cho: ${who}.`, login);
  }
}
