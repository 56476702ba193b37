import type { JSX } from 'preact';
import { Cited } from '../pages/components/cited.view.js';
import { Table } from '../pages/components/table.view.js';
import type { QuarterCardProps } from './index-card.view.js';
import { quarterTextsIn } from './quarter-texts.js';

const AT = '/figures/ikm/figure/attested';

/** Beside the index of all, what those say who are known to have been there. */
export function AttestedCard({ asked, answers: { now } }: QuarterCardProps): JSX.Element {
  const t = quarterTextsIn(asked.language).attested;
  const attested = now.view.figures.ikm?.figure.attested ?? null;
  return (
    <section class="card">
      <h2>{t.title}</h2>
      {attested === null ? (
        <p class="say">
          <b>{t.missing}</b> {now.view.attested?.reasons.ikm?.message}
        </p>
      ) : (
        <>
          <p class="say">
            <b>{attested.flagged ? t.differs : t.same}</b> {t.what}
          </p>
          <Table
            caption={t.caption}
            columns={[
              { title: t.columns.who, cell: ({ who }) => who },
              {
                title: t.columns.ikm,
                isNumber: true,
                cell: ({ ikm }) => <Cited asked={asked} answer={now} pointer={ikm} />,
              },
              {
                title: t.columns.n,
                isNumber: true,
                cell: ({ n }) => n && <Cited asked={asked} answer={now} pointer={n} />,
              },
            ]}
            rows={[
              { who: t.all, ikm: '/figures/ikm/figure/ikm', n: '/figures/ikm/figure/n' },
              { who: t.attested, ikm: `${AT}/ikm`, n: `${AT}/n` },
              { who: t.difference, ikm: `${AT}/difference`, n: null },
            ]}
          />
        </>
      )}
    </section>
  );
}
