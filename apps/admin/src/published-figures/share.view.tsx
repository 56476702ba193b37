import type { Period } from '@app/skm';
import type { JSX } from 'preact';
import { periodPath } from '../closed-periods/period-paths.js';
import { periodWordsIn } from '../closed-periods/period-words-in.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { periodInWords } from '../pages/words/period-in-words.js';
import { publishedWordsIn } from './published-words.js';
import type { SharedUnit } from './share-figures.js';

interface ShareProps {
  asked: PageRequest;
  period: Period;
  units: readonly SharedUnit[];
}

/** The public addresses of a published period, unit by unit by name. */
export function SharePage({ asked, period, units }: ShareProps): JSX.Element {
  const { language } = asked;
  const { share: t } = publishedWordsIn(language);
  return (
    <Layout asked={asked} title={t.title} help={t.help}>
      <PageTitle title={t.title} eye={periodInWords(period, language)} />
      <p class="text">{units.length === 0 ? t.none : t.text}</p>
      {units.length > 0 && (
        <section class="card">
          <ul class="rule rows">
            {units.map(({ name, path }) => (
              <li>
                <h2>{name}</h2>
                <a class="row-link" href={path}>
                  {t.open} <span class="hide">{name}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a class="row-link" href={periodPath(period.key)}>
          {periodWordsIn(language).back}
        </a>
      </p>
    </Layout>
  );
}
