import { ROLE_WORDS } from '@app/value-lists';
import type { ComponentChildren, JSX } from 'preact';
import type { PageRequest } from '../answer/page-request.js';
import { LIVE_ADDRESS, STYLE_ADDRESS } from '../assets/files.js';
import { Help } from '../components/help.view.js';
import { Notice } from '../components/notice.view.js';
import { Header } from './header.view.js';
import { ICON_ADDRESS } from './mark.view.js';
import { Menu } from './menu.view.js';

interface LayoutProps {
  asked: PageRequest;
  title: string;
  /** five lines of help */
  help?: readonly string[];
  /** does a part of the page renew itself */
  isLive?: boolean;
  children: ComponentChildren;
}

/** The frame of every page. */
export function Layout({ asked, title, help, isLive = false, children }: LayoutProps): JSX.Element {
  const { m, language, session, hasFaults } = asked;
  const notice = asked.takeNotice();
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${hasFaults ? `${m.form.fault}: ` : ''}${title} · ${m.product}`}</title>
        <link rel="icon" href={ICON_ADDRESS} />
        <link rel="stylesheet" href={STYLE_ADDRESS} />
        {isLive && <script type="module" src={LIVE_ADDRESS} />}
      </head>
      <body>
        <a class="skip" href="#main">
          {m.skip}
        </a>
        <Header asked={asked} />
        <Menu asked={asked} />
        <main class="in page" id="main">
          {notice !== null && (
            <Notice kind="good" isNews>
              <p>{notice}</p>
            </Notice>
          )}
          {children}
          {help && <Help asked={asked} lines={help} />}
        </main>
        <footer class="foot">
          <div class="in">
            <p>{`${m.product}: ${m.footer}`}</p>
            {session !== null && (
              <p>{`${session.username} · ${ROLE_WORDS[language][session.role].name}`}</p>
            )}
          </div>
        </footer>
      </body>
    </html>
  );
}
