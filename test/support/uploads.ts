import { randomUUID } from 'node:crypto';

import type { ImportView } from '@motcua/contracts';

import type { Role, RunningSystem } from '../../tools/start/system.mjs';
import { Api } from './api.js';

export interface UploadedFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly procedureCode?: string;
  readonly key?: string;
}

const ENDED = new Set(['done', 'failed', 'cancelled']);

/** Sends files as a browser does. */
export class Uploads {
  constructor(
    private readonly system: Pick<RunningSystem, 'baseUrl' | 'access'>,
    private readonly role: Role = 'clerk',
  ) {}

  async send({ name, content, procedureCode, key = randomUUID() }: UploadedFile): Promise<string> {
    const form = new FormData();
    if (procedureCode) form.append('procedureCode', procedureCode);
    form.append('file', new Blob([content as Uint8Array<ArrayBuffer>]), name);
    const token = this.system.access.accounts.find(({ role }) => role === this.role)?.token ?? '';
    const answer = await fetch(`${this.system.baseUrl}/api/v1/dossiers/import`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': key },
      body: form,
    });
    if (answer.status !== 202) throw new Error(`the file was answered ${answer.status}: ${await answer.text()}`);
    return ((await answer.json()) as { importId: string }).importId;
  }

  progress(importId: string): Promise<ImportView> {
    return Api.as(this.system, this.role).get(`/imports/${importId}`);
  }

  /** The rejected rows as text. */
  async rejected(importId: string): Promise<string> {
    const token = this.system.access.accounts.find(({ role }) => role === this.role)?.token ?? '';
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(`${this.system.baseUrl}/api/v1/imports/${importId}/rejected`, { headers })).text();
  }
}

export const hasEnded = ({ state }: ImportView): boolean => ENDED.has(state);
