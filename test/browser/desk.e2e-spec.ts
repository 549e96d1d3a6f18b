import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';

import { startSystem, type Role, type RunningSystem } from '../../tools/start/system.mjs';
import { Api } from '../support/api.js';
import { DIVISION, enterSmallCatalogue, PROCEDURE } from '../support/small-catalogue.js';
import { chromiumPath } from './chromium.config.js';
import { visit, type Visitor } from './visitor.js';

/** Pictures for people; overwritten by the next run. */
const PICTURES = join(tmpdir(), 'motcua-browser');
const WIDTHS = [1_280, 390] as const;

let dataDir: string;
let system: RunningSystem;
let browser: Browser;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'motcua-desk-'));
  await mkdir(PICTURES, { recursive: true });
  system = await startSystem({ dataDir, empty: true, clock: new Date('2017-05-16T08:00:00+07:00') });
  await enterSmallCatalogue(Api.as(system, 'operator'));
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await system?.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

/** Somebody signs in and stands before the list. Without JavaScript: the pages must not need it. */
async function signIn(role: Role): Promise<Visitor> {
  const account = system.access.accounts.find((one) => one.role === role);
  const visitor = await visit(browser, `${system.baseUrl}/mot-cua`, { javaScriptEnabled: false });
  await visitor.page.fill('#login', account?.login ?? '');
  await visitor.page.fill('#password', account?.password ?? '');
  await visitor.page.click('main button');
  expect(new URL(visitor.page.url()).pathname).toBe('/mot-cua');
  return visitor;
}

/** Pictures at both widths; neither scrolls sideways. */
async function look(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const box = await page.locator('body').boundingBox();
    expect({ name, width, fits: (box?.width ?? Infinity) <= width }).toEqual({ name, width, fits: true });
    const wide = await page.locator('main').evaluateAll((all) => all.map(({ scrollWidth }) => scrollWidth));
    expect(Math.max(...wide)).toBeLessThanOrEqual(width);
    await page.screenshot({ path: join(PICTURES, `desk-${name}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: 1_280, height: 900 });
}

/** Opens the form of an act, fills it and sends it. */
async function act(page: Page, name: string, fields: Record<string, string> = {}): Promise<void> {
  const form = page.locator(`#viec-${name}`);
  if ((await form.getAttribute('open')) === null) await form.locator('summary').click();
  for (const [field, value] of Object.entries(fields)) {
    const control = form.locator(`[name="${field}"]`);
    if ((await control.evaluate(({ tagName }) => tagName)) === 'SELECT') await control.selectOption(value);
    else await control.fill(value);
  }
  await form.locator('button').click();
}

const flash = (page: Page): Promise<string> => page.innerText('.flash');

describe('the staff pages in a browser', () => {
  let clerk: Visitor;
  let head: Visitor;
  let handler: Visitor;
  let address: string;

  beforeAll(async () => {
    clerk = await signIn('clerk');
    head = await signIn('head');
    handler = await signIn('handler');
  });

  it('a clerk receives a dossier at the counter and prints the receipt', async () => {
    const { page } = clerk;
    await look(page, 'list-empty');
    await page.click('main >> text=Tiếp nhận mới');
    await look(page, 'receive');
    await page.selectOption('[name="procedureCode"]', PROCEDURE);
    await page.fill('[name="applicant.name"]', 'Người nộp mẫu');
    await page.click('text=Xem thời hạn và giấy tờ');
    expect(await page.innerText('main')).toContain('5 ngày làm việc');
    expect(await page.inputValue('[name="applicant.name"]')).toBe('Người nộp mẫu');
    await page.fill('[name="papers.0.name"]', 'Đơn đề nghị');
    await page.fill('[name="papers.0.originals"]', '1');
    await page.click('text=Tiếp nhận và in giấy hẹn');
    expect(await flash(page)).toContain('Đã tiếp nhận hồ sơ');
    expect(await page.innerText('.receipt')).toContain('23/05/2017');
    await look(page, 'accepted');
    address = page.url().split('?', 1)[0] ?? '';
    await page.click('text=In giấy hẹn');
    expect(await page.innerText('body')).toContain('Người nộp mẫu');
    await page.screenshot({ path: join(PICTURES, 'desk-receipt.png'), fullPage: true });
  });

  it('a refused act says why beside the field and keeps what was typed', async () => {
    const { page } = clerk;
    await page.goto(`${system.baseUrl}/mot-cua/tiep-nhan?thu-tuc=${PROCEDURE}`);
    await page.fill('[name="applicant.name"]', 'Người nộp mẫu hai');
    await page.fill('[name="applicant.email"]', 'khong-phai-thu');
    await page.click('text=Nộp, chưa tiếp nhận');
    expect(await page.innerText('.field .error')).toContain('không phải địa chỉ thư điện tử');
    expect(await page.inputValue('[name="applicant.name"]')).toBe('Người nộp mẫu hai');
    await look(page, 'receive-refused');
  });

  it('goes from the desk to the division, waits for papers, and comes back with the result', async () => {
    await clerk.page.goto(address);
    await act(clerk.page, 'transfer', { toUnitId: DIVISION });
    expect(await flash(clerk.page)).toContain('Đã chuyển xử lý');

    await head.page.goto(address);
    await act(head.page, 'request-supplement', { items: 'Bản sao học bạ\nẢnh 3x4', reason: 'Hồ sơ thiếu giấy tờ' });
    expect(await flash(head.page)).toContain('Đã yêu cầu bổ sung');
    await look(head.page, 'supplement');

    await clerk.page.goto(address);
    await act(clerk.page, 'receive-supplement', { 'papers.0.name': 'Học bạ', 'papers.0.copies': '1' });
    expect(await flash(clerk.page)).toContain('Đã nhận bổ sung');

    await handler.page.goto(address);
    await act(handler.page, 'complete', { outcome: 'granted' });
    expect(await flash(handler.page)).toContain('Đã ghi kết quả');
    await look(handler.page, 'completed');

    await clerk.page.goto(`${system.baseUrl}/mot-cua?viec=cho-tra`);
    expect(await clerk.page.locator('.dossiers tbody tr').count()).toBe(1);
    await look(clerk.page, 'list');
    await clerk.page.click('.dossiers th a');
    await act(clerk.page, 'return', { method: 'counter' });
    expect(await flash(clerk.page)).toContain('Đã trả kết quả');
    await look(clerk.page, 'returned');
  });

  it('a clerk asks to correct the name and the head sees what changes before approving', async () => {
    await clerk.page.goto(address);
    await act(clerk.page, 'correct', { reason: 'Gõ sai họ tên', 'applicant.name': 'Người nộp mẫu đúng' });
    await head.page.goto(address);
    await look(head.page, 'correction');
    expect(await head.page.innerText('main')).toContain('Người nộp mẫu đúng');
    await act(head.page, 'approve-correction');
    expect(await flash(head.page)).toContain('Đã duyệt sửa sai sót');
  });

  it('nothing was asked from other hosts and the browser had nothing to complain about', async () => {
    for (const { complaints, strangers } of [clerk, head, handler]) {
      // Chromium reports the answer 422 to a form as an error of the console.
      expect(complaints.filter((line) => !line.includes('422'))).toEqual([]);
      expect(strangers).toEqual([]);
    }
    await Promise.all([clerk.leave(), head.leave(), handler.leave()]);
  });
});
