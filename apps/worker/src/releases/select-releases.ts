import type { SubjectKind } from '@app/persistence/organisation-tree';
import type { Basis, Measure, ReleasedFigure } from '@app/persistence/releases';
import type { Period } from '@app/skm';
import {
  type CellGrid,
  type CountHistory,
  DisclosureControl,
  type Figure,
  SMALLEST_N,
} from '@app/statistics';
import { DateTime } from 'luxon';
import type { UnitTree } from './unit-tree.js';

/** Wholes before their parts, so that it is the part that waits. */
const KINDS_TOP_DOWN = ['instansi', 'unit', 'location', 'service', 'assignment'] as const;
const LONGEST_FIRST = ['year', 'semester', 'quarter', 'month', 'week'] as const;

const MEASURES_OF_PLACES: readonly Measure[] = ['pulse', 'ikm'];
/** No IKM for a person: seven of nine elements are the unit's doing. */
const MEASURES_OF_OFFICERS: readonly Measure[] = ['pulse', 'officer'];

/** A place of which one officer has a larger share speaks of that officer. */
const LARGEST_SHARE_OF_ONE = 0.9;

/** An element of fewer persons is not shown beside an IKM. */
const SMALLEST_N_OF_ELEMENT = 30;

/** What is known of an agency when releases are made. */
export interface Making {
  /** 1 for the first */
  making: number;
  /** local day, YYYY-MM-DD */
  today: string;
  periods: readonly Period[];
  tree: UnitTree;
  grid: CellGrid;
  /** persons by measure, of one basis */
  counts: Readonly<Record<Basis, Readonly<Record<Measure, CountHistory>>>>;
  published: readonly ReleasedFigure[];
}

/**
 * The releases that are due and may be published: at least ten persons, at least ten more than the
 * release before, and nothing that singles out fewer than ten beside all that is published. Figures about
 * officers, and about places that stand and fall with one officer, end with a full ISO week. What may not
 * hold its last days may be published without them.
 */
export function selectReleases(making: Making): ReleasedFigure[] {
  return (['open', 'attested'] as const).flatMap((basis) => new Chooser(making, basis).choose());
}

/** How a figure of a period may end. */
type End = Pick<Figure, 'period' | 'until' | 'treeDay'>;

interface PeriodDays {
  live: End;
  ofPlaces: End[];
  ofOfficers: End[];
}

class Chooser {
  private readonly controls: Readonly<Record<Measure, DisclosureControl>>;
  private readonly newest = new Map<string, ReleasedFigure>();
  private readonly daysOf = new Map<string, PeriodDays>();

  constructor(
    private readonly making: Making,
    private readonly basis: Basis,
  ) {
    const counts = making.counts[basis];
    const control = (measure: Measure): DisclosureControl =>
      new DisclosureControl(making.grid, counts[measure]);
    this.controls = {
      pulse: control('pulse'),
      ikm: control('ikm'),
      officer: control('officer'),
    };
    making.published
      .filter((release) => release.basis === basis)
      .toSorted((a, b) => a.ordinal - b.ordinal)
      .forEach((release) => this.publish(release));
  }

  choose(): ReleasedFigure[] {
    const periods = this.making.periods.toSorted(
      (a, b) => LONGEST_FIRST.indexOf(a.kind) - LONGEST_FIRST.indexOf(b.kind),
    );
    return periods.flatMap((period) => this.choosePeriod(period));
  }

  private choosePeriod(period: Period): ReleasedFigure[] {
    const { grid, tree, today } = this.making;
    const due = grid
      .subjectsOf(period.key, tree.since(lastDayOf(period.to, today)))
      .flatMap(({ kind, id }) => {
        const measures = kind === 'assignment' ? MEASURES_OF_OFFICERS : MEASURES_OF_PLACES;
        const ends = this.endsOf(kind, id, period);
        return measures.map((measure) => this.choicesOf({ kind, id }, measure, ends));
      })
      .filter((choices) => choices.length > 0)
      .toSorted(([a], [b]) => rankOf(a!) - rankOf(b!) || b!.n - a!.n);
    return due.flatMap((choices) => {
      const chosen = choices.find((choice) => this.allows(choice));
      if (chosen) this.publish(chosen);
      return chosen ? [chosen] : [];
    });
  }

