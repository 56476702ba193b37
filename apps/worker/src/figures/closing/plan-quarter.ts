import {
  allLines,
  closePeriod,
  dayName,
  type Line,
  type LeftOut,
  type PeriodCounts,
} from '@app/figures';
import type { FigureNote, Measure } from '@app/persistence/figures';
import type { PlannedFigure } from '../figure-maker.js';
import { daysBeside } from '../reading/days.js';
import { lastShown, OneOfficerNotes, shownMonths, subjectOf } from '../reading/lines.js';
import { isMade, RULE_MEASURES } from '../reading/measures.js';
import { countMeasure, type PeriodReading } from '../reading/read-period.js';
import { takeSteps } from '../take-steps.js';
import type { FigureKey, PlannedClosing } from './closed-set.js';

const MEASURES = ['pulse', 'ikm', 'officer'] as const;

/** What closing a quarter shows of everybody with ten persons, and its months. */
export async function planQuarter(reading: PeriodReading): Promise<PlannedClosing> {
  const closing: PlannedClosing = {
    period: reading.period,
    planned: [],
    refused: [],
    leftOut: { persons: [], respondents: [], officer: [] },
  };
  for (const measure of MEASURES) {
    const counts = await countMeasure(reading, measure);
    const running = new Map(allLines(counts).map((line) => [line, new Set(line.chains.flat())]));
    const { figures, leftOut } = await takeSteps(closePeriod(counts, reading.own));
    const plan = new QuarterPlan(reading, counts, { measure, running, leftOut });
    const isClosed = new Set(figures.map(lineKey));
    const lines = allLines(counts).filter(
      (line) => isClosed.has(lineKey(line)) && plan.isMade(line),
    );
    closing.planned.push(...lines.flatMap((line) => plan.figuresOf(line)));
    closing.refused.push(...lines.flatMap((line) => plan.refusalOf(line)));
    closing.leftOut[RULE_MEASURES[measure]] = leftOut;
  }
  return closing;
}

interface MeasureClosing {
  measure: Measure;
  /** days that were cut while the quarter ran */
  running: ReadonlyMap<Line, ReadonlySet<number>>;
  leftOut: readonly LeftOut[];
}

/** Figures of one measure as the counts show them after their closing. */
class QuarterPlan {
  private readonly notes: OneOfficerNotes;

  constructor(
    private readonly reading: PeriodReading,
    private readonly counts: PeriodCounts,
    private readonly closing: MeasureClosing,
  ) {
    this.notes = new OneOfficerNotes(counts);
  }

  isMade({ subject, basis }: Line): boolean {
    if (basis === 'others') return false;
    return isMade(subject.kind, { measure: this.closing.measure, basis });
  }

  /** The quarter, up to its end or to the last cut before, and the months. */
  figuresOf(line: Line): PlannedFigure[] {
    const { key } = this.reading.period;
    const until = lastShown(line);
    if (until === 0) return [];
    return [
      this.planned(line, { periodKind: 'quarter', period: key, from: 0, until }),
      ...this.monthsOf(line),
    ];
  }

  /** Whether the figure is missing or does not reach to the end. */
  refusalOf(line: Line): FigureKey[] {
    return lastShown(line) === this.counts.period.length ? [] : [this.keyOf(line)];
  }

  private monthsOf(line: Line): PlannedFigure[] {
    const leftOut = this.counts.ledger.leftOutOf(line.counts);
    const running = this.closing.running.get(line)!;
    return (
      shownMonths(this.counts, line)
        // beside a running figure a month without those who stay out would tell of them
        .filter(({ from, until }) => running.has(until) || leftOut[from] === 0)
        .map(({ key, from, until }) =>
          this.planned(line, { periodKind: 'month', period: key, from, until }),
        )
    );
  }

  private planned(
    line: Line,
    { periodKind, period, from, until }: Shown & Pick<PlannedFigure, 'periodKind' | 'period'>,
  ): PlannedFigure {
    const { period: days, ledger } = this.counts;
    // what was shown while the quarter ran holds everybody
    const isRunning = until < days.length;
    const gone = ledger.leftOutOf(line.counts);
    const back = isRunning ? gone[until]! - gone[from]! : 0;
    return {
      ...this.keyOf(line),
      periodKind,
      period,
      officialPeriod: this.reading.period.key,
      covers: [{ from: dayName(days, from + 1), until: dayName(days, until) }],
      leftOut: isRunning ? [] : this.closing.leftOut,
      open: false,
      later: null,
      notes: this.notesOf(line, { from, until }, periodKind),
      persons: line.counts[until]! - line.counts[from]! + back,
    };
  }

  private notesOf(line: Line, { from, until }: Shown, kind: string): FigureNote[] {
    const { period, ledger } = this.counts;
    const gone = ledger.leftOutOf(line.counts);
    const notes = this.notes.of(line, until);
    if (until === period.length && gone[until]! > gone[from]!) {
      notes.push({ kind: 'without fewer than ten' });
    }
    const covered = { from: dayName(period, from + 1), until: dayName(period, until) };
    const days = kind === 'month' ? [] : daysBeside(period, [covered]);
    if (days.length > 0) notes.push({ kind: 'days left out', days });
    return notes;
  }

  private keyOf(line: Line): FigureKey {
    const { measure } = this.closing;
    const basis = line.basis === 'attested' ? 'attested' : 'all';
    return { subject: subjectOf(line, this.reading.instansiId), measure, basis };
  }
}

interface Shown {
  from: number;
  until: number;
}

function lineKey({ subject, basis }: Pick<Line, 'subject' | 'basis'>): string {
  return `${basis} ${subject.kind} ${subject.id}`;
}
