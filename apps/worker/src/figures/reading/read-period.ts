import type { Transaction } from '@app/database';
import {
  countPeriod,
  type Cut,
  longerSource,
  type PeriodCounts,
  type PeriodDays,
  periodDays,
  type SettledCell,
  showCuts,
  type UnitVersion,
} from '@app/figures';
import { nextStep } from '@app/jobs';
import {
  findOwnCuts,
  type KnownFigure,
  listKnownFigures,
  type Measure,
  type OwnCut,
} from '@app/persistence/figures';
import {
  findSettledThrough,
  listUnitVersions,
  streamPersonDays,
} from '@app/persistence/settled-ratings';
import { lastDayOf, type Period } from '@app/skm';
import type { LeftOutDays } from '../contents.js';
import { takeSteps } from '../take-steps.js';
import { RULE_MEASURES } from './measures.js';

/** Everything that figures of a period rest on. */
export interface PeriodReading {
  instansiId: string;
  period: Period;
  days: PeriodDays;
  /** how many days of the period are settled */
  settled: number;
  cells: SettledCell[];
  versions: UnitVersion[];
  /** whatever was shown of the official period so far, in the order of its making */
  known: KnownFigure[];
  /** what officers have seen of themselves */
  own: Cut[];
}

/** Reads a quarter, semester or year; only its settled days have cells. */
export async function readPeriod(
  tx: Transaction,
  instansiId: string,
  period: Period,
): Promise<PeriodReading> {
  const days = periodDays(period.from, lastDayOf(period));
  const through = (await findSettledThrough(tx, instansiId)) ?? '';
  const versions = await listUnitVersions(tx, { instansiId });
  const known = await listKnownFigures(tx, { instansiId, periods: [period.key] });
  return {
    instansiId,
    period,
    days,
    settled: settledDays(days, through),
    cells: await readCells(tx, instansiId, period),
    versions,
    known,
    own: (await findOwnCuts(tx, { instansiId, period: period.key })).map(ownCut),
  };
}

/** An officer's own cut as the rules know it. */
export function ownCut({ assignmentId, measure, until }: Omit<OwnCut, 'elements'>): Cut {
  return {
    subject: { kind: 'assignment', id: assignmentId },
    basis: 'attested',
    measure: RULE_MEASURES[measure],
    until,
  };
}

/** Counts a measure of what was read, with the running cuts that are shown of it. */
export async function countMeasure(
  reading: PeriodReading,
  measure: Measure,
): Promise<PeriodCounts> {
  const { days: period, cells, versions } = reading;
  const counted = { period, measure: RULE_MEASURES[measure], cells, versions };
  const counts = await takeSteps(countPeriod(counted));
  showCuts(counts, runningCuts(reading, measure));
  return counts;
}

/** A measure of a semester or year. */
export interface LongerCounts {
  /** without what stayed out of the closings inside, but for units that are in none of their figures */
  counts: PeriodCounts;
  /** what stays out; of units apart, out of the places above them */
  out: PeriodCounts;
  apart: ReadonlySet<string>;
}

/**
 * Counts a measure of a semester or year.
 * @param leftOut what stayed out of the closings inside
 */
export async function countLonger(
  { days: period, cells, versions }: PeriodReading,
  measure: Measure,
  leftOut: readonly LeftOutDays[],
): Promise<LongerCounts> {
  const all = { period, measure: RULE_MEASURES[measure], cells, versions };
  const source = await takeSteps(longerSource(all, leftOut));
  return {
    counts: await takeSteps(countPeriod({ ...all, ...source })),
    out: await takeSteps(countPeriod({ ...all, cells: source.out })),
    apart: source.apart,
  };
}

/** An officer's measure is a part of what the respondents' figures of places show. */
function runningCuts({ known }: PeriodReading, measure: Measure): Cut[] {
  const from = measure === 'officer' ? 'ikm' : measure;
  return known
    .filter((one) => !one.closed && one.periodKind === 'quarter' && one.measure === from)
    .map(({ subjectKind, subjectId, basis, until }) => ({
      subject: { kind: subjectKind, id: subjectId },
      basis,
      measure: RULE_MEASURES[measure],
      until,
    }));
}

/** All that counted on settled days of a period, batch by batch, so that others work in between. */
export async function readCells(
  tx: Transaction,
  instansiId: string,
  { from, to }: Pick<Period, 'from' | 'to'>,
): Promise<SettledCell[]> {
  const cells: SettledCell[] = [];
  const same = new Map<string, string>();
  // ids and days of many rows are few texts, each of which is kept once
  const keep = <T extends string | null>(text: T): T => {
    if (text === null) return text;
    const known = same.get(text) as T | undefined;
    if (known === undefined) same.set(text, text);
    return known ?? text;
  };
  for await (const rows of streamPersonDays(tx, { instansiId, from, to })) {
    for (const row of rows) {
      cells.push({
        ...row,
        day: keep(row.day),
        unitId: keep(row.unitId),
        locationId: keep(row.locationId),
        serviceId: keep(row.serviceId),
        assignmentId: keep(row.assignmentId),
      });
    }
    await nextStep();
  }
  return cells;
}

function settledDays({ from, length }: PeriodDays, through: string): number {
  const days = through === '' ? 0 : (Date.parse(through) - Date.parse(from)) / 86_400_000 + 1;
  return Math.max(0, Math.min(length, days));
}
