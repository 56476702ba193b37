import { ELEMENT_KEYS, type ElementKey, OFFICER_ELEMENTS } from '@app/skm';
import type { Visit } from './plan-visits.js';
import type { SeededRandom } from './seeded-random.js';
import { wordsFor } from './invented-words.js';
import {
  canJudge,
  elementEffect,
  OFFICER_SPREAD,
  serviceEffect,
  THRESHOLDS,
  TICKET_UNIT,
  USES_SCREEN,
  USES_TICKET,
  WITH_SCREEN,
} from './story.js';

/** What a citizen sends after the first tap; absent is left as it is. */
export interface LaterStep {
  /** after the first tap */
  seconds: number;
  score?: number;
  /** key of a service of the outlet */
  service?: string;
  /** of elements, and of reasons */
  answers?: Readonly<Record<string, number>>;
  comment?: string;
}

/** What a citizen scans: the poster proves nothing, a screen that he was there, a ticket that he was served. */
export type Way = 'poster' | 'screen' | 'ticket';

/** A citizen as the product comes to know him: the first tap, and what follows. */
export interface Citizen {
  id: string;
  visit: Visit;
  way: Way;
  score: number;
  notThisOfficer: boolean;
  later: LaterStep[];
}

/** What is behind all that one citizen says. */
interface Mind {
  mood: number;
  service: string | null;
  officer: string | null;
  progress: number;
}

const NOT_THIS_OFFICER = 0.02;
const ONE_TAP_ONLY = 0.6;
const ALL_ELEMENTS = 0.35;
const NAMES_NO_SERVICE = 0.15;
const CHANGES_HIS_MIND = 0.03;
/** Of those who say more than a tap. */
const GIVES_A_REASON = 0.7;
const WRITES = 0.3;
const OF_OFFICERS: ReadonlySet<ElementKey> = new Set(OFFICER_ELEMENTS);
/** How much of a judgement of one element is the citizen's mood rather than the element. */
const MOOD_IN_ELEMENTS = 0.65;

/** Imagines who comes; officers keep their manner for the whole span. */
export class ImaginedCitizens {
  private readonly manners = new Map<string, number>();

  constructor(private readonly random: SeededRandom) {}

  /** Calls with the same seed and the same visits in the same order give the same citizens. */
  imagine(visit: Visit): Citizen {
    const { random } = this;
    const { outlet, at, progress } = visit;
    const service = outlet.services[random.below(outlet.services.length)] ?? null;
    const officer = outlet.officerOn(at.toISODate()!);
    const mind: Mind = { mood: random.normal(), service, officer, progress };
    const score = faceOf(mind.mood + serviceEffect(service, progress) + this.mannerOf(officer));
    return {
      id: random.uuid(),
      visit,
      way: this.wayOf(visit),
      score,
      notThisOfficer: officer !== null && random.chance(NOT_THIS_OFFICER),
      later: this.laterSteps(mind, score, visit),
    };
  }

  /** Everything beyond the first tap stands here: whatever else citizens can give is another step. */
  private laterSteps(mind: Mind, tapped: number, { outlet }: Visit): LaterStep[] {
    const { random } = this;
    const steps: LaterStep[] = [];
    let score = tapped;
    if (random.chance(CHANGES_HIS_MIND)) {
      score += score === 4 || (score > 1 && random.chance(0.5)) ? -1 : 1;
      steps.push({ seconds: 20 + random.below(200), score });
    }
    if (!random.chance(ONE_TAP_ONLY)) {
      const asked = outlet.services.length > 1 && !random.chance(NAMES_NO_SERVICE);
      steps.push({
        seconds: 240 + random.below(300),
        answers: { ...this.answersOf(mind), ...this.reasonFor(score) },
        ...(asked && mind.service !== null && { service: mind.service }),
        ...this.commentOn(score),
      });
    }
    return steps;
  }

  private wayOf({ outlet }: Visit): Way {
    const { random } = this;
    const [chance, other] = [random.next(), random.next()];
    if (outlet.counter === null) return 'poster';
    if (outlet.unit === TICKET_UNIT && chance < USES_TICKET) return 'ticket';
    return WITH_SCREEN.has(outlet.counter) && other < USES_SCREEN ? 'screen' : 'poster';
  }

  private reasonFor(score: number): Record<string, number> {
    const { reasons } = wordsFor(score);
    const reason = reasons[this.random.below(reasons.length)]!;
    return this.random.chance(GIVES_A_REASON) ? { [reason]: 1 } : {};
  }

  private commentOn(score: number): { comment?: string } {
    const { comments } = wordsFor(score);
    const comment = comments[this.random.below(comments.length)]!;
    return this.random.chance(WRITES) ? { comment } : {};
  }

  /** Some fill in the whole form, the others stop on the way; the officer's elements come first. */
  private answersOf(mind: Mind): Partial<Record<ElementKey, number>> {
    const { random } = this;
    const first: readonly ElementKey[] = mind.officer === null ? [] : OFFICER_ELEMENTS;
    const order = [...first, ...ELEMENT_KEYS.filter((key) => !first.includes(key))];
    const until = random.chance(ALL_ELEMENTS) ? order.length : 2 + random.below(order.length - 2);
    const judged = order.slice(0, until).filter((key) => canJudge(key, mind.service));
    return Object.fromEntries(judged.map((key) => [key, this.answerTo(key, mind)]));
  }

  private answerTo(element: ElementKey, { mood, service, officer, progress }: Mind): number {
    const own = Math.sqrt(1 - MOOD_IN_ELEMENTS ** 2) * this.random.normal();
    const officers = OF_OFFICERS.has(element) ? this.mannerOf(officer) : 0;
    const effects = serviceEffect(service, progress) + elementEffect(element, service, progress);
    return faceOf(MOOD_IN_ELEMENTS * mood + own + effects + officers);
  }

  private mannerOf(officer: string | null): number {
    if (officer === null) return 0;
    const known = this.manners.get(officer);
    if (known !== undefined) return known;
    const manner = OFFICER_SPREAD * this.random.normal();
    this.manners.set(officer, manner);
    return manner;
  }
}

function faceOf(judgement: number): number {
  return 1 + THRESHOLDS.filter((threshold) => judgement > threshold).length;
}
