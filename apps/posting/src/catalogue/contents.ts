import { Injectable } from '@nestjs/common';
import { Refused, type FieldError } from '@motcua/contracts';
import { validation } from '@motcua/messaging';

/** What was read, or what is wrong with it. */
export type Read<T> = { readonly content: T } | { readonly faults: readonly FieldError[] };

/** Reads contents that no request has checked: of drafts and of catalogue files. */
@Injectable()
export class Contents {
  private readonly pipe = validation();

  /** @param metatype class whose rules the content must keep; unknown fields are faults too */
  async read<T extends object>(content: unknown, metatype: new () => T): Promise<Read<T>> {
    try {
      return { content: (await this.pipe.transform(content, { type: 'body', metatype })) as T };
    } catch (cause) {
      if (!(cause instanceof Refused)) throw cause;
      return { faults: cause.refusal.errors ?? [{ field: '', message: cause.refusal.detail }] };
    }
  }
}
