import { dayInWords } from '@app/figure-texts';
import type { PulseFigure } from '@app/persistence/figures';
import type { JSX } from 'preact';
import type { PageRequest } from '../../pages/answer/page-request.js';
import { type Share, SharesBar } from '../../pages/charts/shares-bar.view.js';
import { HowComputed } from '../../pages/components/figure.view.js';
import { MeanSum } from '../../pages/components/mean-sum.view.js';
import { Table } from '../../pages/components/table.view.js';
import { countInWords, decimalInWords } from '../../pages/words/numbers.js';
import { inSlots } from '../../pages/words/in-slots.js';
import { periodInWords } from '../../pages/words/period-in-words.js';
import type { MyRunningView } from '../my-figures.view.js';
import { closedSource, runningSource, type SourceAt } from '../my-sources.js';
import { myHomeTextsIn } from './my-home-texts.js';
import type { MyHomeContent } from './show-my-home.js';

interface TapsProps extends MyHomeContent {
  asked: PageRequest;
}

interface ShownTaps {
  title: string;
  pulse: PulseFigure;
  source: SourceAt;
}

/** All taps of the quarter that runs, or of the newest closed one, and up to which days they were shown. */
export function MyTaps(props: TapsProps): JSX.Element {
  const { asked, running } = props;
  const { taps: t } = myHomeTextsIn(asked.language);
  const shown = shownTaps(props);
  return (
    <section class="card">
      <h2>{shown?.title ?? titleOf(props)}</h2>
      {shown === null ? (
        <p>{t.empty}</p>
      ) : (
        <Taps asked={asked} pulse={shown.pulse} source={shown.source} />
      )}
      <p class="small soft">{t.about}</p>
      {running && <Days asked={asked} running={running} />}
    </section>
  );
}

export function Taps({
  asked,
  pulse,
  source,
}: Omit<ShownTaps, 'title'> & Pick<TapsProps, 'asked'>): JSX.Element {
  const { taps: t, how } = myHomeTextsIn(asked.language);
  return (
    <>
      <SharesBar
        asked={asked}
        say={sayOf(pulse, asked)}
        shares={sharesOf(pulse, t.labels, source)}
      />
      <HowComputed asked={asked}>
        <p>
          {how.pulse} <PulseSum asked={asked} pulse={pulse} source={source} />
        </p>
        <p>{how.counted}</p>
      </HowComputed>
    </>
  );
}

/** Below thirty no mean is told, so neither is its sum. */
function PulseSum({
  asked,
  pulse,
  source,
}: Omit<ShownTaps, 'title'> & Pick<TapsProps, 'asked'>): JSX.Element | null {
  if (pulse.mean === null) return null;
  return <MeanSum asked={asked} counts={pulse.counts} source={source('/pulse/figure/mean')} />;
}

function sayOf({ n, positive }: PulseFigure, { language }: PageRequest): string {
  const { say, sayFew } = myHomeTextsIn(language).taps;
  const share = positive === null ? '' : decimalInWords(positive, language);
  const sentence = positive === null ? sayFew : say;
  return inSlots(sentence, { n: countInWords(n, language), positive: share }).join('');
}

function sharesOf(
  { counts }: PulseFigure,
  labels: readonly [string, string, string, string],
  source: SourceAt,
): readonly [Share, Share, Share, Share] {
  const share = (value: 1 | 2 | 3 | 4): Share => ({
    label: labels[value - 1]!,
    count: counts[value],
    source: source(`/pulse/figure/counts/${value}`),
  });
  return [share(1), share(2), share(3), share(4)];
}

function shownTaps(props: TapsProps): ShownTaps | null {
  const { asked, home, running, shown } = props;
  const { title } = myHomeTextsIn(asked.language).taps;
  const said = (period: Parameters<typeof periodInWords>[0]): string =>
    title(periodInWords(period, asked.language));
  if (home.open !== null && running?.pulse) {
    const { period } = home.open;
    return { title: said(period), pulse: running.pulse.figure, source: runningSource(home.open) };
  }
  const pulse = shown?.figures.pulse;
  if (!home.closed || !pulse) return null;
  const { period } = home.closed;
  const source = closedSource(home.assignment.id, period.key);
  return { title: said(period), pulse: pulse.figure, source };
}

function titleOf({ asked, home }: TapsProps): string {
  const { title } = myHomeTextsIn(asked.language).taps;
  const period = home.open?.period ?? home.closed?.period;
  return title(period ? periodInWords(period, asked.language) : '–');
}

interface DaysProps {
  asked: PageRequest;
  running: MyRunningView;
}

/** How far the running view went from time to time, newest first. */
function Days({ asked, running: { pulse, officer } }: DaysProps): JSX.Element | null {
  const { taps: t } = myHomeTextsIn(asked.language);
  const rated = new Map(pulse?.days.map(({ until, n }) => [until, n]));
  const answered = new Map(officer?.days.map(({ until, n }) => [until, n]));
  const days = [...new Set([...rated.keys(), ...answered.keys()])].toSorted().toReversed();
  if (days.length === 0) return null;
  return (
    <details>
      <summary>{t.days}</summary>
      <Table
        caption={t.caption}
        columns={[
          { title: t.until, cell: (day) => dayInWords(day, asked.language) },
          { title: t.rated, isNumber: true, cell: (day) => rated.get(day) ?? '–' },
          { title: t.answered, isNumber: true, cell: (day) => answered.get(day) ?? '–' },
        ]}
        rows={days}
      />
    </details>
  );
}
