import {
  allLines,
  closeLongerPeriod,
  type Cut,
  K,
  lineOf,
  type LongerFigure,
  type PeriodCounts,
  showCuts,
} from '@app/figures';
import type { Days, FigureNote, LeftOutByMeasure, Measure } from '@app/persistence/figures';
import { lastDayOf, parsePeriod, type Period } from '@app/skm';
import type { PlannedFigure } from '../figure-maker.js';
import { daysBeside } from '../reading/days.js';
import { OneOfficerNotes, subjectOf } from '../reading/lines.js';
import { isMade, RULE_MEASURES } from '../reading/measures.js';
import { countLonger, type PeriodReading } from '../reading/read-period.js';
import { takeSteps } from '../take-steps.js';
import { type FigureKey, keyOf, type PlannedClosing, type ShownInside } from './closed-set.js';

const MEASURES = ['pulse', 'ikm', 'officer'] as const;

/** What is known of the closed periods inside a semester or a year. */
export interface Inside {
  /** their figures, semesters before quarters */
  shown: readonly ShownInside[];
  /** who stays out of their closings */
  leftOut: LeftOutByMeasure;
}

/** What closing a semester or a year shows. */
export async function planLonger(reading: PeriodReading, inside: Inside): Promise<PlannedClosing> {
  const { period } = reading;
  const planned: PlannedFigure[] = [];
  const refused: FigureKey[] = [];
  for (const measure of MEASURES) {
    const leftOut = inside.leftOut[RULE_MEASURES[measure]];
    const counts = await countLonger(reading, measure, leftOut);
    showInside(counts, inside.shown, measure);
    const figures = await takeSteps(closeLongerPeriod(counts));
    const plan = new LongerPlan(reading, counts, { measure, inside });
    for (const figure of figures.filter((one) => isMade(one.subject.kind, { ...one, measure }))) {
      const one = plan.figureOf(figure);
      planned.push(one);
      if (one.notes.some(({ kind }) => kind === 'days left out')) refused.push(one);
    }
    refused.push(...plan.unshown(figures));
  }
  return { period, planned, refused, leftOut: inside.leftOut };
}

class LongerPlan {
  private readonly inside: Map<string, ShownInside[]>;
  private readonly notes: OneOfficerNotes;

  constructor(
    private readonly reading: PeriodReading,
    private readonly counts: PeriodCounts,
    private readonly closing: { measure: Measure; inside: Inside },
  ) {
    this.inside = new Map();
    for (const one of closing.inside.shown) {
      this.inside.set(keyOf(one), [...(this.inside.get(keyOf(one)) ?? []), one]);
    }
    this.notes = new OneOfficerNotes(counts);
  }

  figureOf({ subject, basis, covers }: LongerFigure): PlannedFigure {
    const { period } = this.reading;
    const key = this.keyOf(subject, basis);
    const line = lineOf(this.counts, subject, basis)!;
    const { length } = this.counts.period;
    const beside = daysBeside(daysOf(period), covers);
    const parts = disjoint(this.inside.get(keyOf(key)) ?? [], covers);
    const isWhole = beside.length === 0;
    return {
      ...key,
      periodKind: period.kind as 'semester' | 'year',
      period: period.key,
      officialPeriod: period.key,
      covers,
      open: false,
      later: null,
      notes: notesOf(beside, parts, isWhole ? this.notes.of(line, length) : []),
      // with gaps it holds exactly what the periods inside show
      leftOut: isWhole
        ? this.closing.inside.leftOut[RULE_MEASURES[this.closing.measure]]
        : parts.flatMap(({ leftOut }) => leftOut),
      persons: isWhole
        ? line.counts[length]!
        : parts.reduce((sum, { persons }) => sum + persons, 0),
    };
  }

  /** Subjects with ten persons of which nothing is shown. */
  unshown(figures: readonly LongerFigure[]): FigureKey[] {
    const { length } = this.counts.period;
    const shown = new Set(figures.map(({ subject, basis }) => keyOf(this.keyOf(subject, basis))));
    return allLines(this.counts)
      .filter(({ counts }) => counts[length]! >= K)
      .map(({ subject, basis }) => this.keyOf(subject, basis === 'attested' ? basis : 'all'))
      .filter((key) => isMade(key.subject.kind, key) && !shown.has(keyOf(key)));
  }

  private keyOf(subject: LongerFigure['subject'], basis: LongerFigure['basis']): FigureKey {
    const { measure } = this.closing;
    return { subject: subjectOf({ subject }, this.reading.instansiId), measure, basis };
  }
}

/** Shows the counts the windows of what is closed inside; stretches with gaps are sums of these. */
function showInside(counts: PeriodCounts, shown: readonly ShownInside[], measure: Measure): void {
  for (const one of shown) {
    const [days, ...more] = one.covers;
    if (more.length > 0 || !isPartOf(measure, one)) continue;
    const { subject, basis } = one;
    const cut: Cut = { subject, basis, measure: RULE_MEASURES[measure], until: days!.until };
    showCuts(counts, [cut], days!.from);
  }
}

/** An officer's measure is a part of what the respondents' figures of places show. */
function isPartOf(measure: Measure, one: ShownInside): boolean {
  if (one.measure === measure) return true;
  return measure === 'officer' && one.measure === 'ikm' && one.subject.kind !== 'service';
}

/** Of the figures inside some stretches complete semesters, and quarters that lie in none of them. */
function disjoint(shown: readonly ShownInside[], stretches: readonly Days[]): ShownInside[] {
  const inside = shown.filter((one) => isInside(one, stretches));
  const semesters = inside.filter((one) => {
    const { kind, from, to } = parsePeriod(one.period);
    return kind === 'semester' && daysBeside(daysOf({ from, to }), one.covers).length === 0;
  });
  const quarters = inside.filter(
    (one) => one.periodKind === 'quarter' && !semesters.some(({ covers }) => isInside(one, covers)),
  );
  return [...semesters, ...quarters];
}

function isInside({ covers }: ShownInside, stretches: readonly Days[]): boolean {
  return covers.every((days) =>
    stretches.some(({ from, until }) => from <= days.from && days.until <= until),
  );
}

function notesOf(
  beside: readonly Days[],
  parts: readonly ShownInside[],
  notes: readonly FigureNote[],
): FigureNote[] {
  const isWithout = parts.some((one) =>
    one.notes.some(({ kind }) => kind === 'without fewer than ten'),
  );
  const found = [...notes];
  if (isWithout) found.push({ kind: 'without fewer than ten' });
  if (beside.length > 0) found.push({ kind: 'days left out', days: [...beside] });
  return found;
}

function daysOf(period: Pick<Period, 'from' | 'to'>): Days {
  return { from: period.from, until: lastDayOf(period) };
}
