import {
  allLines,
  cellsInState,
  dayNumber,
  type Measure as CountedMeasure,
  type PeriodCounts,
  periodCounts,
  type PeriodDays,
  periodDays,
  type SettledCell,
  type ShownFigure,
  type Trajectory,
  type UnitVersion,
} from '@app/figures';
import type { Measure, PeriodLeftOut, PublishedFigure } from '@app/persistence/figures';

/** What each measure of a figure counts. */
export const COUNTED: Readonly<Record<Measure, CountedMeasure>> = {
  pulse: 'persons',
  ikm: 'respondents',
  officer: 'officer',
};

/** One measure of an agency in a period, as it was published, and whom it is about. */
export interface PublishedMeasure {
  measure: Measure;
  from: string;
  until: string;
  figures: readonly PublishedFigure[];
  cells: readonly SettledCell[];
  versions: readonly UnitVersion[];
  leftOut: PeriodLeftOut['leftOut'][CountedMeasure];
  /** whom revisions count otherwise */
  corrected: readonly Trajectory[];
  /** the number of the state of a figure, as in `corrected` */
  stateOf: (figure: PublishedFigure) => number;
}

/** The figures as an attacker takes them, and those whose n is not what the ratings say. */
export interface ReadFigures {
  period: PeriodDays;
  shown: ShownFigure[];
  /** figures that do not rest on the settled ratings of the days they name */
  wrong: PublishedFigure[];
}

/**
 * Finds out for each figure whether it counts those who stay out of closings: its n tells. A figure of several
 * stretches is the sum of others that are shown, and is left away.
 */
export function readFigures(published: PublishedMeasure): ReadFigures {
  const period = periodDays(published.from, published.until);
  const measure = COUNTED[published.measure];
  const lines = new LinesByState(published, period);
  const read: ReadFigures = { period, shown: [], wrong: [] };
  for (const figure of published.figures) {
    const [days, ...more] = figure.covers;
    if (more.length > 0) continue;
    const state = published.stateOf(figure);
    const { everybody, without } = lines.of(state);
    const name = nameOf(figure);
    const isSum = (some: Lines): boolean => sumOf(some.get(name), period, days!) === figure.n;
    const isClosed = figure.revision >= 0;
    const withLeftOut = isClosed ? !isSum(without) : true;
    if (!isSum(withLeftOut ? everybody : without)) read.wrong.push(figure);
    const { kind, id, basis } = figure;
    const subject = { kind, id: kind === 'instansi' ? '' : id };
    read.shown.push({ subject, basis, measure, ...days!, withLeftOut, state });
  }
  return read;
}

type Lines = ReadonlyMap<string, Int32Array>;

/** The lines of every state, with those who stay out of closings and without them; each state is counted once. */
class LinesByState {
  private readonly known = new Map<number, { everybody: Lines; without: Lines }>();

  constructor(
    private readonly published: PublishedMeasure,
    private readonly period: PeriodDays,
  ) {}

  of(state: number): { everybody: Lines; without: Lines } {
    const known = this.known.get(state) ?? this.count(state);
    this.known.set(state, known);
    return known;
  }

  private count(state: number): { everybody: Lines; without: Lines } {
    const { corrected, leftOut, versions } = this.published;
    const measure = COUNTED[this.published.measure];
    const cells = cellsInState(this.published.cells, measure, corrected, state);
    const source = { period: this.period, measure, cells, versions };
    return {
      everybody: linesOf(periodCounts(source)),
      without: linesOf(periodCounts({ ...source, leftOut })),
    };
  }
}

function linesOf(counts: PeriodCounts): Lines {
  return new Map(
    allLines(counts).map(({ subject, basis, counts: byDay }) => [
      nameOf({ ...subject, basis }),
      byDay,
    ]),
  );
}

function nameOf({ kind, id, basis }: { kind: string; id: string; basis: string }): string {
  return `${basis} ${kind} ${kind === 'instansi' ? '' : id}`;
}

function sumOf(
  byDay: Int32Array | undefined,
  period: PeriodDays,
  { from, until }: { from: string; until: string },
): number {
  if (byDay === undefined) return 0;
  return byDay[dayNumber(period, until)]! - byDay[dayNumber(period, from) - 1]!;
}
