import type { ReleasedFigure } from '@app/persistence/releases';
import { selectReleases, type Making } from '../../apps/worker/src/releases/select-releases.js';
import { UnitTree } from '../../apps/worker/src/releases/unit-tree.js';
import { type Period, periodsOf } from '@app/skm';
import { CellGrid, CountHistory, type GridPeriod } from '@app/statistics';
import type { Person, SmallAgency } from './small-agency.js';

const MEASURES = ['pulse', 'ikm', 'officer'] as const;
const BASES = ['open', 'attested'] as const;

type Choose = (making: Making) => ReleasedFigure[];
type Counts = Record<(typeof MEASURES)[number], CountHistory>;

/** Persons of one value who came into a cell with a making, or left it. */
interface Lot {
  person: Person;
  making: number;
  sign: 1 | -1;
}

const calendar = new Map<string, Period[]>();

/** Lets the product choose what it publishes of an agency, making after making. */
export class PublishedHistory {
  readonly releases: ReleasedFigure[] = [];
  private readonly lots: Lot[] = [];
  private readonly seen = new Map<Person, Person>();
  private makings = 0;

  constructor(
    private readonly agency: SmallAgency,
    private readonly choose: Choose = selectReleases,
  ) {}

  /** Returns what is new. */
  make(): ReleasedFigure[] {
    this.makings += 1;
    this.takeNote();
    const making = this.making();
    const chosen = this.choose(making);
    this.releases.push(...chosen);
    return chosen;
  }

  private takeNote(): void {
    for (const person of this.agency.persons) {
      const before = this.seen.get(person);
      if (before && JSON.stringify(before) === JSON.stringify(person)) continue;
      const after = { ...person };
      if (before?.counted) this.lots.push({ person: before, making: this.makings, sign: -1 });
      if (after.counted) this.lots.push({ person: after, making: this.makings, sign: 1 });
      this.seen.set(person, after);
    }
  }

  private making(): Making {
    const tree = new UnitTree(
      this.agency.standings.map(({ unit, parent, from }) => ({
        unitId: unit,
        parentId: parent,
        from,
      })),
    );
    const grid = new CellGrid('agency', tree);
    const counts = { open: newCounts(), attested: newCounts() };
    const cells = new Map<string, number>();
    for (const { person, making, sign } of this.lots) {
      const cell = cellOf(person, grid, cells);
      for (const measure of MEASURES) {
        const value = person.values[measure];
        if (value !== null) counts[person.basis][measure].add(cell, making, value, sign);
      }
    }
    const periods = new Map(
      grid.cells.flatMap(({ day }) => periodsOn(day)).map((period) => [period.key, period]),
    );
    return {
      making: this.makings,
      today: this.agency.today,
      periods: [...periods.values()],
      tree,
      grid,
      counts,
      published: this.releases,
    };
  }
}

/** Every figure of ten persons, and again with ten more: what is published without disclosure control. */
export function chooseWithoutControl(making: Making): ReleasedFigure[] {
  return BASES.flatMap((basis) =>
    making.periods.flatMap((period) =>
      making.grid.subjectsOf(period.key, making.tree.since(making.today)).flatMap((subject) => {
        const measures = subject.kind === 'assignment' ? ['pulse', 'officer'] : ['pulse', 'ikm'];
        return (measures as (typeof MEASURES)[number][]).flatMap((measure) => {
          const treeDay = making.tree.since(making.today);
          const figure = { ...subject, period: period.key, until: period.to, treeDay };
          const counts = making.counts[basis][measure];
          const n = making.grid
            .cellsOf(figure)
            .reduce((total, cell) => total + counts.persons(cell, making.making), 0);
          const before = making.published.findLast(
            (release) =>
              release.kind === subject.kind &&
              release.id === subject.id &&
              release.period === period.key &&
              release.measure === measure &&
              release.basis === basis,
          );
          const ordinal = (before?.ordinal ?? 0) + 1;
          if (n < (before?.n ?? 0) + 10) return [];
          return [{ ...figure, measure, basis, ordinal, n, making: making.making }];
        });
      }),
    ),
  );
}

function newCounts(): Counts {
  return { pulse: new CountHistory(), ikm: new CountHistory(), officer: new CountHistory() };
}

function cellOf(person: Person, grid: CellGrid, cells: Map<string, number>): number {
  const { unit, location, service, assignment } = person;
  const periods = periodsOn(person.day);
  const [week, month] = periods as [Period, Period];
  const day = week.from > month.from ? week.from : month.from;
  const key = [day, unit, location, service, assignment].join(' ');
  let cell = cells.get(key);
  if (cell === undefined) {
    const keys = Object.fromEntries(periods.map((period) => [period.kind, period.key]));
    cell = grid.add({
      day,
      unit,
      location,
      service,
      assignment,
      guest: false,
      periods: keys as Record<GridPeriod, string>,
    });
    cells.set(key, cell);
  }
  return cell;
}

function periodsOn(day: string): Period[] {
  let periods = calendar.get(day);
  if (!periods) {
    periods = periodsOf(day);
    calendar.set(day, periods);
  }
  return periods;
}
