import { Injectable } from '@nestjs/common';
import { postingApi, Refused, Unavailable, unitsApi, type ProcedureListItem, type UnitView } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';

const KEEP_MS = 30_000;

/** Units and procedures as the staff choose from them. Unknown ids stand for themselves. */
export class Directory {
  constructor(
    /** Those that work can be given to. */
    readonly units: readonly UnitView[],
    readonly procedures: readonly ProcedureListItem[],
    /** Those that have ended too: papers name them. */
    private readonly every: readonly UnitView[] = units,
  ) {}

  unitName(id: string): string {
    return this.unit(id)?.name ?? id;
  }

  /** Also one that has ended. */
  unit(id: string): UnitView | undefined {
    return this.every.find((unit) => unit.id === id);
  }

  /** Those of the procedures, each once. */
  get fields(): ProcedureListItem['field'][] {
    return [...new Map(this.procedures.map(({ field }) => [field.code, field])).values()];
  }

  fieldName(code: string): string {
    return this.fields.find((field) => field.code === code)?.name ?? code;
  }

  procedure(code: string): ProcedureListItem | undefined {
    return this.procedures.find((procedure) => procedure.code === code);
  }

  procedureName(code: string): string {
    return this.procedure(code)?.name ?? code;
  }
}

/**
 * Asked once in a while, not for every page. Without an answer the last known lists stand: a page must not fail for the
 * want of a name.
 */
@Injectable()
export class Directories {
  private known = new Directory([], []);
  private goodUntil = 0;

  constructor(private readonly queries: Queries) {}

  async load(request: GatewayRequest): Promise<Directory> {
    if (performance.now() > this.goodUntil) await this.refresh(request);
    return this.known;
  }

  private async refresh(request: GatewayRequest): Promise<void> {
    try {
      const [units, procedures] = await Promise.all([
        this.queries.ask(unitsApi.list, { limit: 500 }, request),
        this.queries.ask(postingApi.listProcedures, { limit: 500 }, request),
      ]);
      const open = units.items.filter(({ dissolvedFrom }) => dissolvedFrom === null);
      this.known = new Directory(open, procedures.items, units.items);
      this.goodUntil = performance.now() + KEEP_MS;
    } catch (cause) {
      if (!(cause instanceof Unavailable || cause instanceof Refused)) throw cause;
    }
  }
}
