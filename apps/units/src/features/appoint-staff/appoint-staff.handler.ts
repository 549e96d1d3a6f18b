import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { AppointStaff, staffApi, type CommandMeta, type StaffView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { StaffBook } from '../../domain/ports.js';
import { appoint } from '../../domain/staff/decisions.js';
import { naming, staffView } from '../../domain/staff/staff-views.js';
import type { Assignment } from '../../domain/staff/staff.js';
import { UnitsOfStaff } from '../../staffing/units-of-staff.js';

/** The name stays beside: facts know a person by an id only. */
@Controller()
export class AppointStaffHandler {
  constructor(
    private readonly staff: StaffBook,
    private readonly units: UnitsOfStaff,
  ) {}

  @Answers(staffApi.appoint)
  async handle(@Payload() command: AppointStaff, @Meta() meta: CommandMeta): Promise<StaffView> {
    const { unitId, assignmentId, name } = command;
    const unit = await this.units.open(unitId, meta);
    const options = { beside: naming(assignmentId, name) };
    const stored = await this.staff.execute(unitId, meta, (state) => appoint(state, command, unit), options);
    const one = stored.state.assignments.find(({ id }) => id === assignmentId);
    return staffView(stored, unit.kind, one as Assignment);
  }
}
