import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { EndStaff, staffApi, type CommandMeta, type StaffView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { StaffBook } from '../../domain/ports.js';
import { end } from '../../domain/staff/decisions.js';
import { staffView } from '../../domain/staff/staff-views.js';
import type { Assignment } from '../../domain/staff/staff.js';
import { UnitsOfStaff } from '../../staffing/units-of-staff.js';

@Controller()
export class EndStaffHandler {
  constructor(
    private readonly staff: StaffBook,
    private readonly units: UnitsOfStaff,
  ) {}

  @Answers(staffApi.end)
  async handle(@Payload() command: EndStaff, @Meta() meta: CommandMeta): Promise<StaffView> {
    const { unitId, assignmentId } = command;
    const unit = await this.units.open(unitId, meta);
    const stored = await this.staff.execute(unitId, meta, (state) => end(state, command));
    const one = stored.state.assignments.find(({ id }) => id === assignmentId);
    return staffView(stored, unit.kind, one as Assignment);
  }
}
