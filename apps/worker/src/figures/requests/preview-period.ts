import type { Transaction } from '@app/database';
import { countPeriod, K, type PeriodCounts, periodDays } from '@app/figures';
import {
  findClosedStates,
  findHeldUnits,
  listOpenQuarters,
  listUnitsOfPeriod,
  type PeriodPreview,
  type PeriodRefusal,
  type PreviewedUnit,
} from '@app/persistence/figures';
import { sumPersonsServed } from '@app/persistence/persons-served';
import {
  findSettledThrough,
  listUnitVersions,
  type UnitTime,
} from '@app/persistence/settled-ratings';
import { lastDayOf, parsePeriod, type Period, periodsOf, periodsUntil } from '@app/skm';
import { quartersOf } from '../days/period-parts.js';
import { parentsOn, withAbove } from '../days/standing-units.js';
import { readCells } from '../reading/read-period.js';
import { takeSteps } from '../take-steps.js';

/** Respondents from whom on a unit can have an IKM. */
const IKM_FROM = 30;

/** What is counted of every unit, with everything below it. */
interface Counted {
  persons: PeriodCounts;
  respondents: PeriodCounts;
}

/**
 * What closing a period now would give: units with what is settled of the period, and whether it could be closed.
 * @param key of the calendar grid, 2026-Q4
 */
export async function previewPeriod(
  tx: Transaction,
  instansiId: string,
  key: string,
): Promise<PeriodPreview> {
  const period = parsePeriod(key);
  const range = { instansiId, from: period.from, to: period.to };
  const settledThrough = await findSettledThrough(tx, instansiId);
  const versions = await listUnitVersions(tx, { instansiId });
  const counted = await countUnits(tx, range, versions);
  const refusal = await findRefusal(tx, instansiId, period, settledThrough);
  const held = await findHeldPlaces(tx, range, versions);
  const names = await listUnitsOfPeriod(tx, range);
  const missing = await findMonthsMissing(
    tx,
    range,
    names.map(({ unitId }) => unitId),
  );
  const units = names.map(({ unitId, name }): PreviewedUnit => ({
    unitId,
    name,
    ...countsOf(counted, unitId),
    held: held.has(unitId),
    personsServedMissing: missing.get(unitId) ?? [],
  }));
  return { settledThrough, refusal, units };
}

async function countUnits(
  tx: Transaction,
  range: { instansiId: string; from: string; to: string },
  versions: readonly UnitTime[],
): Promise<Counted> {
  const period = periodDays(range.from, lastDayOf(range));
  const cells = await readCells(tx, range.instansiId, range);
  const persons = await takeSteps(countPeriod({ period, measure: 'persons', cells, versions }));
  const counted = { period, measure: 'respondents', cells, versions } as const;
  const respondents = await takeSteps(countPeriod(counted));
  return { persons, respondents };
}

function countsOf(
  { persons, respondents }: Counted,
  unitId: string,
): Pick<PreviewedUnit, 'persons' | 'respondents' | 'belowThirty'> {
  const answered = totalOf(respondents, unitId);
  return {
    persons: told(totalOf(persons, unitId)),
    respondents: told(answered),
    belowThirty: answered < IKM_FROM,
  };
}

function told(persons: number): number | null {
  return persons < K ? null : persons;
}

function totalOf({ all, period }: PeriodCounts, unitId: string): number {
  return all.units.get(unitId)?.line.counts[period.length] ?? 0;
}

async function findRefusal(
  tx: Transaction,
  instansiId: string,
  period: Period,
  settledThrough: string | null,
): Promise<PeriodRefusal | null> {
  const states = await findClosedStates(tx, { instansiId, period: period.key });
  if (states.length > 0) return 'period.already-closed';
  if (settledThrough === null || settledThrough < lastDayOf(period)) return 'period.not-settled';
  const open = (await listOpenQuarters(tx, { instansiId })).map(({ quarter }) => quarter);
  const quarters = quartersOf(period.key).filter((quarter) => open.includes(quarter));
  if (quarters.length === 0) return 'period.no-ratings';
  return open[0] === quarters[0] ? null : 'period.earlier-open';
}

/** Units that hold a rating in review, where they stood last in the period. */
async function findHeldPlaces(
  tx: Transaction,
  range: { instansiId: string; from: string; to: string },
  versions: readonly UnitTime[],
): Promise<Set<string>> {
  const parentOf = parentsOn(versions, lastDayOf(range));
  const units = await findHeldUnits(tx, range);
  return new Set(units.flatMap(({ unitId }) => withAbove(unitId, parentOf)));
}

/** By unit: the months for which the number of persons served is missing of a service that it offered. */
async function findMonthsMissing(
  tx: Transaction,
  { instansiId, from, to }: { instansiId: string; from: string; to: string },
  unitIds: readonly string[],
): Promise<Map<string, string[]>> {
  const months = monthsOf(from, to);
  const served = await sumPersonsServed(tx, instansiId, 'unit', unitIds, months);
  return new Map(
    unitIds.map((unitId) => [
      unitId,
      months
        .map(({ key }) => key)
        .filter((key) => {
          const known = served.get(`${unitId} ${key}`);
          return known !== undefined && known.known < known.expected;
        }),
    ]),
  );
}

function monthsOf(from: string, to: string): Period[] {
  const last = periodsOf(lastDayOf({ to })).find(({ kind }) => kind === 'month')!;
  return periodsUntil(last, 12).filter((month) => month.from >= from);
}
