import type { JSX } from 'preact';
import type { PageRequest } from '../answer/page-request.js';
import { ACCOUNT_PATH } from './header.view.js';

/** The pages of one's role as links that wrap; nothing is hidden behind a button. */
export function Menu({ asked }: { asked: PageRequest }): JSX.Element | null {
  const { menu, m, language } = asked;
  const [at = '/'] = asked.pageAddress.split('?');
  // the account has its place in the header
  const places = menu.filter(({ path }) => path !== ACCOUNT_PATH);
  if (places.length === 0) return null;
  return (
    <nav class="bar" aria-label={m.regions.menu}>
      <ul class="in">
        {places.map(({ path, texts }) => (
          <li>
            <a href={path} aria-current={currentOf(path, at)}>
              {texts[language].label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** `true` for a page that stands below the one in the menu. */
function currentOf(path: string, at: string): 'page' | 'true' | undefined {
  if (path === at) return 'page';
  return path !== '/' && at.startsWith(`${path}/`) ? 'true' : undefined;
}
