import { lastDayOf, parsePeriod, type Period, periodsOf } from '@app/skm';

const INSIDE: Partial<Record<Period['kind'], Period['kind']>> = {
  year: 'semester',
  semester: 'quarter',
};

/**
 * Keys of the periods that are closed directly inside a period: the semesters of a year, the quarters of a semester,
 * none of a quarter.
 */
export function partsOf(key: string): string[] {
  const period = parsePeriod(key);
  const inner = INSIDE[period.kind];
  if (inner === undefined) return [];
  return [period.from, lastDayOf(period)].map(
    (day) => periodsOf(day).find(({ kind }) => kind === inner)!.key,
  );
}

/** Every choice of periods inside a period that share no day, none of them left out. */
export function disjointParts(key: string): string[][] {
  const [first, second] = partsOf(key);
  if (first === undefined || second === undefined) return [[]];
  const choices = (part: string): string[][] => [[part], ...disjointParts(part)];
  return choices(first).flatMap((one) => choices(second).map((other) => [...one, ...other]));
}

/** The quarters of a quarter, semester or year, by key. */
export function quartersOf(period: string): string[] {
  const parts = partsOf(period);
  return parts.length === 0 ? [period] : parts.flatMap((part) => quartersOf(part));
}
