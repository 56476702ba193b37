import { ROLE_WORDS } from '@app/value-lists';
import { dayInWords, monthInWords } from '@app/figure-texts';
import type { JSX } from 'preact';
import { MY_COMMENTS_PATHS } from '../../comments/my-comments-paths.js';
import type { PageRequest } from '../../pages/answer/page-request.js';
import { momentInWords } from '../../pages/words/moment-in-words.js';
import { LOOKS_PATH } from '../../people/people-paths.js';
import { myHomeTextsIn } from './my-home-texts.js';
import type { MyHomeContent } from './show-my-home.js';

interface BesideProps extends MyHomeContent {
  asked: PageRequest;
}

/** Of the newest batch; the page of comments has all. */
const SHOWN_COMMENTS = 5;
const SHOWN_LOOKS = 4;

/** The newest batch of what citizens wrote. */
export function MyComments({ asked, comments, home }: BesideProps): JSX.Element {
  const { comments: t } = myHomeTextsIn(asked.language);
  const [newest] = comments.batches;
  const texts = newest?.comments.filter((text) => text !== null).slice(0, SHOWN_COMMENTS) ?? [];
  return (
    <section class="card quotes">
      <h2>{t.title}</h2>
      {newest === undefined ? (
        <p>{t.empty}</p>
      ) : (
        <>
          <p class="say">{t.say(monthInWords(newest.month, asked.language))}</p>
          {texts.map((text) => (
            <blockquote>
              <p>{text}</p>
            </blockquote>
          ))}
          <p class="no-print">
            <a class="row-link" href={MY_COMMENTS_PATHS.of(home.assignment.id)}>
              {t.all}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

/** Who looked at the officer's data last. */
export function MyLooks({ asked, looks, home }: BesideProps): JSX.Element {
  const { looks: t } = myHomeTextsIn(asked.language);
  const { language } = asked;
  return (
    <section class="card">
      <h2>{t.title}</h2>
      {looks.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <>
          <ul class="rows small">
            {looks.slice(0, SHOWN_LOOKS).map(({ by, role, at }) => (
              <li>
                <span>{`${by}, ${ROLE_WORDS[asked.language][role].name.toLowerCase()}`}</span>
                <span class="soft">{momentInWords(at, home.timeZone, language)}</span>
              </li>
            ))}
          </ul>
          <p class="no-print">
            <a class="row-link" href={LOOKS_PATH}>
              {t.all}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

/** What is looked at again, and until when one can object. */
export function MyNext({ asked, home, objectionable }: BesideProps): JSX.Element {
  const { next: t } = myHomeTextsIn(asked.language);
  const again = home.open?.running.again ?? null;
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <ul class="points">
        {again !== null && <li>{t.again(dayInWords(again, asked.language, true))}</li>}
        {home.open !== null && <li>{t.closing}</li>}
        {objectionable !== null && (
          <li>{t.objection(momentInWords(objectionable.until, home.timeZone, asked.language))}</li>
        )}
      </ul>
    </section>
  );
}
