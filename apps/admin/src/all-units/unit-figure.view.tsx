import type { Period } from '@app/skm';
import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Figure, type FigureSource } from '../pages/components/figure.view.js';
import { MOST_PERIODS } from '../trends/read-trend.js';
import type { TrendPointView } from '../trends/trend.view.js';

/** Whose newest point of a trend it is. */
export interface TrendPlace {
  asked: PageRequest;
  /** null: the whole agency */
  unitId: string | null;
  until: Period;
  point: TrendPointView | undefined;
}

/** Where the API gives what stands at `pointer` of the newest point of a trend. */
function sourceOf({ unitId, until }: TrendPlace, pointer: string): FigureSource {
  const subject = unitId === null ? 'instansi' : `units/${unitId}`;
  return {
    address: `/api/v1/${subject}/trend?measure=ikm&kind=${until.kind}&until=${until.key}`,
    pointer: `/points/${MOST_PERIODS - 1}${pointer}`,
  };
}

/** The IKM, or a dash where there is none. */
export function IndexOf(place: TrendPlace): JSX.Element {
  const value = place.point?.figure?.value ?? null;
  if (value === null) return <span class="no">–</span>;
  return <Figure asked={place.asked} value={value} source={sourceOf(place, '/figure/value')} />;
}

/** From the low end of the interval to the high one. */
export function IntervalOf(place: TrendPlace): JSX.Element {
  const interval = place.point?.figure?.interval ?? null;
  if (interval === null) return <>–</>;
  const end = (which: 'low' | 'high'): JSX.Element => (
    <Figure
      asked={place.asked}
      value={interval[which]}
      source={sourceOf(place, `/figure/interval/${which}`)}
    />
  );
  return (
    <>
      {end('low')}–<wbr />
      {end('high')}
    </>
  );
}

/** Of how many respondents; below ten not even that is told. */
export function RespondentsOf(place: TrendPlace): JSX.Element {
  const n = place.point?.figure?.n ?? null;
  if (n === null) return <>–</>;
  return <Figure asked={place.asked} value={String(n)} source={sourceOf(place, '/figure/n')} />;
}

/** Respondents of a hundred persons served. */
export function CoverageOf({ unknown, ...place }: TrendPlace & { unknown: string }): JSX.Element {
  const percent = place.point?.figure?.coverage?.percent ?? null;
  if (percent === null) return <>{place.point?.figure == null ? '–' : unknown}</>;
  return (
    <span class="nb">
      <Figure
        asked={place.asked}
        value={percent}
        source={sourceOf(place, '/figure/coverage/percent')}
      />
      {'\u00a0%'}
    </span>
  );
}

/** Why something is missing, in the words of the API. */
export function ReasonOf(place: TrendPlace): JSX.Element | null {
  const message = place.point?.reason?.message;
  if (message === undefined) return null;
  const { address, pointer } = sourceOf(place, '/reason/message');
  return (
    <data value={message} data-figure={address} data-pointer={pointer}>
      {message}
    </data>
  );
}
