import { dayInWords } from '@app/figure-texts';
import type { ComponentChildren, JSX } from 'preact';
import type { PageRequest } from '../../pages/answer/page-request.js';
import { Figure } from '../../pages/components/figure.view.js';
import { inSlots } from '../../pages/words/in-slots.js';
import { periodInWords } from '../../pages/words/period-in-words.js';
import type { OfficerFigure } from '@app/persistence/figures';
import { closedSource, runningSource, type SourceAt } from '../my-sources.js';
import { myHomeTextsIn } from './my-home-texts.js';
import type { MyHomeContent } from './show-my-home.js';

interface LeadProps extends MyHomeContent {
  asked: PageRequest;
}

/** The one sentence with which the page begins: what is known up to which day. */
export function MyLead(props: LeadProps): JSX.Element {
  return <p class="lead">{runningSentence(props) ?? closedSentence(props)}</p>;
}

function runningSentence({ asked, home, running }: LeadProps): ComponentChildren {
  const { lead } = myHomeTextsIn(asked.language);
  if (home.open === null || running === null || running.pulse === null) return null;
  const { pulse, officer } = running;
  const at = runningSource(home.open);
  const day = dayInWords(pulse.until, asked.language);
  const persons = <Persons asked={asked} n={pulse.n} source={at} at="/pulse/n" />;
  if (officer === null) return inSlots(lead.taps, { day, persons });
  const n = <Bold asked={asked} value={String(officer.n)} source={at} at="/officer/n" />;
  const officerDay = dayInWords(officer.until, asked.language);
  const slots = { day, persons, n, officerDay };
  if (officer.figure.mean === null) {
    const ends = endsOf(asked, officer.figure, at, '/officer/figure');
    return inSlots(lead.between, { ...slots, ...ends });
  }
  const sentence = pulse.until === officer.until ? lead.both : lead.bothApart;
  return inSlots(sentence, { ...slots, ...valueOf(asked, officer.figure, at, '/officer/figure') });
}

function closedSentence({ asked, home, shown }: LeadProps): ComponentChildren {
  const { lead } = myHomeTextsIn(asked.language);
  const officer = shown?.figures.officer;
  if (!home.closed || !officer || officer.figure.mean === null) return lead.nothing;
  const { period } = home.closed;
  const at = closedSource(home.assignment.id, period.key);
  return inSlots(lead.closed, {
    period: periodInWords(period, asked.language),
    n: <Persons asked={asked} n={officer.n} source={at} at="/officer/n" />,
    ...valueOf(asked, officer.figure, at, '/officer/figure'),
  });
}

interface BoldProps {
  asked: PageRequest;
  value: string;
  source: SourceAt;
  at: string;
}

function Bold({ asked, value, source, at }: BoldProps): JSX.Element {
  return (
    <b>
      <Figure asked={asked} value={value} source={source(at)} />
    </b>
  );
}

function Persons({ n, ...props }: Omit<BoldProps, 'value'> & { n: number }): JSX.Element {
  const { persons } = myHomeTextsIn(props.asked.language).units;
  return (
    <b class="nb">
      <Figure asked={props.asked} value={String(n)} source={props.source(props.at)} /> {persons}
    </b>
  );
}

type Estimated = Pick<OfficerFigure, 'mean' | 'interval'>;

/** "3,42 dari 4" and "(3,21–3,62)" */
function valueOf(
  asked: PageRequest,
  { mean, interval }: Estimated,
  source: SourceAt,
  at: string,
): Record<'mean' | 'range', JSX.Element> {
  const { ofFour } = myHomeTextsIn(asked.language).units;
  return {
    mean: (
      <b class="nb">
        <Figure asked={asked} value={mean!} source={source(`${at}/mean`)} /> {ofFour}
      </b>
    ),
    range: (
      <span class="nb">
        (
        <Figure asked={asked} value={interval.low} source={source(`${at}/interval/low`)} />–
        <Figure asked={asked} value={interval.high} source={source(`${at}/interval/high`)} />)
      </span>
    ),
  };
}

function endsOf(
  asked: PageRequest,
  { interval }: Estimated,
  source: SourceAt,
  at: string,
): Record<'low' | 'high', JSX.Element> {
  const end = (name: 'low' | 'high'): JSX.Element => (
    <Bold asked={asked} value={interval[name]} source={source} at={`${at}/interval/${name}`} />
  );
  return { low: end('low'), high: end('high') };
}
