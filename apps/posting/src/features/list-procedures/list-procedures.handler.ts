import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { postingApi, ProceduresQuery, Refused, type Listing, type ProcedureListItem } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { listItems } from '../../domain/listing.js';
import { Department, ProcedureListing } from '../../domain/ports.js';

const DEFAULT_LIMIT = 50;

@Controller()
export class ListProceduresHandler {
  constructor(
    private readonly listing: ProcedureListing,
    private readonly department: Department,
    private readonly clock: Clock,
  ) {}

  @Answers(postingApi.listProcedures)
  async handle(@Payload() { limit = DEFAULT_LIMIT, cursor, on }: ProceduresQuery): Promise<Listing<ProcedureListItem>> {
    // Taken before reading: the listing may be younger than it says, never older.
    const { asOf, position } = this.listing;
    const reading = { today: on ?? this.clock.today(), asOf, department: this.department.unitId };
    const all = listItems(await this.listing.all(), reading);
    const from = cursor ? placeAfter(all, cursor) : 0;
    const items = all.slice(from, from + limit);
    const more = from + limit < all.length;
    return { items, nextCursor: more ? (items.at(-1)?.code ?? null) : null, asOf, position };
  }
}

/** The cursor is the code of the last item of the page before; the catalogue is small and read as a whole. */
function placeAfter(items: readonly ProcedureListItem[], cursor: string): number {
  const at = items.findIndex(({ code }) => code === cursor);
  if (at >= 0) return at + 1;
  throw Refused.because('invalid', 'cursor-unknown', 'Danh mục đã thay đổi; hãy đọc lại từ trang đầu.');
}
