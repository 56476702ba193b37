import { dayName, type Line, type PeriodCounts, placesOfOneOfficer } from '@app/figures';
import type { FigureNote, FigureSubject } from '@app/persistence/figures';

/** The rules know the agency without its id. */
export function subjectOf(line: Pick<Line, 'subject'>, instansiId: string): FigureSubject {
  const { kind, id } = line.subject;
  return { kind, id: kind === 'instansi' ? instansiId : id };
}

/** A month of which both ends are shown. */
export interface ShownMonth {
  /** key of the calendar grid, 2026-11 */
  key: string;
  /** days of the period, after the first up to and with the second */
  from: number;
  until: number;
}

/** The months of a line whose ends can be told from what is shown, the latest first. */
export function shownMonths({ period }: PeriodCounts, { chains }: Line): ShownMonth[] {
  const ends = [0, ...period.monthEnds];
  return ends
    .slice(1)
    .map((until, at) => {
      return { key: dayName(period, until).slice(0, 7), from: ends[at]!, until };
    })
    .filter(({ from, until }) =>
      chains.some((chain) => chain.includes(from) && chain.includes(until)),
    )
    .toReversed();
}

/** The last shown day of the figures that begin with the period; 0 if there is none. */
export function lastShown({ chains }: Line): number {
  return chains.find((chain) => chain[0] === 0)?.at(-1) ?? 0;
}

/** What must be said of places of one officer, by day of the period. */
export class OneOfficerNotes {
  private readonly found = new Map<number, Map<string, string>>();

  constructor(private readonly counts: PeriodCounts) {}

  of({ subject }: Pick<Line, 'subject'>, until: number): FigureNote[] {
    const known = this.found.get(until) ?? this.findAt(until);
    const assignmentId = known.get(`${subject.kind} ${subject.id}`);
    return assignmentId === undefined ? [] : [{ kind: 'one officer', assignmentId }];
  }

  /** The officer of each such place. */
  private findAt(until: number): Map<string, string> {
    const officers = new Map(
      placesOfOneOfficer(this.counts, until).map(({ place, assignmentId }) => [
        `${place.kind} ${place.id}`,
        assignmentId,
      ]),
    );
    this.found.set(until, officers);
    return officers;
  }
}
