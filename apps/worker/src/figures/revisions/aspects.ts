import type { Measure as RuleMeasure } from '@app/figures';
import { leftOutOf } from '../reading/left-out.js';
import { RULE_MEASURES } from '../reading/measures.js';
import type { ChangedRating, ClosedState, Measure, StateFigure } from '@app/persistence/figures';

/** What a rating says of something that a figure counts; null where it says nothing of it. */
export type Said = (rating: ChangedRating) => string | null;

/** Something whose persons are told: all of a figure, or those who answered one element. */
export interface Aspect {
  said: (sayings: Sayings, figure: StateFigure) => Said;
  /** how many persons a figure prints of it; null: none */
  printed: (figure: StateFigure) => number | null;
}

/** What ratings say of a measure, wherever they are. */
export const SAID: Record<RuleMeasure, Said> = {
  persons: ({ tap }) => String(tap),
  respondents: ({ elements }) => textOf(elements),
  officer: ({ officerElements }) => textOf(officerElements),
};

/** What ratings say in the figures of a closed period: nothing where they stay out of them. */
export class Sayings {
  constructor(private readonly leftOut: ClosedState['leftOut']) {}

  /**
   * What a rating says of a whole measure.
   * @param figure the one that counts it; without it those of the whole period
   */
  of(measure: Measure, figure?: StateFigure): Said {
    return this.unlessOut(SAID[RULE_MEASURES[measure]], measure, figure);
  }

  /** What a rating says of an element in a figure of a measure. */
  ofElement(key: string, measure: Measure, figure: StateFigure): Said {
    const said: Said = ({ elements: { [key]: answer } }) =>
      answer === undefined ? null : String(answer);
    return this.unlessOut(said, measure, figure);
  }

  private unlessOut(said: Said, measure: Measure, figure?: StateFigure): Said {
    const all = this.leftOut[RULE_MEASURES[measure]] ?? [];
    const leftOut = figure ? leftOutOf(figure, all) : all;
    return (rating) => {
      const isOut = leftOut.some(
        ({ unitId, after, until }) =>
          unitId === rating.unitId && after < rating.day && rating.day <= until,
      );
      return isOut ? null : said(rating);
    };
  }
}

/** All of a figure, and each element that it prints: how many persons it tells of, null for none. */
export function aspectsOf(measure: Measure, elements: readonly string[]): Aspect[] {
  const whole: Aspect = {
    said: (sayings, figure) => sayings.of(measure, figure),
    printed: ({ n }) => n,
  };
  const single = elements.map((key): Aspect => ({
    said: (sayings, figure) => sayings.ofElement(key, measure, figure),
    printed: ({ figure }) => ('elements' in figure ? (figure.elements?.[key]?.n ?? null) : null),
  }));
  return measure === 'pulse' ? [whole] : [whole, ...single];
}

/** How much ratings that count otherwise now change. */
export interface NetChange {
  /** ratings that came, went or say something else, each once */
  ratings: number;
  /** how many more there are now; below 0: how many fewer */
  more: number;
}

/**
 * What changed ratings change in something that counts all of them: one that moved inside it, or that says the same of
 * what is counted, changes nothing.
 */
export function netChange(rows: readonly ChangedRating[], said: Said): NetChange {
  const byRating = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const text = said(row);
    if (text === null) continue;
    const states = byRating.get(row.rating) ?? new Map<string, number>();
    states.set(text, (states.get(text) ?? 0) + row.change);
    byRating.set(row.rating, states);
  }
  const states = [...byRating.values()].map((each) => [...each.values()]);
  return {
    ratings: states.filter((each) => each.some((change) => change !== 0)).length,
    more: states.flat().reduce((sum, change) => sum + change, 0),
  };
}

function textOf(answers: Record<string, number>): string | null {
  const ascending = Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return ascending.length === 0 ? null : JSON.stringify(ascending);
}
