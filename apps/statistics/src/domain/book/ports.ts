import type { ReformReport, ReformReportQuery } from '@motcua/contracts';

import type { BookEntry, BookState } from './book.js';

/** Frozen contents by their hash; what is kept is never written again. */
export abstract class FrozenContents {
  /** Keeps a canonical text; one that is there already is left alone. */
  abstract keep(contentHash: string, text: string): Promise<void>;
  abstract read(contentHash: string): Promise<string | null>;
}

/** The book as it is stored, and as the facts in the journal and those still on their way there tell it. */
export abstract class BookEvidence {
  abstract read(): Promise<{ state: BookState; facts: readonly BookEntry[] }>;
}

/** The reform report of a period as it reads now. */
export abstract class ReformText {
  /** @param today days after it are not counted */
  abstract report(query: ReformReportQuery, today: string): Promise<ReformReport>;
}
