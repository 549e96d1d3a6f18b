import type { FieldError } from '@motcua/contracts';

/** What went wrong, before it is known for which request. */
export interface Fault {
  readonly status: number;
  /** Stable slug, the last part of the problem type. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
  readonly differences?: readonly object[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly correlationId: string;
  readonly errors: readonly FieldError[];
  /** Only where numbers contradict each other. */
  readonly differences?: readonly object[];
}

/** A problem the gateway itself finds. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';

  constructor(readonly fault: Fault) {
    super(fault.detail);
  }

  static noSuchRoute(): HttpProblem {
    return new HttpProblem(ROUTE_NOT_FOUND);
  }

  static methodNotAllowed(methods: readonly string[]): HttpProblem {
    const allow = methods.join(', ');
    return new HttpProblem({
      status: 405,
      code: 'method-not-allowed',
      title: 'Phương thức không dùng được',
      detail: `Địa chỉ này chỉ nhận: ${allow}.`,
      headers: { allow },
    });
  }

  static noSuchAct(acts: readonly string[]): HttpProblem {
    const detail = `Không có việc này. Các việc hiện có: ${acts.join(', ')}.`;
    return new HttpProblem({ status: 404, code: 'act-not-found', title: 'Không tìm thấy', detail });
  }

  static tooManyRequests(retryAfterSeconds: number): HttpProblem {
    return new HttpProblem({
      status: 429,
      code: 'too-many-requests',
      title: 'Quá nhiều lượt tra cứu',
      detail: `Địa chỉ của ông (bà) đã tra cứu quá nhiều lần. Vui lòng thử lại sau ${retryAfterSeconds} giây.`,
      headers: { 'retry-after': String(retryAfterSeconds) },
    });
  }

  static noRoomForLiveUpdates(): HttpProblem {
    return new HttpProblem({
      status: 503,
      code: 'live-updates-full',
      title: 'Tạm thời quá tải',
      detail: 'Đang có quá nhiều trang theo dõi trực tiếp. Số liệu trên trang vẫn đúng tại thời điểm tải.',
      headers: { 'retry-after': '30' },
    });
  }
}

export const ROUTE_NOT_FOUND: Fault = {
  status: 404,
  code: 'route-not-found',
  title: 'Không tìm thấy',
  detail: 'Không có trang hoặc địa chỉ này.',
};

export function problemOf(fault: Fault, { url, id }: { url: string; id: string }): Problem {
  return {
    type: `urn:motcua:problem:${fault.code}`,
    title: fault.title,
    status: fault.status,
    detail: fault.detail,
    // Without the query: it may carry the secret of a look-up.
    instance: url.split('?', 1)[0] ?? '',
    correlationId: id,
    errors: fault.errors ?? [],
    ...(fault.differences ? { differences: fault.differences } : {}),
  };
}
