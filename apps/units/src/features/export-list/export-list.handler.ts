import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  ExportList,
  listImportsApi,
  STAFF_ROLE_NAMES,
  UNIT_KIND_CHOICES,
  UNIT_KIND_OF,
  type CommandMeta,
  type ListValues,
} from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { isBorne, livesOn, nameOn } from '../../domain/as-on.js';
import { StaffList, UnitList, type ExistingUnit } from '../../domain/ports.js';
import { nameKey } from '../../domain/staff/staff-views.js';

/** Units or staff in the shape in which lists come in. */
@Controller()
export class ExportListHandler {
  constructor(
    private readonly units: UnitList,
    private readonly staff: StaffList,
  ) {}

  @Answers(listImportsApi.export)
  async handle(@Payload() { list, on }: ExportList, @Meta() meta: CommandMeta): Promise<ListValues[]> {
    const day = on ?? meta.recordedAt.slice(0, 10);
    return list === 'units' ? this.unitRows(day) : this.staffRows(day);
  }

  private async unitRows(day: string): Promise<ListValues[]> {
    const all = (await this.units.all()).filter(({ state }) => livesOn(state, day));
    const kinds = UNIT_KIND_CHOICES.map((word) => UNIT_KIND_OF[word] as string);
    return all
      .toSorted((a, b) => kinds.indexOf(a.state.kind) - kinds.indexOf(b.state.kind) || (a.id < b.id ? -1 : 1))
      .map((one) => unitValues(one, day));
  }

  /** All that was entered, also what has ended by then; nothing that begins later. */
  private async staffRows(day: string): Promise<ListValues[]> {
    const books = await this.staff.of();
    return books.flatMap(({ id: unitId, state, beside }) =>
      state.assignments
        .filter((one) => !one.void && one.from <= day)
        .map(({ id, personId, role, from, endedOn, decision }) =>
          present({
            personId,
            name: (beside[nameKey(id)] as string | undefined) ?? '',
            unitId,
            role: STAFF_ROLE_NAMES[role],
            from,
            endedOn,
            decision,
          }),
        ),
    );
  }
}

function unitValues({ id, state }: ExistingUnit, day: string): ListValues {
  const code = (scheme: string) =>
    state.codes.findLast((one) => one.scheme === scheme && isBorne(one, day))?.code ?? '';
  const kind = UNIT_KIND_CHOICES.find((word) => UNIT_KIND_OF[word] === state.kind) ?? '';
  return present({
    unitId: id,
    name: nameOn(state, day),
    kind,
    parentId: state.parentId,
    validFrom: state.validFrom,
    codeQcvn: code('qcvn-102-2016'),
    codeQd: code('qd-20-2020'),
  });
}

/** Empty cells have no entry, as when a file is read. */
const present = (values: Record<string, string>): ListValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
