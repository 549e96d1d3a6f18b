import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierReceipt, SummaryView } from '@motcua/contracts';
import { eventually } from '@motcua/testing';
import { chromium, type Browser } from 'playwright-core';

import { startSystem, type RunningSystem } from '../../tools/start/system.mjs';
import { aRequest } from '../support/a-dossier.js';
import { Api } from '../support/api.js';
import { chromiumPath } from './chromium.config.js';
import { visit } from './visitor.js';

const CORRECTION = '2.001914';
/** Pictures for people; overwritten by the next run. */
const PICTURES = join(tmpdir(), 'motcua-browser');

let dataDir: string;
let system: RunningSystem;
let browser: Browser;
let open: Api;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'motcua-page-'));
  await mkdir(PICTURES, { recursive: true });
  system = await startSystem({ dataDir, empty: false });
  open = Api.as(system);
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });
  await eventually(async () => expect((await figures()).received).toBe(8_182), 60_000);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await system?.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

const figures = async (): Promise<SummaryView['dossiers']> => (await open.get<SummaryView>('/public/summary')).dossiers;
const spelled = (count: number): string => new Intl.NumberFormat('de').format(count);

describe('the public page', () => {
  it('shows the half-year of the department, 32 procedures and the training clock', async () => {
    const { page, complaints, strangers, leave } = await visit(browser, system.baseUrl, {
      viewport: { width: 1_280, height: 1_600 },
    });
    const text = await page.innerText('body');
    for (const part of ['8.182', '8.077', '32/32 thủ tục', '7/13 (53,8%)', '20/40 (50%)', 'Đồng hồ tập huấn']) {
      expect(text).toContain(part);
    }
    expect(await page.locator('.listing tbody tr').count()).toBe(32);
    await page.screenshot({ path: join(PICTURES, 'desktop.png') });
    expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
    await leave();
  });

  it('works without JavaScript, up to the look-up of a dossier', async () => {
    const clerk = Api.as(system, 'clerk');
    const { body: dossier } = await clerk.post<DossierReceipt>('/dossiers', aRequest(CORRECTION, 80_001));
    const { page, leave } = await visit(browser, system.baseUrl, { javaScriptEnabled: false });
    await page.click(`a[href="/thu-tuc/${CORRECTION}"]`);
    expect(await page.innerText('main')).toContain('Thành phần, số lượng hồ sơ');
    await page.click('nav >> text=Văn bản');
    expect(await page.locator('.documents tbody tr').count()).toBe(22);
    await page.click('nav >> text=Tra cứu hồ sơ');
    await page.fill('#code', dossier.code ?? '');
    await page.fill('#secret', dossier.secret);
    await page.click('button');
    expect(await page.innerText('main')).toContain('Đã tiếp nhận');
    expect(page.url()).not.toContain(dossier.secret);
    await leave();
  });

  it('follows a dossier from acceptance to the returned result without being reloaded', async () => {
    const before = await figures();
    const { page, complaints, leave } = await visit(browser, system.baseUrl);
    await page.evaluate('globalThis.neverReloaded = true');
    await returnOneDossier(80_002);
    const expected = [spelled(before.received + 1), spelled(before.solved + 1)];
    await eventually(async () =>
      expect((await page.locator('.card .main dd').allTextContents()).slice(0, 2)).toEqual(expected),
    );
    expect(await page.evaluate('globalThis.neverReloaded')).toBe(true);
    await eventually(async () => expect(await page.textContent('#tin-moi')).toContain('Số liệu vừa được cập nhật'));
    expect(complaints).toEqual([]);
    await leave();
  });

  it('fits a phone without scrolling sideways, and prints on A4', async () => {
    const { page, leave } = await visit(browser, system.baseUrl, { viewport: { width: 390, height: 844 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await page.screenshot({ path: join(PICTURES, 'phone.png') });
    await page.setViewportSize({ width: 718, height: 1_040 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(await page.locator('.listing thead').first().isVisible()).toBe(true);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(718);
    await page.screenshot({ path: join(PICTURES, 'print.png') });
    await page.pdf({ path: join(PICTURES, 'print.pdf'), preferCSSPageSize: true });
    await leave();
  });
});

async function returnOneDossier(number: number): Promise<void> {
  const clerk = Api.as(system, 'clerk');
  const head = Api.as(system, 'head');
  const { items } = await head.get<{ items: { id: string }[] }>('/units?kind=division&limit=1');
  const { body: dossier } = await clerk.post<DossierReceipt>('/dossiers', aRequest(CORRECTION, number));
  const steps = [
    ['transfer', { toUnitId: items[0]?.id }],
    ['complete', { outcome: 'granted' }],
    ['return', { method: 'counter' }],
  ] as const;
  for (const [act, body] of steps) {
    const { status } = await head.post(`/dossiers/${dossier.id}/${act}`, body);
    expect({ act, status }).toEqual({ act, status: 200 });
  }
}
