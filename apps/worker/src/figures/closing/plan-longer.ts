import {
  allLines,
  closeLongerPeriod,
  K,
  type Line,
  type LongerFigure,
  type PeriodCounts,
  showCuts,
  type ShownCut,
  SubjectLines,
} from '@app/figures';
import { nextStep } from '@app/jobs';
import type { Days, FigureNote, LeftOutByMeasure, Measure } from '@app/persistence/figures';
import { lastDayOf, type Period } from '@app/skm';
import type { PlannedFigure } from '../figure-maker.js';
import { daysBeside } from '../reading/days.js';
import { OneOfficerNotes, subjectOf } from '../reading/lines.js';
import { isMade, RULE_MEASURES } from '../reading/measures.js';
import { isWithoutSome } from '../reading/left-out.js';
import { countLonger, type LongerCounts, type PeriodReading } from '../reading/read-period.js';
import { takeSteps } from '../take-steps.js';
import { type FigureKey, keyOf, type PlannedClosing, type ShownInside } from './closed-set.js';

/** Figures that are planned before whatever else waits goes first. */
const FIGURES_OF_A_STEP = 200;
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
    const longer = await countLonger(reading, measure, leftOut);
    showInside(longer.counts, inside.shown, measure);
    const figures = await takeSteps(closeLongerPeriod(longer.counts));
    const plan = new LongerPlan(reading, longer, { measure, inside });
    const made = figures.filter((one) => isMade(one.subject.kind, { ...one, measure }));
    for (const [at, figure] of made.entries()) {
      if (at % FIGURES_OF_A_STEP === 0) await nextStep();
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
  private readonly counts: PeriodCounts;
  private readonly notes: OneOfficerNotes;
  private readonly lines: SubjectLines;
  private readonly outLines: SubjectLines;

  constructor(
    private readonly reading: PeriodReading,
    private readonly longer: LongerCounts,
    private readonly closing: { measure: Measure; inside: Inside },
  ) {
    this.counts = longer.counts;
    this.lines = new SubjectLines(longer.counts);
    this.outLines = new SubjectLines(longer.out);
    this.inside = new Map();
    for (const one of closing.inside.shown) {
      this.inside.set(keyOf(one), [...(this.inside.get(keyOf(one)) ?? []), one]);
    }
    this.notes = new OneOfficerNotes(longer.counts);
  }

  figureOf({ subject, basis, covers }: LongerFigure): PlannedFigure {
    const { period } = this.reading;
    const key = this.keyOf(subject, basis);
    const beside = daysBeside(daysOf(period), covers);
    const parts = disjoint(this.inside.get(keyOf(key)) ?? [], covers);
    return {
      ...key,
      periodKind: period.kind as 'semester' | 'year',
      period: period.key,
      officialPeriod: period.key,
      covers,
      open: false,
      later: null,
      ...(beside.length === 0 ? this.whole(subject, basis) : sumOf(parts, beside)),
    };
  }

  private whole(subject: LongerFigure['subject'], basis: LongerFigure['basis']): Told {
    const { length } = this.counts.period;
    const line = this.lines.of(subject, basis)!;
    const isWithout = this.outOf(subject, basis) > 0;
    const notes = this.notes.of(line, length);
    if (isWithout) notes.push({ kind: 'without small remainders' });
    const { inside, measure } = this.closing;
    return {
      persons: line.counts[length]!,
      leftOut: isWithout ? inside.leftOut[RULE_MEASURES[measure]] : [],
      notes,
    };
  }

  /** Subjects with ten persons, of whom some may stay out, of which nothing is shown. */
  unshown(figures: readonly LongerFigure[]): FigureKey[] {
    const shown = new Set(figures.map(({ subject, basis }) => keyOf(this.keyOf(subject, basis))));
    const lines = [...allLines(this.counts), ...allLines(this.longer.out)];
    const keys = lines
      .filter((line) => this.personsOf(line) >= K)
      .map(({ subject, basis }) => this.keyOf(subject, basis === 'attested' ? basis : 'all'));
    const each = new Map(keys.map((key) => [keyOf(key), key]));
    return [...each.values()].filter(
      (key) => isMade(key.subject.kind, key) && !shown.has(keyOf(key)),
    );
  }

  private personsOf({ subject, basis }: Line): number {
    const asked = basis === 'attested' ? basis : 'all';
    const counted = this.lines.of(subject, asked)?.counts.at(-1) ?? 0;
    return counted + this.outOf(subject, asked);
  }

  /** How many persons of a subject stay out. */
  private outOf(subject: LongerFigure['subject'], basis: LongerFigure['basis']): number {
    if (subject.kind === 'unit' && this.longer.apart.has(subject.id)) return 0;
    return this.outLines.of(subject, basis)?.counts.at(-1) ?? 0;
  }

  private keyOf(subject: LongerFigure['subject'], basis: LongerFigure['basis']): FigureKey {
    const { measure } = this.closing;
    return { subject: subjectOf({ subject }, this.reading.instansiId), measure, basis };
  }
}

/** Shows the counts the windows of what is closed inside; stretches with gaps are sums of these. */
function showInside(counts: PeriodCounts, shown: readonly ShownInside[], measure: Measure): void {
  const inOneStretch = shown.filter((one) => one.covers.length === 1 && isPartOf(measure, one));
  const cuts = inOneStretch.map(({ subject, basis, covers }): ShownCut => {
    return { subject, basis, measure: RULE_MEASURES[measure], ...covers[0]! };
  });
  showCuts(counts, cuts);
}

/** An officer's measure is a part of what the respondents' figures of places show. */
function isPartOf(measure: Measure, one: ShownInside): boolean {
  if (one.measure === measure) return true;
  return measure === 'officer' && one.measure === 'ikm' && one.subject.kind !== 'service';
}

/** Of the figures inside some stretches complete semesters, and quarters that lie in none of them. */
function disjoint(shown: readonly ShownInside[], stretches: readonly Days[]): ShownInside[] {
  const inside = shown.filter((one) => isInside(one, stretches));
  const semesters = inside.filter(
    (one) =>
      one.periodKind === 'semester' && !one.notes.some(({ kind }) => kind === 'days left out'),
  );
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

/** What a figure tells of whom. */
type Told = Pick<PlannedFigure, 'persons' | 'leftOut' | 'notes'>;

/** With days beside it a figure holds exactly what the periods inside show. */
function sumOf(parts: readonly ShownInside[], beside: Days[]): Told {
  const notes: FigureNote[] = [{ kind: 'days left out', days: beside }];
  if (parts.some(isWithoutSome)) notes.unshift({ kind: 'without small remainders' });
  return {
    persons: parts.reduce((sum, { persons }) => sum + persons, 0),
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
    notes,
  };
}

function daysOf(period: Pick<Period, 'from' | 'to'>): Days {
  return { from: period.from, until: lastDayOf(period) };
}