  /** The figures of a subject that have ten more persons than the release before, the fullest first. */
  private choicesOf(
    subject: Pick<Figure, 'kind' | 'id'>,
    measure: Measure,
    ends: readonly End[],
  ): ReleasedFigure[] {
    return ends.flatMap((end) => {
      const figure = { ...end, ...subject, making: this.making.making };
      const before = this.newest.get(keyOf({ ...figure, measure }));
      const ordinal = (before?.ordinal ?? 0) + 1;
      const n = this.controls[measure].sizeOf(figure);
      const isDue = n >= (before?.n ?? 0) + SMALLEST_N;
      return isDue ? [{ ...figure, measure, basis: this.basis, ordinal, n }] : [];
    });
  }

  /** Days before which a figure may end, the fullest first. */
  private endsOf(kind: SubjectKind, id: string, period: Period): End[] {
    const known = this.daysOf.get(period.key) ?? this.daysIn(period);
    this.daysOf.set(period.key, known);
    return this.isAboutOneOfficer(kind, id, known.live) ? known.ofOfficers : known.ofPlaces;
  }

  private daysIn(period: Period): PeriodDays {
    const { today, tree } = this.making;
    const thisMonday = mondayOf(today);
    const full = period.to <= thisMonday ? period.to : thisMonday;
    const lastMonday = mondayOf(lastDayOf(period.to, today));
    const end = (until: string): End => ({
      period: period.key,
      until,
      treeDay: tree.since(lastDayOf(until, today)),
    });
    const ends = (...untils: string[]): End[] =>
      [...new Set(untils)].filter((until) => until > period.from).map(end);
    return {
      live: end(period.to),
      ofPlaces: ends(period.to, lastMonday),
      ofOfficers: ends(full, lastMonday),
    };
  }

  private isAboutOneOfficer(kind: SubjectKind, id: string, live: End): boolean {
    if (kind === 'assignment') return true;
    const { grid, counts, making } = this.making;
    const persons = new Map<string | null, number>();
    for (const cell of grid.cellsOf({ ...live, kind, id })) {
      const officer = grid.cells[cell]!.assignment;
      const n = counts[this.basis].pulse.persons(cell, making);
      if (n > 0) persons.set(officer, (persons.get(officer) ?? 0) + n);
    }
    const all = [...persons.values()].reduce((total, n) => total + n, 0);
    persons.delete(null);
    const most = Math.max(0, ...persons.values());
    return persons.size === 1 || most > LARGEST_SHARE_OF_ONE * all;
  }

  /** An IKM shows kompetensi and perilaku, so it is a whole of which officers' figures are parts. */
  private showsOfficers(release: ReleasedFigure): boolean {
    const persons = this.controls.officer.sizeOf(release);
    return release.measure === 'ikm' && persons >= SMALLEST_N_OF_ELEMENT;
  }

  private allows(release: ReleasedFigure): boolean {
    return (
      this.controls[release.measure].allows(release) &&
      (!this.showsOfficers(release) || this.controls.officer.allows(release))
    );
  }

  private publish(release: ReleasedFigure): void {
    this.newest.set(keyOf(release), release);
    this.controls[release.measure].add(release);
    if (this.showsOfficers(release)) this.controls.officer.add(release);
  }
}

function rankOf({ kind }: ReleasedFigure): number {
  return KINDS_TOP_DOWN.indexOf(kind);
}

function keyOf(release: { kind: string; id: string; measure: string; period: string }): string {
  const { kind, id, measure, period } = release;
  return `${kind} ${id} ${measure} ${period}`;
}

/** The last day before `until` that has begun. */
function lastDayOf(until: string, today: string): string {
  return until <= today ? DateTime.fromISO(until).minus({ days: 1 }).toISODate()! : today;
}

function mondayOf(day: string): string {
  return DateTime.fromISO(day).startOf('week').toISODate()!;
}
