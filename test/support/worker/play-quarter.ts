import {
  allLines,
  type Closing,
  closePeriod,
  type Cut,
  makeCuts,
  type Measure,
  type PeriodCounts,
  periodCounts,
  periodDays,
  showCuts,
} from '@app/figures';
import { type City, dayOf } from './invented-city.js';

const WEEK = 7;
const SETTLES_IN = 8;
const MAKINGS = 14;

/** What a quarter showed, week by week and at its closing. */
export interface PlayedQuarter {
  /** running cuts of agency, units and locations */
  cuts: Cut[];
  closing: Closing;
  /** all counts, with everything that is shown, and without those who stay out */
  counts: PeriodCounts;
  /** CPU seconds of all makings and the closing */
  cpu: number;
  /** CPU seconds of the longest making */
  longest: number;
}

/**
 * Plays the fourteen weekly makings of a quarter and closes it; every time from cells and cuts alone.
 * @param own the cuts up to which officers saw themselves
 */
export function playQuarter(city: City, measure: Measure, own: readonly Cut[] = []): PlayedQuarter {
  const period = periodDays(city.from, city.until);
  const cuts: Cut[] = [];
  const times: number[] = [];
  for (let week = 1; week < MAKINGS; week += 1) {
    const settled = week * WEEK - SETTLES_IN;
    if (settled < 1) continue;
    const before = process.cpuUsage();
    const cells = city.cells.filter(({ day }) => day <= dayOf(settled));
    const counts = periodCounts({ period, measure, cells, versions: city.versions });
    showCuts(counts, cuts);
    cuts.push(...toEnd(makeCuts(counts, settled)));
    times.push(secondsSince(before));
  }
  const before = process.cpuUsage();
  const counts = periodCounts({ ...city, period, measure });
  showCuts(counts, cuts);
  const closing = toEnd(closePeriod(counts, own));
  times.push(secondsSince(before));
  const cpu = times.reduce((sum, time) => sum + time, 0);
  return { cuts, closing, counts, cpu, longest: Math.max(...times) };
}

/** By kind of subject: of those with K persons the shares shown, complete, and the months of ten complete. */
export function completeness({ closing, counts }: PlayedQuarter): Record<string, Completeness> {
  const table: Record<string, Completeness> = {};
  const lines = new Map(allLines(counts).map((line) => [nameOf(line), line]));
  const { length, monthEnds } = counts.period;
  for (const figure of closing.figures) {
    const { subject, basis, until, leftOut } = figure;
    const kind = basis === 'attested' && subject.kind !== 'assignment' ? 'attested' : subject.kind;
    const row = (table[kind] ??= { subjects: 0, shown: 0, complete: 0, months: 0, monthsOfTen: 0 });
    const line = lines.get(nameOf(figure))!;
    row.subjects += 1;
    row.shown += until === null ? 0 : 1;
    row.complete += until === dayOf(length) && leftOut < 10 ? 1 : 0;
    const shown = new Set([0, ...line.chains.flat()]);
    [0, ...monthEnds].slice(0, -1).forEach((from, at) => {
      const to = monthEnds[at]!;
      if (line.counts[to]! - line.counts[from]! < 10) return;
      row.monthsOfTen += 1;
      row.months += shown.has(from) && shown.has(to) ? 1 : 0;
    });
  }
  return table;
}

export interface Completeness {
  subjects: number;
  shown: number;
  complete: number;
  months: number;
  monthsOfTen: number;
}

function nameOf({ subject, basis }: { subject: Cut['subject']; basis: string }): string {
  return `${basis}/${subject.kind}/${subject.id}`;
}

export function toEnd<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The closing figures and the months that were added to them. */
export function closedCuts({ closing }: PlayedQuarter): Cut[] {
  return closing.figures.flatMap(({ subject, basis, measure, until, months }) =>
    [...months, ...(until === null ? [] : [until])].map((day) => ({
      subject,
      basis,
      measure,
      until: day,
    })),
  );
}

/** Everything that was ever published: running and closing cuts, and the months. */
export function publishedCuts(played: PlayedQuarter): Cut[] {
  return [...played.cuts, ...closedCuts(played)];
}
