import type { Role } from '@motcua/auth';

import { passwordOf, type GatewayUnderTest } from './gateway-under-test.js';

const FORM = 'application/x-www-form-urlencoded';

/** What a browser sends along with a form of our own page. */
export const ownPage = { 'sec-fetch-site': 'same-origin' };

export const page = { accept: 'text/html,application/xhtml+xml' };

/** Sends the login form. */
export const signIn = (gateway: GatewayUnderTest, form: Record<string, string>, headers: Record<string, string> = {}) =>
  gateway.app.inject({
    method: 'POST',
    url: '/dang-nhap',
    payload: new URLSearchParams(form).toString(),
    headers: { 'content-type': FORM, ...page, ...ownPage, ...headers },
  });

/** Signs in and gives the headers by which a browser is known afterwards. */
export async function inSession(gateway: GatewayUnderTest, role: Role): Promise<{ cookie: string }> {
  const { headers } = await signIn(gateway, { login: role, password: passwordOf(role) });
  return { cookie: String(headers['set-cookie']).split(';', 1)[0] ?? '' };
}
