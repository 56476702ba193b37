import { type Basis, type Cut, type FigureSubject } from './figure.js';
import { type Line, show } from './line.js';
import { dayNumber } from './period-days.js';
import type { PeriodCounts } from './period-counts.js';

/** A cut of figures that begin with the period, or on a later day, YYYY-MM-DD. */
export type ShownCut = Cut & { from?: string };

/**
 * Tells the counts what is shown so far. Cuts of subjects without settled ratings in these counts are passed
 * over, and those of another measure.
 * @throws RangeError for a cut outside the period
 */
export function showCuts(counts: PeriodCounts, cuts: readonly ShownCut[]): void {
  const lines = new SubjectLines(counts);
  for (const { subject, basis, measure, until, from = counts.period.from } of cuts) {
    const start = dayNumber(counts.period, from) - 1;
    const day = dayNumber(counts.period, until);
    if (day <= start || day > counts.period.length) {
      throw new RangeError(`The cut of ${until} lies outside the period.`);
    }
    const line = lines.of(subject, basis);
    if (line && measure === counts.measure) show(line, [start, day]);
  }
}

/** The lines of everything that can have figures, by subject and basis. */
export class SubjectLines {
  private readonly lines: ReadonlyMap<string, Line>;

  constructor(counts: PeriodCounts) {
    this.lines = new Map(
      allLines(counts).map((line) => [keyOf(line.subject, line.basis), line] as const),
    );
  }

  /** None where the subject has no ratings in the period. */
  of(subject: FigureSubject, basis: Basis): Line | undefined {
    return this.lines.get(keyOf(subject, basis));
  }
}

/** Every line that can have figures. */
export function allLines({ all, attested, units }: PeriodCounts): Line[] {
  return [
    all.agency.line,
    ...[...all.units.values()].map(({ line }) => line),
    ...all.locations.map(({ line }) => line),
    attested.agency.line,
    ...[...attested.units.values()].map(({ line }) => line),
    ...[...units.values()].flatMap(({ table }) => [...table.services, ...table.officers]),
  ];
}

function keyOf({ kind, id }: FigureSubject, basis: Basis | 'others'): string {
  return `${basis}/${kind}/${kind === 'instansi' ? '' : id}`;
}
