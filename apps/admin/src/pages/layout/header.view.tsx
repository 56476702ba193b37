import type { JSX } from 'preact';
import type { PageRequest } from '../answer/page-request.js';
import { Form } from '../components/form.view.js';
import { Mark } from './mark.view.js';

export const LANGUAGE_PATH = '/bahasa';
export const SIGN_IN_PATH = '/masuk';
export const SIGN_OUT_PATH = '/keluar';
export const ACCOUNT_PATH = '/akun';

/** Whose page it is, in which language, and the way out. */
export function Header({ asked }: { asked: PageRequest }): JSX.Element {
  const { m, session } = asked;
  return (
    <header class="top">
      <div class="in">
        <a class="home" href="/">
          <Mark />
          <span>
            <b>{m.product}</b>
            {session !== null && <span>{session.instansiName}</span>}
          </span>
        </a>
        <nav aria-label={m.regions.account}>
          <LanguageSwitch asked={asked} />
          {session !== null && (
            <>
              <a
                href={ACCOUNT_PATH}
                aria-current={asked.path === ACCOUNT_PATH ? 'page' : undefined}
              >
                {m.account}
              </a>
              <Form asked={asked} action={SIGN_OUT_PATH} isSmall>
                <button>{m.signOut}</button>
              </Form>
            </>
          )}
        </nav>
      </div>
      {session?.marking && <p class="marking">{m.marking[session.marking]}</p>}
    </header>
  );
}

function LanguageSwitch({ asked }: { asked: PageRequest }): JSX.Element {
  const { language, label } = asked.m.otherLanguage;
  return (
    <Form asked={asked} action={LANGUAGE_PATH} isSmall>
      <button name="language" value={language} lang={language}>
        {label}
      </button>
    </Form>
  );
}
