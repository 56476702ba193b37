import type { Transaction } from '@app/database';
import { type LeftOutByMeasure, listClosings, listKnownFigures } from '@app/persistence/figures';
import { parsePeriod, type Period, periodsOf } from '@app/skm';
import type { MadeFigure } from '../figure-maker.js';
import { RULE_MEASURES } from '../reading/measures.js';
import { type PlannedClosing, type ShownInside, shownOf } from './closed-set.js';
import type { Inside } from './plan-longer.js';

/** Closed periods as they are known while longer ones are closed: earlier ones, and those of this closing. */
export class InsideClosings {
  private constructor(
    private readonly shown: ShownInside[],
    private readonly leftOut: Map<string, LeftOutByMeasure>,
  ) {}

  /** Reads what was closed of the year that holds a day, YYYY-MM-DD. */
  static async read(tx: Transaction, instansiId: string, day: string): Promise<InsideClosings> {
    const year = periodsOf(day).find(({ kind }) => kind === 'year')!;
    const closings = await listClosings(tx, { instansiId });
    const ofYear = closings.filter(({ period }) => isInside(parsePeriod(period), year));
    const leftOut = new Map(ofYear.map((one) => [one.period, one.leftOut]));
    const periods = ofYear.map(({ period }) => period);
    const known = await listKnownFigures(tx, { instansiId, periods });
    const shown = shownOf(known, (period, measure) => leftOut.get(period)![RULE_MEASURES[measure]]);
    return new InsideClosings(shown, leftOut);
  }

  /** Adds a period that was closed just now. */
  add({ period, leftOut }: PlannedClosing, made: readonly MadeFigure[]): void {
    this.leftOut.set(period.key, leftOut);
    const official = made.filter(({ planned }) => planned.periodKind !== 'month');
    this.shown.push(...official.map(({ planned }) => planned));
  }

  /** What is known inside a semester or a year, semesters before quarters. */
  of(longer: Period): Inside {
    const shown = this.shown.filter(({ period }) => isInside(parsePeriod(period), longer));
    const semesters = shown.filter(({ periodKind }) => periodKind === 'semester');
    const quarters = shown.filter(({ periodKind }) => periodKind === 'quarter');
    return { shown: [...semesters, ...quarters], leftOut: this.leftOutOf(longer) };
  }

  private leftOutOf(longer: Period): LeftOutByMeasure {
    const sum: LeftOutByMeasure = { persons: [], respondents: [], officer: [] };
    for (const [key, leftOut] of this.leftOut) {
      const period = parsePeriod(key);
      if (period.kind !== 'quarter' || !isInside(period, longer)) continue;
      for (const measure of ['persons', 'respondents', 'officer'] as const) {
        sum[measure].push(...leftOut[measure]);
      }
    }
    return sum;
  }
}

function isInside(period: Period, longer: Period): boolean {
  return longer.from <= period.from && period.to <= longer.to;
}
