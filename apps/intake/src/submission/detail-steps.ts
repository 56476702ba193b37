import type { InstrumentItem } from '@app/persistence/instruments';
import type { ResolvedCode, StandingRating } from '@app/persistence/ratings';

/** What is asked after the tap, all of it optional: `first`, then `rest`, then nothing more. */
export type DetailStep = 'first' | 'rest' | 'done';

/** `next` and `finish` keep what was chosen, `skip` drops it, `show` repeats the step. */
export type DetailsAction = 'next' | 'finish' | 'skip' | 'show';

export interface DetailSteps {
  /** the code leaves the service open */
  asksService: boolean;
  /** what an officer can answer for; asked first, and only where one is attributed */
  first: InstrumentItem[];
  rest: InstrumentItem[];
}

export function planDetails(place: ResolvedCode, rating: StandingRating): DetailSteps {
  const elements = place.instrument.items.filter(({ kind }) => kind === 'element');
  const first = rating.attributed ? elements.filter(({ concerns }) => concerns === 'officer') : [];
  return {
    asksService: place.service === null && place.services.length > 0,
    first,
    rest: elements.filter((item) => !first.includes(item)),
  };
}

/** The step that follows the tap: a step that would ask nothing is left out. */
export function opening({ asksService, first, rest }: DetailSteps): DetailStep {
  if (asksService || first.length > 0) return 'first';
  return rest.length > 0 ? 'rest' : 'done';
}

/** The step to show once `step` has been sent. */
export function stepAfter(
  step: DetailStep,
  action: DetailsAction,
  { rest }: DetailSteps,
): DetailStep {
  if (action === 'show') return step;
  return action === 'next' && step === 'first' && rest.length > 0 ? 'rest' : 'done';
}
