import type { JSX } from 'preact';
import { officerCommentsPath } from '../comments/comments-paths.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { across } from '../pages/charts/scales.js';
import { Cited, CitedRange } from '../pages/components/cited.view.js';
import { HowComputed } from '../pages/components/figure.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { byName, type Column, Table } from '../pages/components/table.view.js';
import { Tag } from '../pages/components/tag.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { decimalInWords } from '../pages/words/numbers.js';
import { periodInWords } from '../pages/words/period-in-words.js';
import { OWN_UNIT_PATHS } from './own-unit-paths.js';
import { officersTextsIn } from './officers-texts.js';
import { QuarterTabs } from './quarter-tabs.view.js';
import type { OfficerAnswer } from './read-own-unit.js';
import type { ShownOfficers } from './show-own-unit.js';

export type OfficersProps = ShownOfficers & { asked: PageRequest };

const AT = '/figures/officer/figure';
const ELEMENTS = ['kompetensi', 'perilaku'] as const;

/** The officers of the unit by name: the word that was said at the closing, and what it rests on. */
export function OfficersPage(props: OfficersProps): JSX.Element {
  const { asked, quarter, unitName } = props;
  const { language } = asked;
  const t = officersTextsIn(language);
  const title = periodInWords(quarter.period, language);
  return (
    <Layout asked={asked} title={t.title} help={t.help}>
      <div class="head">
        <PageTitle title={t.title} eye={`${unitName} · ${title}`} />
        <QuarterTabs asked={asked} quarter={quarter} path={OWN_UNIT_PATHS.officers} />
      </div>
      {quarter.isClosed ? <Closed {...props} /> : <p class="lead">{t.lead.open(title)}</p>}
    </Layout>
  );
}

function Closed({ asked, officers }: OfficersProps): JSX.Element {
  const t = officersTextsIn(asked.language);
  if (officers.length === 0)
    return (
      <>
        <p class="lead">{t.lead.none}</p>
        <p class="soft">{t.empty}</p>
      </>
    );
  const named = byName(officers, ({ view }) => view.subject.name);
  return (
    <>
      <p class="lead">{t.lead.closed}</p>
      <section class="card">
        <h2>{t.list}</h2>
        <p class="say">{t.note}</p>
        <ul class="people rule">
          {named.map((officer) => (
            <Officer asked={asked} officer={officer} />
          ))}
        </ul>
        <p class="small soft">{t.scale}</p>
        <details>
          <summary>{t.table}</summary>
          <OfficerTable asked={asked} officers={named} />
        </details>
        <HowComputed asked={asked}>
          <p>{t.how}</p>
        </HowComputed>
      </section>
    </>
  );
}

interface OfficerProps {
  asked: PageRequest;
  officer: OfficerAnswer;
}

const TAGS = {
  above: { icon: 'up', kind: 'good' },
  level: { icon: 'equal', kind: undefined },
  below: { icon: 'down', kind: 'note' },
  unsaid: { icon: 'wait', kind: undefined },
} as const;

function wordOf({ view }: OfficerAnswer): keyof typeof TAGS {
  const word = view.figures.officer?.figure.word;
  return word?.said ? word.word : 'unsaid';
}

function Officer({ asked, officer }: OfficerProps): JSX.Element {
  const t = officersTextsIn(asked.language);
  const { subject, figures, reasons } = officer.view;
  const word = wordOf(officer);
  const { icon, kind } = TAGS[word];
  return (
    <li>
      <div class="who">
        <h3>{subject.name}</h3>
        <a class="row-link no-print" href={officerCommentsPath(subject.id)}>
          {t.comments} <span class="hide">{subject.name}</span>
        </a>
        <Tag icon={icon} {...(kind && { kind })}>
          {t.words[word]}
        </Tag>
      </div>
      {figures.officer === null ? (
        <p class="small soft">{reasons.officer?.message}</p>
      ) : (
        <>
          <Strip asked={asked} officer={officer} />
          <p class="small soft word">
            {figures.officer.peerWord} <Cited asked={asked} answer={officer} pointer={`${AT}/n`} />{' '}
            {t.columns.n.toLowerCase()}.
          </p>
        </>
      )}
    </li>
  );
}

const SCALE = { from: 1, to: 4, ticks: [] };

/** Mean and range; the same numbers stand in the table below. */
function Strip({ asked, officer }: OfficerProps): JSX.Element {
  const { mean, interval } = officer.view.figures.officer!.figure;
  const x = across(SCALE);
  const y = '1.9em';
  return (
    <svg class="plot" width="100%" height="2.5em" aria-hidden="true">
      <line x1="0" y1={y} x2="100%" y2={y} class="axis-l" />
      {[1, 2, 3, 4].map((tick) => (
        <line x1={`${x(tick)}%`} y1="1.5em" x2={`${x(tick)}%`} y2="2.3em" class="axis-l" />
      ))}
      <text x="100%" y=".95em" text-anchor="end">
        <tspan class={mean === null ? 's q' : 's b'}>
          {mean === null
            ? `${decimalInWords(interval.low, asked.language)}–${decimalInWords(interval.high, asked.language)}`
            : decimalInWords(mean, asked.language)}
        </tspan>
      </text>
      <line x1={`${x(interval.low)}%`} x2={`${x(interval.high)}%`} y1={y} y2={y} class="iv" />
      {mean !== null && <circle cx={`${x(mean)}%`} cy={y} r="0.4em" class="dt" />}
    </svg>
  );
}

export function OfficerTable({
  asked,
  officers,
}: {
  asked: PageRequest;
  officers: readonly OfficerAnswer[];
}): JSX.Element {
  const t = officersTextsIn(asked.language);
  const cited = (title: string, pointer: string): Column<OfficerAnswer> => ({
    title,
    isNumber: true,
    cell: (officer) => <Cited asked={asked} answer={officer} pointer={`${AT}/${pointer}`} />,
  });
  return (
    <Table
      caption={t.caption}
      columns={[
        { title: t.columns.name, cell: ({ view }) => view.subject.name },
        { title: t.columns.word, cell: (officer) => t.words[wordOf(officer)] },
        cited(t.columns.mean, 'mean'),
        {
          title: t.columns.interval,
          isNumber: true,
          cell: (officer) => (
            <CitedRange asked={asked} answer={officer} pointer={`${AT}/interval`} />
          ),
        },
        cited(t.columns.n, 'n'),
        ...ELEMENTS.map((key) => cited(t.columns[key], `elements/${key}/nrr`)),
      ]}
      rows={officers}
    />
  );
}
