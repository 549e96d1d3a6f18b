import { withYear, type CalendarData, type OfficeHours, type WorkingYear } from '@motcua/legal-calendar';

export interface Decreed {
  readonly years: readonly WorkingYear[];
  readonly officeHours: readonly OfficeHours[];
  readonly deskHours: readonly OfficeHours[];
}

/** What comes with the system, with everything decreed in its place. */
export function overlay(builtIn: CalendarData, { years, officeHours, deskHours }: Decreed): CalendarData {
  const data = years.reduce(withYear, builtIn);
  return {
    ...data,
    officeHours: replaced(data.officeHours, officeHours),
    deskHours: replaced(data.deskHours ?? [], deskHours),
  };
}

function replaced(known: readonly OfficeHours[], decreed: readonly OfficeHours[]): OfficeHours[] {
  const days = new Set(decreed.map(({ validFrom }) => validFrom));
  const all = [...known.filter(({ validFrom }) => !days.has(validFrom)), ...decreed];
  return all.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom));
}
