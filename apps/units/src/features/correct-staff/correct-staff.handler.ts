import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CorrectStaff, staffApi, type CommandMeta, type StaffView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { StaffBook } from '../../domain/ports.js';
import { correct } from '../../domain/staff/decisions.js';
import { naming, staffView } from '../../domain/staff/staff-views.js';
import { UnitsOfStaff } from '../../staffing/units-of-staff.js';

@Controller()
export class CorrectStaffHandler {
  constructor(
    private readonly staff: StaffBook,
    private readonly units: UnitsOfStaff,
  ) {}

  /** Null when the assignment was taken back as a mistake. */
  @Answers(staffApi.correct)
  async handle(@Payload() command: CorrectStaff, @Meta() meta: CommandMeta): Promise<StaffView | null> {
    const { unitId, assignmentId, name } = command;
    const unit = await this.units.open(unitId, meta);
    const options = name ? { beside: naming(assignmentId, name) } : {};
    const stored = await this.staff.execute(unitId, meta, (state) => correct(state, command, unit), options);
    const one = stored.state.assignments.find(({ id }) => id === assignmentId);
    if (!one || one.void) return null;
    return staffView(stored, unit.kind, one);
  }
}
