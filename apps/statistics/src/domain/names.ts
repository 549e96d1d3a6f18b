import type { Names } from './figure-ports.js';

interface NamedProcedure {
  readonly field: string;
  readonly fieldName: string;
  readonly versions: readonly { name: string; validFrom: string }[];
}

interface NamedUnit {
  readonly names: readonly { name: string; from: string }[];
}

/** Names of procedures and units as they were on a day, else the first ones they had; codes where nothing is known. */
export function namesOn(
  day: string,
  procedures: ReadonlyMap<string, NamedProcedure>,
  units: ReadonlyMap<string, NamedUnit>,
): Names {
  const fields = new Map([...procedures.values()].map(({ field, fieldName }) => [field, fieldName]));
  return {
    field: (code) => fields.get(code) ?? code,
    procedure: (code) => {
      const versions = procedures.get(code)?.versions ?? [];
      return lastBy(day, versions, ({ validFrom }) => validFrom)?.name ?? code;
    },
    unit: (id) => lastBy(day, units.get(id)?.names ?? [], ({ from }) => from)?.name ?? id,
    fields: [...fields].toSorted(([, a], [, b]) => a.localeCompare(b, 'vi')).map(([code]) => code),
  };
}

const lastBy = <T>(day: string, all: readonly T[], from: (one: T) => string): T | undefined =>
  all.findLast((one) => from(one) <= day) ?? all[0];
