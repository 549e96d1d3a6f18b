import type { Children } from '@kitajs/html';

import { TrainingBanner } from '../../pages/layout.js';
import type { DeskFrame } from './desk-site.js';

/** What became of the last act. */
export interface Flash {
  readonly kind: 'success' | 'error';
  readonly text: string;
}

export interface DeskLayoutProps {
  /** `deskSite.frame(request)`. */
  readonly frame: DeskFrame;
  readonly title: string;
  /** Address of the page in the menu. */
  readonly at?: string;
  readonly flash?: Flash | undefined;
  readonly children?: Children;
}

/** Around every staff page. Styles: `assets/site.css`, then `assets/desk.css`. */
export function DeskLayout({ frame, title, at, flash, children }: DeskLayoutProps) {
  return (
    <>
      {'<!doctype html>'}
      <html lang="vi">
        <Head frame={frame} title={title} />
        <body class="desk-page">
          <a class="skip" href="#noi-dung">
            Đến nội dung chính
          </a>
          <TrainingBanner time={frame.trainingTime} />
          <Header frame={frame} at={at} />
          <main id="noi-dung" tabindex="-1" class="wide">
            <FlashMessage flash={flash} />
            {children as 'safe'}
          </main>
          <footer>
            <p class="wide" safe>
              {frame.department}
            </p>
          </footer>
        </body>
      </html>
    </>
  );
}

function Head({ frame, title }: { frame: DeskFrame; title: string }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {/* Lets forms say where they come from: browsers tell it by `Origin` only under this policy. */}
      <meta name="referrer" content="same-origin" />
      <meta name="robots" content="noindex" />
      <title safe>{`${title} – Một Cửa – ${frame.department}`}</title>
      <link rel="stylesheet" href={frame.styleHref} />
      <link rel="stylesheet" href={frame.deskStyleHref} />
      <link rel="icon" href="data:," />
    </head>
  );
}

function Header({ frame, at }: { frame: DeskFrame; at: string | undefined }) {
  return (
    <header class="top">
      <div class="wide">
        <p class="brand">
          <span class="department" safe>
            {frame.department}
          </span>
          <span class="desk">Bộ phận Một Cửa – trang nghiệp vụ</span>
        </p>
        <Person person={frame.person} />
        <Menu menu={frame.menu} at={at} />
      </div>
    </header>
  );
}

/** One row per job. */
function Menu({ menu, at }: { menu: DeskFrame['menu']; at: string | undefined }) {
  return (
    <nav aria-label="Trang nghiệp vụ">
      <ul class="menu">
        {menu.map(({ title, links }) => (
          <li>
            <span class="job" safe>
              {title}
            </span>
            <ul>
              {links.map(({ href, label }) => (
                <li>
                  <a href={href} aria-current={href === at ? 'page' : undefined} safe>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Person({ person }: { person: DeskFrame['person'] }) {
  return (
    <form class="person" method="post" action="/dang-xuat">
      <span>
        <strong safe>{person.name}</strong>
        <span class="visually-hidden">, vai trò: </span>
        <small safe>{person.role}</small>
      </span>
      <button type="submit">Đăng xuất</button>
    </form>
  );
}

/** Errors interrupt whoever listens to the page; successes wait until the reader pauses. */
function FlashMessage({ flash }: { flash: Flash | undefined }) {
  if (!flash) return <></>;
  return (
    <p class={`flash ${flash.kind}`} role={flash.kind === 'error' ? 'alert' : 'status'} safe>
      {flash.text}
    </p>
  );
}
