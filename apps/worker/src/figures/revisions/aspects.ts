import type { Measure as RuleMeasure } from '@app/figures';
import type { ChangedRating, ClosedState, Measure, StateFigure } from '@app/persistence/figures';

/** What people see of a measure, and what the rules count of it. */
export const RULE_MEASURES = {
  pulse: 'persons',
  ikm: 'respondents',
  officer: 'officer',
} as const satisfies Record<Measure, RuleMeasure>;

/** What a rating says of something that a figure counts; null where it says nothing of it. */
export type Said = (rating: ChangedRating) => string | null;

/** Something whose persons are told: all of a figure, or those who answered one element. */
export interface Aspect {
  said: Said;
  /** how many persons a figure prints of it; null: none */
  printed: (figure: StateFigure) => number | null;
}

const SAID: Record<RuleMeasure, Said> = {
  persons: ({ tap }) => String(tap),
  respondents: ({ elements }) => textOf(elements),
  officer: ({ officerElements }) => textOf(officerElements),
};

/** What ratings say in the figures of a closed period: nothing where they stay out of them. */
export class Sayings {
  constructor(private readonly leftOut: ClosedState['leftOut']) {}

  /** What a rating says of a whole measure. */
  of(measure: Measure): Said {
    return this.unlessOut(measure, SAID[RULE_MEASURES[measure]]);
  }

  /** Everything that figures of a measure tell the persons of; `elements` are those that they print. */
  aspectsOf(measure: Measure, elements: readonly string[]): Aspect[] {
    const whole: Aspect = { said: this.of(measure), printed: ({ n }) => n };
    const single = elements.map((key): Aspect => ({
      said: this.unlessOut(measure, ({ elements: { [key]: answer } }) =>
        answer === undefined ? null : String(answer),
      ),
      printed: ({ figure }) => ('elements' in figure ? (figure.elements?.[key]?.n ?? null) : null),
    }));
    return measure === 'pulse' ? [whole] : [whole, ...single];
  }

  private unlessOut(measure: Measure, said: Said): Said {
    const leftOut = this.leftOut[RULE_MEASURES[measure]] ?? [];
    return (rating) => {
      const isOut = leftOut.some(
        ({ unitId, after, until }) =>
          unitId === rating.unitId && after < rating.day && rating.day <= until,
      );
      return isOut ? null : said(rating);
    };
  }
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
  const byRating = new Map<number, Map<string, number>>();
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
