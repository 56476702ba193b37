import type { Transaction } from '@app/database';
import { type HourGrid, mergeHours, sumOf } from '@app/figures';
import { nextStep } from '@app/jobs';
import { findShownHours, type HoursFigure } from '@app/persistence/figures';
import { listUnitVersions } from '@app/persistence/settled-ratings';
import { lastDayOf, parsePeriod, PRINTED_FROM, Rational } from '@app/skm';
import type { WantedFigure } from '../contents.js';
import { disjointParts } from '../days/period-parts.js';
import { type ParentOf, parentsOn, withAbove } from '../days/standing-units.js';
import { type Hours, less } from './hour-grids.js';
import { type HoursToRead, readHours } from './read-hours.js';

/** Subjects whose hours are merged before whatever else waits goes first. */
const SUBJECTS_OF_A_STEP = 20;

/** A unit or a service whose pulse of all ratings is shown at a closing; its hours count the same ratings. */
export interface HoursSubject extends Pick<WantedFigure, 'covers' | 'leftOut'> {
  subject: HoursToRead['subject'];
  /** of a service: its unit; of a unit: itself */
  unitId: string;
}

/** The hours of one subject, for the closing to write. */
export interface HoursRow {
  /** key of the calendar grid */
  period: string;
  subject: HoursToRead['subject'];
  n: number;
  figure: HoursFigure;
}

interface Read extends HoursSubject {
  period: string;
  hours: Hours;
}

/**
 * Hours of periods that are closed together: the quarter first, and the semester and the year that end with it. Cells
 * are merged until what each holds, and what it leaves of shown hours (of the unit above, alone and with all shown
 * parts; of shown periods inside), is nobody or ten persons; where that cannot be, nothing is shown.
 */
export async function buildHours(
  tx: Transaction,
  instansiId: string,
  periods: readonly { period: string; shown: readonly HoursSubject[] }[],
): Promise<HoursRow[]> {
  const whole = parsePeriod(periods.at(-1)!.period);
  const made = new Set(periods.map(({ period }) => period));
  const range = { instansiId, from: whole.from, to: whole.to };
  const earlier = (await findShownHours(tx, range)).filter(({ period }) => !made.has(period));
  const asked = [
    ...earlier.map(({ period, kind, id, ...counted }) => ({
      period,
      subject: { kind, id },
      unitId: id,
      ...counted,
    })),
    ...periods.flatMap(({ period, shown }) => shown.map((one) => ({ ...one, period }))),
  ];
  const hours = await readHours(tx, instansiId, asked);
  const read = asked.map((one, at): Read => ({ ...one, hours: hours[at]! }));
  const versions = await listUnitVersions(tx, { instansiId });
  const grids = new Map(
    read.slice(0, earlier.length).map((one) => [nameOf(one.period, one.subject), gridOf(one)]),
  );
  const rows: HoursRow[] = [];
  for (const { period } of periods) {
    const parentOf = parentsOn(versions, lastDayOf(parsePeriod(period)));
    const mine = read.slice(earlier.length).filter((one) => one.period === period);
    rows.push(...(await showHours(mine, { parentOf, inside: disjointParts(period) }, grids)));
  }
  return rows;
}

/** Where units stand on the last day of a period, and every choice of the periods inside it. */
interface Surroundings {
  parentOf: ParentOf;
  inside: readonly string[][];
}

/** @param grids of everything that is shown; what is shown here is added */
async function showHours(
  subjects: readonly Read[],
  { parentOf, inside }: Surroundings,
  grids: Map<string, HourGrid>,
): Promise<HoursRow[]> {
  const rows: HoursRow[] = [];
  const parts = new Map<string, HourGrid[]>();
  const largest = subjects.toSorted(
    (a, b) =>
      personsOf(b) - personsOf(a) ||
      levelOf(a, parentOf) - levelOf(b, parentOf) ||
      (a.subject.id < b.subject.id ? -1 : 1),
  );
  for (const [at, one] of largest.entries()) {
    if (at % SUBJECTS_OF_A_STEP === 0) await nextStep();
    const grid = gridOf(one);
    const above = aboveOf(one, parentOf).find((unitId) => grids.has(unitName(one, unitId)));
    const siblings = above === undefined ? [] : (parts.get(above) ?? []);
    const whole = above === undefined ? undefined : grids.get(unitName(one, above));
    const beside = [
      ...(whole ? [less(whole, grid), [...siblings, grid].reduce(less, whole)] : []),
      ...leftOfPeriod(one, inside, grids),
    ];
    const cells = mergeHours(grid, beside);
    if (cells === null) continue;
    grids.set(nameOf(one.period, one.subject), grid);
    if (above !== undefined) parts.set(above, [...siblings, grid]);
    rows.push({ period: one.period, subject: one.subject, ...figureOf(one.hours, cells) });
  }
  return rows;
}

/** What a subject's hours leave of every choice of its shown hours of periods inside. */
function leftOfPeriod(
  one: Read,
  inside: Surroundings['inside'],
  grids: ReadonlyMap<string, HourGrid>,
): HourGrid[] {
  const choices = inside.map((parts) =>
    parts.flatMap((part) => {
      const grid = grids.get(nameOf(part, one.subject));
      return grid ? [grid] : [];
    }),
  );
  const known = choices.filter((some) => some.length > 0);
  return known.map((some) => some.reduce<HourGrid>(less, gridOf(one)));
}

function figureOf(
  { persons, tapSums }: Hours,
  merged: NonNullable<ReturnType<typeof mergeHours>>,
): Pick<HoursRow, 'n' | 'figure'> {
  const cells = merged.map((cell) => {
    const n = sumOf(persons, cell);
    const mean = Rational.of(sumOf(tapSums, cell), Math.max(1, n)).toDecimal(2);
    return {
      weekdays: cell.weekdays.map((at) => at + 1),
      hourBlocks: cell.hourBlocks,
      n,
      mean: n >= PRINTED_FROM.headline ? mean : null,
    };
  });
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  return { n, figure: { n, cells } };
}

/** The units of which a subject is a part, the nearest first. */
function aboveOf({ subject, unitId }: Read, parentOf: ParentOf): string[] {
  const path = withAbove(unitId, parentOf);
  return subject.kind === 'unit' ? path.slice(1) : path;
}

function levelOf(one: Read, parentOf: ParentOf): number {
  return aboveOf(one, parentOf).length;
}

function unitName({ period }: Read, unitId: string): string {
  return nameOf(period, { kind: 'unit', id: unitId });
}

function nameOf(period: string, { kind, id }: HoursToRead['subject']): string {
  return `${period} ${kind} ${id}`;
}

function gridOf({ hours }: Read): HourGrid {
  return hours.persons;
}

function personsOf({ hours }: Read): number {
  return hours.persons.flat().reduce((sum, n) => sum + n, 0);
}
