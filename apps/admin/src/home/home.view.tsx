import type { JSX } from 'preact';
import type { MyAccount } from '../account/show-account.js';
import { ResetNotice } from '../account/reset-notice.view.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Icon } from '../pages/components/icon.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { homeTextsIn } from './home-texts.js';

interface HomeProps {
  asked: PageRequest;
  account: MyAccount;
}

/** The way to the home of one's role, or the start where it has none. */
export function answerHome(asked: PageRequest, account: MyAccount): string {
  const own = asked.menu.find(({ isHome }) => isHome);
  return own === undefined
    ? asked.show(<HomePage asked={asked} account={account} />)
    : asked.goTo(own.path);
}

/** Who one is here, and every page that is open to one's role. */
function HomePage({ asked, account }: HomeProps): JSX.Element {
  const { language, m, menu } = asked;
  const { session } = account;
  const t = homeTextsIn(language);
  const places = menu.filter(({ path }) => path !== asked.path);
  return (
    <Layout asked={asked} title={t.menu.label} help={t.help}>
      <PageTitle
        title={t.title(session.username)}
        eye={`${m.roles[session.role]} · ${session.instansiName}`}
      />
      <p class="lead">{t.leads[session.role]}</p>
      <ResetNotice asked={asked} account={account} />
      <section class="card">
        <h2>{t.next}</h2>
        <ul class="ways">
          {places.map(({ path, texts }) => (
            <li>
              <a href={path}>
                {texts[language].label}
                <Icon name="next" />
              </a>
              <p>{texts[language].what}</p>
            </li>
          ))}
        </ul>
      </section>
    </Layout>
  );
}
