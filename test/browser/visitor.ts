import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Somebody in front of a browser; everything the browser complains about is kept. */
export interface Visitor {
  readonly page: Page;
  readonly complaints: string[];
  /** Addresses of other hosts that were asked for. */
  readonly strangers: string[];
  readonly leave: () => Promise<void>;
}

export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({ locale: 'vi-VN', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const strangers: string[] = [];
  const host = new URL(url).host;
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol !== 'data:' && asked.host !== host) strangers.push(asked.href);
  });
  await page.goto(url);
  return { page, complaints, strangers, leave: () => context.close() };
}
