import {
  allLines,
  dayName,
  dayNumber,
  type Line,
  lineOf,
  makeCuts,
  type PeriodCounts,
} from '@app/figures';
import type { Measure } from '@app/persistence/figures';
import type { PlannedFigure } from '../figure-maker.js';
import { OneOfficerNotes, shownMonths, subjectOf } from '../reading/lines.js';
import type { PeriodReading } from '../reading/read-period.js';
import { takeSteps } from '../take-steps.js';

/** New running figures of one measure: up to new cuts, and months of which both ends are cut now. */
export async function planRunning(
  reading: PeriodReading,
  counts: PeriodCounts,
  measure: Exclude<Measure, 'officer'>,
): Promise<PlannedFigure[]> {
  const plan = new RunningPlan(reading, counts, measure);
  const cuts = await takeSteps(makeCuts(counts, reading.settled));
  const cut = cuts.map(({ subject, basis, until }) =>
    plan.upTo(lineOf(counts, subject, basis)!, dayNumber(counts.period, until)),
  );
  return [...cut, ...allLines(counts).flatMap((line) => plan.newMonths(line))];
}

class RunningPlan {
  private readonly knownMonths: Set<string>;
  private readonly notes: OneOfficerNotes;

  constructor(
    private readonly reading: PeriodReading,
    private readonly counts: PeriodCounts,
    private readonly measure: Exclude<Measure, 'officer'>,
  ) {
    const months = reading.known.filter(({ periodKind }) => periodKind === 'month');
    this.knownMonths = new Set(
      months.map((one) => monthKey(one.until.slice(0, 7), one.subjectKind, one.subjectId, one)),
    );
    this.notes = new OneOfficerNotes(counts);
  }

  upTo(line: Line, until: number): PlannedFigure {
    const { key } = this.reading.period;
    return this.planned(line, { periodKind: 'quarter', period: key, from: 0, until });
  }

  newMonths(line: Line): PlannedFigure[] {
    const { kind, id } = subjectOf(line, this.reading.instansiId);
    const { basis } = line;
    if (basis === 'others') return [];
    const isNew = (month: string): boolean =>
      !this.knownMonths.has(monthKey(month, kind, id, { measure: this.measure, basis }));
    return shownMonths(this.counts, line)
      .filter(({ key }) => isNew(key))
      .map(({ key, from, until }) =>
        this.planned(line, { periodKind: 'month', period: key, from, until }),
      );
  }

  private planned(
    line: Line,
    { periodKind, period, from, until }: Pick<PlannedFigure, 'periodKind' | 'period'> & Interval,
  ): PlannedFigure {
    const { period: days } = this.counts;
    return {
      subject: subjectOf(line, this.reading.instansiId),
      basis: 'all',
      measure: this.measure,
      periodKind,
      period,
      officialPeriod: this.reading.period.key,
      covers: [{ from: dayName(days, from + 1), until: dayName(days, until) }],
      leftOut: [],
      open: true,
      later: { from: dayName(days, until + 1), until: dayName(days, this.reading.settled) },
      notes: this.notes.of(line, until),
      persons: line.counts[until]! - line.counts[from]!,
    };
  }
}

interface Interval {
  from: number;
  until: number;
}

function monthKey(
  month: string,
  kind: string,
  id: string,
  { measure, basis }: { measure: Measure; basis: string },
): string {
  return [month, kind, id, measure, basis].join(' ');
}
