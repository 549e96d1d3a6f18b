import type { Children } from '@kitajs/html';

import { moment } from './format.js';
import type { Frame } from './site.js';

export interface LayoutProps {
  readonly frame: Frame;
  readonly title: string;
  /** Address of the page in the menu. */
  readonly at?: string;
  /** The page follows changes of the figures. */
  readonly live?: boolean;
  readonly children?: Children;
}

const MENU = [
  ['/', 'Số liệu và thủ tục'],
  ['/so-lieu', 'Biểu đồ, dữ liệu mở'],
  ['/van-ban', 'Văn bản'],
  ['/bao-cao', 'Báo cáo'],
  ['/tra-cuu', 'Tra cứu hồ sơ'],
  ['/phan-anh', 'Phản ánh, kiến nghị'],
] as const;

export function Layout({ frame, title, at, live, children }: LayoutProps) {
  return (
    <>
      {'<!doctype html>'}
      <html lang="vi">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title safe>{`${title} – ${frame.department}`}</title>
          <link rel="stylesheet" href={frame.styleHref} />
          <link rel="icon" href="data:," />
          {live ? <script src={frame.scriptHref} defer></script> : ''}
        </head>
        <body>
          <a class="skip" href="#noi-dung">
            Đến nội dung chính
          </a>
          <TrainingBanner time={frame.trainingTime} />
          <Header department={frame.department} at={at} />
          <main id="noi-dung" tabindex="-1">
            {children as 'safe'}
          </main>
          <Footer department={frame.department} />
        </body>
      </html>
    </>
  );
}

/** Said on every page while the training clock runs. */
export function TrainingBanner({ time }: { time: string | undefined }) {
  if (!time) return <></>;
  return (
    <p class="training" role="note">
      <strong>Đồng hồ tập huấn:</strong> <span safe>{moment(time)}</span>. Số liệu trên trang là dữ liệu tập huấn.
    </p>
  );
}

function Header({ department, at }: { department: string; at: string | undefined }) {
  return (
    <header class="top">
      <div class="wide">
        <p class="brand">
          <span class="department" safe>
            {department}
          </span>
          <span class="desk">Bộ phận Một Cửa – công khai thủ tục hành chính</span>
        </p>
        <nav aria-label="Trang chính">
          <ul>
            {MENU.map(([href, label]) => (
              <li>
                <a href={href} aria-current={href === at ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

function Footer({ department }: { department: string }) {
  return (
    <footer>
      <div class="wide">
        <p safe>{department}</p>
        <p class="screen-only">
          <a href="/chi-so-cchc">Chỉ số cải cách hành chính của đơn vị</a> ·{' '}
          <a href="/khao-sat">Trả lời phiếu khảo sát</a>
        </p>
        <p class="screen-only">
          Dữ liệu mở dạng JSON: <a href="/api/v1/public/summary">số liệu tổng hợp</a>,{' '}
          <a href="/api/v1/public/procedures">danh mục thủ tục</a>, <a href="/api/v1/public/documents">văn bản</a>,{' '}
          <a href="/api/v1/public/reports">báo cáo đã công bố</a>; CSV và JSON:{' '}
          <a href="/du-lieu-mo">hồ sơ theo tháng</a>.
        </p>
      </div>
    </footer>
  );
}
