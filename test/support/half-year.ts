import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { FeedPage, Listing, ProcedureListItem, SummaryView } from '@motcua/contracts';

import { startSystem, type Role, type RunningSystem } from '../../tools/start/system.mjs';
import { Api } from './api.js';
import { Stores } from './stores.js';
import { wholeFeed } from './whole-feed.js';

/** A running system with the demonstration half-year, and what scenarios ask of it. */
export class HalfYear {
  private constructor(
    readonly dataDir: string,
    readonly system: RunningSystem,
    readonly stores: Stores,
  ) {}

  static async start(): Promise<HalfYear> {
    const dataDir = await mkdtemp(join(tmpdir(), 'motcua-half-year-'));
    const system = await startSystem({ dataDir, empty: false });
    return new HalfYear(dataDir, system, await Stores.open(system.engines));
  }

  async stop(): Promise<void> {
    await this.stores.close();
    await this.system.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  /** Sends everything once more, as an interrupted load does when it begins again. @throws when a row is refused */
  async loadAgain(): Promise<void> {
    const flags = ['--base-url', this.system.baseUrl, '--access-file', this.system.accessFile, '--quiet'];
    await promisify(execFile)(process.execPath, ['tools/demo/load.mjs', ...flags]);
  }

  as(role?: Role): Api {
    return Api.as(this.system, role);
  }

  summary(): Promise<SummaryView> {
    return this.as().get('/public/summary?from=2017-01-01&to=2017-05-16');
  }

  async row(code: string): Promise<ProcedureListItem> {
    const { items } = await this.as().get<Listing<ProcedureListItem>>('/public/procedures?limit=100');
    const found = items.find((item) => item.code === code);
    if (!found) throw new Error(`${code} is not listed`);
    return found;
  }

  feed(after = 0): Promise<FeedPage> {
    return this.as('partner').get(`/feed/events?after=${after}&limit=1000`);
  }

  wholeFeed(): Promise<FeedPage['items']> {
    return wholeFeed(this.as('partner'));
  }

  async act(role: Role, dossierId: string, name: string, body: object): Promise<void> {
    const answer = await this.as(role).post<object>(`/dossiers/${dossierId}/${name}`, body);
    if (answer.status !== 200) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  }

  async aDivision(): Promise<string> {
    const { items } = await this.as('head').get<{ items: { id: string }[] }>('/units?kind=division&limit=100');
    return (items[0] as { id: string }).id;
  }

  /** The desk stands in the department, so a visit of one of its divisions is where its board is inspected. */
  async aVisitOfTheDesk(): Promise<string> {
    const { items } = await this.as('inspector').get<{ items: { id: string; unitKind: string }[] }>(
      '/inspections/visits?limit=100',
    );
    return (items.find(({ unitKind }) => unitKind === 'division') as { id: string }).id;
  }

  /** Listens to the live updates of the public page. */
  async listen(): Promise<{ received: () => string; close: () => Promise<void> }> {
    const controller = new AbortController();
    const response = await fetch(`${this.system.baseUrl}/live`, { signal: controller.signal });
    let text = '';
    const reading = (async () => {
      for await (const chunk of response.body ?? []) text += new TextDecoder().decode(chunk as Uint8Array);
    })().catch(() => undefined);
    const close = async () => {
      controller.abort();
      await reading;
    };
    return { received: () => text, close };
  }
}
