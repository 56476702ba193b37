import { monthInWords } from '@app/figure-texts';
import type { CommentBatch } from '@app/persistence/comments';
import type { JSX } from 'preact';
import { objectToCommentPath } from '../objections/objection-paths.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { MY_COMMENTS_PATHS } from './my-comments-paths.js';
import { myCommentsTextsIn } from './my-comments-texts.js';
import type { FoundMyComments } from './read-my-comments.js';

interface MyCommentsProps {
  asked: PageRequest;
  /** null for an officer who has never been assigned */
  found: FoundMyComments | null;
  isNewest: boolean;
}

/** What citizens wrote about an officer's service, batch by batch. */
export function MyCommentsPage({ asked, found, isNewest }: MyCommentsProps): JSX.Element {
  const t = myCommentsTextsIn(asked.language);
  const batches = found?.batches ?? [];
  return (
    <Layout asked={asked} title={t.menu.label} help={t.help}>
      <PageTitle title={t.menu.label} eye={found?.subject.name} />
      <p class="lead">{batches.length === 0 ? t.empty : t.lead}</p>
      {found !== null &&
        batches.map((batch) => (
          <Batch
            asked={asked}
            batch={batch}
            assignmentId={found.subject.id}
            isOpen={found.open.has(batch.ordinal)}
          />
        ))}
      {found !== null && (
        <nav class="pages no-print" aria-label={asked.m.regions.pages}>
          {!isNewest && <a href={MY_COMMENTS_PATHS.of(found.subject.id)}>{t.newest}</a>}
          {found.next !== null && (
            <a href={MY_COMMENTS_PATHS.before(found.subject.id, found.next)}>{t.older}</a>
          )}
        </nav>
      )}
    </Layout>
  );
}

interface BatchProps {
  asked: PageRequest;
  batch: CommentBatch;
  assignmentId: string;
  /** can one still object to them? */
  isOpen: boolean;
}

function Batch({ asked, batch, assignmentId, isOpen }: BatchProps): JSX.Element {
  const t = myCommentsTextsIn(asked.language);
  const { ordinal, month, comments } = batch;
  return (
    <section class="card quotes">
      <h2>{t.batch(monthInWords(month, asked.language))}</h2>
      {comments.map((text, at) =>
        text === null ? (
          <p class="soft">{t.withheld}</p>
        ) : (
          <blockquote>
            <p>{text}</p>
            {isOpen && (
              <a
                class="row-link no-print"
                href={objectToCommentPath(assignmentId, ordinal, at + 1)}
              >
                {t.object} <span class="hide">{t.objectTo(ordinal, at + 1)}</span>
              </a>
            )}
          </blockquote>
        ),
      )}
    </section>
  );
}
