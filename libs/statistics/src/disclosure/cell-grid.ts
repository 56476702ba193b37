export type FigureKind = 'instansi' | 'unit' | 'location' | 'service' | 'assignment';

/** From the shortest to the longest; a longer one is made of whole shorter ones, but not of whole weeks. */
export const GRID_PERIODS = ['week', 'month', 'quarter', 'semester', 'year'] as const;

export type GridPeriod = (typeof GRID_PERIODS)[number];

/** What all persons of a cell have in common, as far as figures tell persons apart. */
export interface CellLabels {
  /** first local day of a stretch within one week and one month, YYYY-MM-DD */
  day: string;
  /** keys of the periods that hold the stretch */
  periods: Readonly<Record<GridPeriod, string>>;
  unit: string;
  /** of another agency: not in the host's own figures */
  guest: boolean;
  location: string | null;
  service: string | null;
  assignment: string | null;
}

/** Which persons a figure is about. */
export interface FigureRegion {
  kind: FigureKind;
  id: string;
  period: string;
  /** local day from which on nobody is in it, YYYY-MM-DD */
  until: string;
  /** the tree of units is taken as of this local day */
  treeDay: string;
}

export interface UnitChains {
  /** A unit and those above it on a day, from itself to the top. */
  chainOf(unit: string, day: string): readonly string[];
}

/** The cells of an agency, and which of them a figure holds. */
export class CellGrid {
  readonly cells: CellLabels[] = [];
  private readonly byPeriod = new Map<string, Map<string, number[]>>();
  private readonly regions = new Map<string, readonly number[]>();

  constructor(
    private readonly instansiId: string,
    private readonly tree: UnitChains,
  ) {}

  /** Returns the number under which the cell is known; all cells are added before a figure is asked for. */
  add(cell: CellLabels): number {
    const number = this.cells.push(cell) - 1;
    for (const period of GRID_PERIODS) this.index(number, cell, cell.periods[period]);
    return number;
  }

  /** Who may have a figure in a period; units as of a day. */
  subjectsOf(period: string, treeDay: string): { kind: FigureKind; id: string }[] {
    const subjects = new Map<string, { kind: FigureKind; id: string }>();
    for (const key of this.byPeriod.get(period)?.keys() ?? []) {
      const [kind, id] = key.split(' ') as [FigureKind, string];
      const ids = kind === 'unit' ? this.tree.chainOf(id, treeDay) : [id];
      ids.forEach((each) => subjects.set(`${kind} ${each}`, { kind, id: each }));
    }
    return [...subjects.values()];
  }

  /** The newest first: that is where figures differ most. */
  cellsOf(region: FigureRegion): readonly number[] {
    const { kind, id, period, until, treeDay } = region;
    const key = [kind, id, period, until, kind === 'unit' ? treeDay : ''].join(' ');
    let cells = this.regions.get(key);
    if (!cells) {
      const dayOf = (cell: number): string => this.cells[cell]!.day;
      cells = this.collect(region)
        .filter((cell) => dayOf(cell) < until)
        .sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : a - b));
      this.regions.set(key, cells);
    }
    return cells;
  }

  private index(number: number, cell: CellLabels, period: string): void {
    const subjects = this.byPeriod.get(period) ?? new Map<string, number[]>();
    this.byPeriod.set(period, subjects);
    const put = (subject: string): void => {
      const known = subjects.get(subject);
      if (known) known.push(number);
      else subjects.set(subject, [number]);
    };
    put(`unit ${cell.unit}`);
    if (!cell.guest) put(`instansi ${this.instansiId}`);
    if (cell.location !== null) put(`location ${cell.location}`);
    if (cell.service !== null) put(`service ${cell.service}`);
    if (cell.assignment !== null) put(`assignment ${cell.assignment}`);
  }

  private collect({ kind, id, period, treeDay }: FigureRegion): readonly number[] {
    const subjects = this.byPeriod.get(period);
    if (!subjects) return [];
    if (kind !== 'unit') return subjects.get(`${kind} ${id}`) ?? [];
    return [...subjects]
      .filter(([key]) => key.startsWith('unit '))
      .filter(([key]) => this.tree.chainOf(key.slice(5), treeDay).includes(id))
      .flatMap(([, cells]) => cells);
  }
}
