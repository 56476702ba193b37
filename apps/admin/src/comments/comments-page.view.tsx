import { monthInWords } from '@app/figure-texts';
import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { BEFORE_FIELD } from './comments-paths.js';
import { commentsTextsIn } from './comments-texts.js';
import type { CommentsView } from './comments.view.js';

interface CommentsProps {
  asked: PageRequest;
  found: CommentsView;
  /** of the officers, where the comments are about one of them */
  back?: string;
}

/** Released comments, batch by batch, the newest first. */
export function CommentsPage({ asked, found, back }: CommentsProps): JSX.Element {
  const { language } = asked;
  const t = commentsTextsIn(language);
  const [newest] = found.batches;
  return (
    <Layout asked={asked} title={t.title} help={t.help}>
      <PageTitle title={t.title} eye={found.subject.name} />
      <p class="lead">
        {newest ? t.lead(newest.comments.length, monthInWords(newest.month, language)) : t.none}
      </p>
      <p class="soft text">{newest ? t.note : t.noneText}</p>
      {found.batches.map(({ ordinal, month, comments }) => (
        <section class="card">
          <h2>{t.batch(monthInWords(month, language), ordinal)}</h2>
          <div class="quotes">
            {comments.map((text) => (
              <blockquote>{text}</blockquote>
            ))}
          </div>
        </section>
      ))}
      <Ways asked={asked} next={found.next} back={back} />
    </Layout>
  );
}

interface WaysProps {
  asked: PageRequest;
  next: number | null;
  back: string | undefined;
}

function Ways({ asked, next, back }: WaysProps): JSX.Element {
  const t = commentsTextsIn(asked.language);
  const isNewest = !asked.address.includes(`${BEFORE_FIELD}=`);
  return (
    <nav class="pages no-print" aria-label={asked.m.regions.pages}>
      {!isNewest && <a href={asked.path}>{t.newest}</a>}
      {next !== null && (
        <a rel="next" href={`${asked.path}?${BEFORE_FIELD}=${next}`}>
          {t.older}
        </a>
      )}
      {back && <a href={back}>{t.back}</a>}
    </nav>
  );
}
