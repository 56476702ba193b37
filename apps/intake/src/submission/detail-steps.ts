import type { Instrument, InstrumentItem, Pole } from '@app/persistence/instruments';
import type { CurrentRating, ResolvedCode } from '@app/persistence/ratings';
import { isSharedScreen } from '@app/rating';
import { FEE_ELEMENT } from '@app/skm';
import { controlOf } from '@app/value-lists';

/** What is asked after the tap, all of it optional, in this order; `last` is asked of everybody. */
export const ASKING_STEPS = ['visit', 'first', 'rest', 'last'] as const;

export type AskingStep = (typeof ASKING_STEPS)[number];

export type DetailStep = AskingStep | 'done';

/**
 * `next` and `finish` keep what was chosen, `skip` drops it, `show` repeats the step; `changes` and
 * `another` answer the step `visit`.
 */
export const DETAILS_ACTIONS = ['next', 'finish', 'skip', 'show', 'changes', 'another'] as const;

export type DetailsAction = (typeof DETAILS_ACTIONS)[number];

export interface DetailSteps {
  /** the browser has rated here before: does this change it, or is it another service */
  asksVisit: boolean;
  /** the code leaves the service open */
  asksService: boolean;
  /** of the half of the scale that was tapped; none on a shared screen, where they would tell it to others */
  reasons: InstrumentItem[];
  /** what an officer can answer for; asked first, and only where one is attributed */
  first: InstrumentItem[];
  rest: InstrumentItem[];
}

export function planDetails(target: ResolvedCode, rating: CurrentRating): DetailSteps {
  const { items } = target.instrument;
  const free = isFree(target, rating);
  const choices = items.filter(
    ({ key, kind }) => controlOf(kind) === 'choice' && !(free && key === FEE_ELEMENT),
  );
  const first = rating.attributed ? choices.filter(({ concerns }) => concerns === 'officer') : [];
  const pole = poleOf(rating.score, target.instrument);
  return {
    asksVisit: rating.asksVisit,
    asksService: target.service === null && target.services.length > 0,
    reasons: isSharedScreen(target.channel)
      ? []
      : items.filter(({ reason }) => reason?.pole === pole),
    first,
    rest: choices.filter((item) => !first.includes(item)),
  };
}

/**
 * Whether the service that was rated asks for no fee. One that is not known might ask for one. What a page that was
 * opened before answers about it nevertheless is kept; figures leave it aside.
 */
function isFree({ service, services }: ResolvedCode, { serviceId }: CurrentRating): boolean {
  const offered = service === null ? services : [service, ...services];
  return offered.some(({ id, free }) => free && id === serviceId);
}

/** The rule by which the store drops reasons that do not fit a score. */
function poleOf(score: number, { items }: Instrument): Pole {
  const scale = items.find(({ kind }) => kind === 'overall')!.labels;
  return score <= Math.floor(scale.length / 2) ? 'low' : 'high';
}

/** The step that follows the tap: a step that would ask nothing is left out. */
export function opening(plan: DetailSteps): AskingStep {
  return ASKING_STEPS.find((step) => asks(step, plan))!;
}

/** The step to show once `step` has been sent. */
export function stepAfter(step: DetailStep, action: DetailsAction, plan: DetailSteps): DetailStep {
  if (action === 'show' || step === 'done') return step;
  if (action === 'finish') return 'done';
  const later = ASKING_STEPS.slice(ASKING_STEPS.indexOf(step) + 1);
  return later.find((one) => asks(one, plan)) ?? 'done';
}

function asks(
  step: AskingStep,
  { asksVisit, asksService, reasons, first, rest }: DetailSteps,
): boolean {
  const asked = {
    visit: asksVisit,
    first: asksService || reasons.length > 0 || first.length > 0,
    rest: rest.length > 0,
    last: true,
  };
  return asked[step];
}
