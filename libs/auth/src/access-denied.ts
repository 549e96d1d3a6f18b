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
    const detail = 'Phải đăng nhập: gửi kèm mã truy cập trong tiêu đề Authorization: Bearer <mã>.';
    return new AccessDenied(401, 'not-signed-in', detail);
  }

  static unknownToken(): AccessDenied {
    return new AccessDenied(401, 'unknown-token', 'Mã truy cập không đúng hoặc đã bị thu hồi.');
  }

  static roleNeeded(roles: readonly Role[], login: string): AccessDenied {
    const who = roles.map(roleName).join(', ') || 'không vai trò nào';
    return new AccessDenied(403, 'role-not-allowed', `Việc này chỉ dành cho: ${who}.`, login);
  }
}
