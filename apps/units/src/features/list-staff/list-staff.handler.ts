import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { ListStaff, STAFF_ROLES, staffApi, type CommandMeta, type StaffView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { StaffList, UnitList } from '../../domain/ports.js';
import { isHeldOn, type Assignment } from '../../domain/staff/staff.js';
import { staffView } from '../../domain/staff/staff-views.js';

/** Who has which role on a day, unit by unit, heads first. */
@Controller()
export class ListStaffHandler {
  constructor(
    private readonly staff: StaffList,
    private readonly units: UnitList,
  ) {}

  @Answers(staffApi.list)
  async handle(@Payload() query: ListStaff, @Meta() meta: CommandMeta): Promise<StaffView[]> {
    const day = query.on ?? meta.recordedAt.slice(0, 10);
    const all = String(query.all) === 'true';
    const [books, units] = await Promise.all([this.staff.of(query.unitId), this.units.all()]);
    const kinds = new Map(units.map(({ id, state }) => [id, state.kind]));
    const wanted = (one: Assignment) =>
      (!query.role || one.role === query.role) && (all ? !one.void : isHeldOn(one, day));
    return books.flatMap((book) =>
      book.state.assignments
        .filter(wanted)
        .toSorted(byRole)
        .map((one) => staffView(book, kinds.get(book.id) ?? 'affiliated', one)),
    );
  }
}

const byRole = (a: Assignment, b: Assignment): number =>
  STAFF_ROLES.indexOf(a.role) - STAFF_ROLES.indexOf(b.role) || (a.from < b.from ? -1 : 1);
