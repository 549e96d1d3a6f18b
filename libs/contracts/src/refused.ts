import type { FieldError, Refusal, RefusalKind } from './decision.js';

/** A refusal on its way to the caller. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly refusal: Refusal) {
    super(refusal.detail);
  }

  static because(refused: RefusalKind, code: string, detail: string, errors?: readonly FieldError[]): Refused {
    return new Refused({ refused, code, detail, ...(errors ? { errors } : {}) });
  }
}

/** The answer is not known or cannot be given now; the same request may be sent again with the same id. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}
