import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import { Allow, ROLES } from '@motcua/auth';

import type { GatewayRequest } from '../../http/gateway-request.js';
import { inSession, page } from '../../testing/browser-in-memory.js';
import { as, startGateway, type GatewayUnderTest } from '../../testing/gateway-under-test.js';
import { DeskLayout, type Flash } from './desk-layout.js';
import { DeskSite } from './desk-site.js';

/** A page as a controller of the desk shows it. */
@Controller('trang-thu')
@Allow(...ROLES)
class TrialPage {
  constructor(private readonly desk: DeskSite) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  show(@Req() request: GatewayRequest, @Query('kind') kind?: Flash['kind'], @Query('text') text = '') {
    return (
      <DeskLayout
        frame={this.desk.frame(request)}
        title="Lịch <làm việc>"
        at="/mot-cua/lich"
        flash={kind && { kind, text }}
      >
        <h1>Lịch làm việc</h1>
      </DeskLayout>
    );
  }
}

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway({ CLOCK_BANNER: '1' }, [TrialPage]);
});
afterAll(() => gateway.app.close());

const read = async (headers: Record<string, string>, query = '') =>
  (await gateway.app.inject({ method: 'GET', url: `/trang-thu${query}`, headers: { ...page, ...headers } })).body;

describe('the frame of a staff page', () => {
  it('says whose page it is, who is signed in, and how to sign out', async () => {
    const html = await read(await inSession(gateway, 'clerk'));
    expect(html).toContain('<title>Lịch &lt;làm việc> – Một Cửa – Sở Giáo dục và Đào tạo tỉnh Sóc Trăng</title>');
    expect(html).toMatch(/action="\/dang-xuat".*Người dùng mẫu clerk.*cán bộ một cửa.*Đăng xuất<\/button>/s);
    expect(html).toContain('Đồng hồ tập huấn:');
    expect(html).toMatch(/<a class="skip" href="#noi-dung">.*<main id="noi-dung" tabindex="-1"/s);
  });

  it('lets forms say where they come from and needs no script', async () => {
    const html = await read(as('head'));
    expect(html).toContain('<meta name="referrer" content="same-origin"/>');
    expect(html).not.toMatch(/<script|\s(style|on\w+)="/);
  });

  it('marks the page in the menu and shows nobody pages to receive dossiers who may not', async () => {
    const [clerk, leader] = await Promise.all([read(as('clerk')), read(as('leader'))]);
    expect(clerk).toContain('<a href="/mot-cua/lich" aria-current="page">');
    expect(clerk.match(/aria-current/g)).toHaveLength(1);
    expect([clerk, leader].map((html) => html.includes('/mot-cua/tiep-nhan'))).toEqual([true, false]);
  });

  it('tells what became of the last act, as text', async () => {
    const text = encodeURIComponent('<b>Đã lưu</b>');
    expect(await read(as('clerk'), `?kind=success&text=${text}`)).toContain(
      '<p class="flash success" role="status">&lt;b>Đã lưu&lt;/b></p>',
    );
    expect(await read(as('clerk'), `?kind=error&text=${text}`)).toContain('<p class="flash error" role="alert">');
    expect(await read(as('clerk'))).not.toContain('class="flash');
  });

  it('has a style of its own that may be kept for ever', async () => {
    const href = /href="(\/tep\/desk\.css\?v=[^"]+)"/.exec(await read(as('clerk')))?.[1] ?? '';
    const { statusCode, headers } = await gateway.app.inject({ method: 'GET', url: href });
    expect([statusCode, headers['cache-control']]).toEqual([200, expect.stringContaining('immutable')]);
  });
});
