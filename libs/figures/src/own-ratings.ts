import type { CountLedger } from './count-ledger.js';
import type { CountsByDay } from './counts-by-day.js';
import type { Measure } from './figure.js';
import { dayNumber, type PeriodDays } from './period-days.js';
import type { RatedPlace, SettledCell } from './settled-cell.js';

/** Persons of a unit's own ratings who share everything but the day. */
export interface OwnRatings {
  unitId: string;
  /** null: none, or one whose ratings lie in several units and which has no figures */
  serviceId: string | null;
  /** null: none, not attested, or one whose ratings lie in several units */
  officerId: string | null;
  locationId: string | null;
  attested: boolean;
  counts: CountsByDay;
}

const COUNT_OF = {
  persons: 'persons',
  respondents: 'respondents',
  officer: 'officerRespondents',
} as const satisfies Record<Measure, keyof SettledCell>;

/** How many persons of a measure a cell holds. */
export function countOf(cell: SettledCell, measure: Measure): number {
  return cell[COUNT_OF[measure]];
}

/** Cells that are looked at in one step. */
const STEP = 2_000;

/**
 * Adds up cells that differ by day only, in an order that does not depend on theirs; yields after some of them.
 * @throws RangeError for a cell outside the period or a number of persons that is none
 */
export function* ownRatings(
  ledger: CountLedger,
  period: PeriodDays,
  cells: readonly SettledCell[],
  measure: Measure,
): Generator<void, OwnRatings[]> {
  const homeless = new Set(inSeveralUnits(cells));
  yield;
  const found = new Map<string, OwnRatings>();
  const grouped = yield* alikeCells(cells, measure);
  const days = new Map<string, number>();
  let seen = 0;
  for (const key of [...grouped.keys()].toSorted()) {
    const alike = grouped.get(key)!;
    const [first] = alike;
    const counts = ledger.openOwn(first!.unitId);
    for (const cell of alike) {
      const day = days.get(cell.day) ?? dayIn(period, cell);
      days.set(cell.day, day);
      counts[day]! += wholeNumber(countOf(cell, measure));
    }
    const at = (id: string | null): string | null => (id === null || homeless.has(id) ? null : id);
    found.set(key, {
      unitId: first!.unitId,
      serviceId: at(first!.serviceId),
      officerId: first!.attested ? at(first!.assignmentId) : null,
      locationId: first!.locationId,
      attested: first!.attested,
      counts,
    });
    seen += alike.length;
    if (seen < STEP) continue;
    seen = 0;
    yield;
  }
  return [...found.values()];
}

/** Cells with somebody of a measure, those that differ by day only together. */
function* alikeCells(
  cells: readonly SettledCell[],
  measure: Measure,
): Generator<void, Map<string, SettledCell[]>> {
  const grouped = new Map<string, SettledCell[]>();
  for (const [at, cell] of cells.entries()) {
    if (at % STEP === 0) yield;
    if (countOf(cell, measure) === 0) continue;
    const key = keyOf(cell);
    const alike = grouped.get(key);
    if (alike) alike.push(cell);
    else grouped.set(key, [cell]);
  }
  return grouped;
}

/** Services and assignments whose ratings lie in more than one unit: no table can hold them. */
export function inSeveralUnits(places: readonly RatedPlace[]): string[] {
  const units = new Map<string, string>();
  const several = new Set<string>();
  for (const { unitId, serviceId, assignmentId } of places) {
    for (const id of [serviceId, assignmentId]) {
      if (id === null) continue;
      if ((units.get(id) ?? unitId) !== unitId) several.add(id);
      units.set(id, unitId);
    }
  }
  return [...several].toSorted();
}

function keyOf(cell: SettledCell): string {
  const officer = cell.attested ? cell.assignmentId : null;
  return [
    cell.unitId,
    cell.serviceId ?? '',
    officer ?? '',
    cell.locationId ?? '',
    cell.attested ? 1 : 0,
  ].join('|');
}

function dayIn(period: PeriodDays, { day }: SettledCell): number {
  const number = dayNumber(period, day);
  if (number >= 1 && number <= period.length) return number;
  throw new RangeError(`${day} lies outside the period ${period.from} to ${period.until}.`);
}

function wholeNumber(persons: number): number {
  if (Number.isInteger(persons) && persons >= 0) return persons;
  throw new RangeError(`A cell cannot hold ${persons} persons.`);
}
