import { DeskLayout } from '../frame/desk-layout.js';
import type { DeskFrame } from '../frame/desk-site.js';

/** For staff who do not work on dossiers: which pages are theirs. */
export function WelcomePage({ frame }: { frame: DeskFrame }) {
  const others = frame.menu.flatMap(({ links }) => links).filter(({ href }) => href !== '/mot-cua');
  return (
    <DeskLayout frame={frame} title="Trang nghiệp vụ" at="/mot-cua">
      <h1>Trang nghiệp vụ</h1>
      <p safe>{`Vai trò «${frame.person.role}» không xem hồ sơ của công dân.`}</p>
      {others.length > 0 ? <p>Các trang có thể mở:</p> : ''}
      <ul>
        {others.map(({ href, label }) => (
          <li>
            <a href={href} safe>
              {label}
            </a>
          </li>
        ))}
        <li>
          <a href="/">Số liệu và thủ tục</a>
        </li>
      </ul>
    </DeskLayout>
  );
}
