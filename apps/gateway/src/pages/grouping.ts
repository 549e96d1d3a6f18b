import type { ProcedureListItem } from '@motcua/contracts';

export interface FieldGroup {
  readonly field: ProcedureListItem['field'];
  readonly items: ProcedureListItem[];
}

/** Fields in the order in which they first appear. */
export function groupByField(procedures: readonly ProcedureListItem[]): FieldGroup[] {
  const groups = new Map<string, FieldGroup>();
  for (const item of procedures) {
    const group = groups.get(item.field.code) ?? { field: item.field, items: [] };
    group.items.push(item);
    groups.set(item.field.code, group);
  }
  return [...groups.values()];
}
