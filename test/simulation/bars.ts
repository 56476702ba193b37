import { randomInt } from 'node:crypto';

/** The fixed seeds, and one that is new in every run; `SIMULATION_SEED` repeats a run. */
export const SEEDS: readonly number[] = [
  20261123,
  20261124,
  20261125,
  Number(process.env.SIMULATION_SEED ?? randomInt(1, 2 ** 31)),
];

/** One line of a bar's table, measured with one seed. */
export interface Measured {
  what: string;
  value: number;
  /** what the value must not fall below or exceed; without both it is printed and not claimed */
  atLeast?: number;
  atMost?: number;
}

/**
 * Measures with every seed, prints the table, and fails if a value of any seed falls short.
 * @param decimals of the printed values
 */
export function holdBar(
  title: string,
  decimals: number,
  measure: (seed: number) => readonly Measured[],
): void {
  const columns = SEEDS.map((seed, at) => (at === SEEDS.length - 1 ? `*${seed}` : `${seed}`));
  printAndJudge(title, decimals, columns, SEEDS.map(measure));
}

/** The same for values that need no drawing. */
export function holdExactBar(title: string, decimals: number, lines: readonly Measured[]): void {
  printAndJudge(title, decimals, ['exact'], [lines]);
}

function printAndJudge(
  title: string,
  decimals: number,
  columns: readonly string[],
  runs: readonly (readonly Measured[])[],
): void {
  const lines = (runs[0] ?? []).map((first, row) => {
    const measured = runs.map((run) => run[row] as Measured);
    const values = measured.map(({ value }) => value.toFixed(decimals));
    return { ...first, values, kept: measured.every(isKept) };
  });
  const widest = Math.max(...lines.map(({ what }) => what.length));
  const row = (first: string, values: readonly string[], last: string): string =>
    `  ${first.padEnd(widest)} ${values.map((value) => value.padStart(12)).join('')}  ${last}`;
  const table = lines.map((line) => row(line.what, line.values, barOf(line)));
  console.log([title, '', row('', columns, 'bar'), ...table, ''].join('\n'));
  expect(lines.filter(({ kept }) => !kept).map(({ what }) => what)).toEqual([]);
}

function isKept({ value, atLeast = -Infinity, atMost = Infinity }: Measured): boolean {
  return value >= atLeast && value <= atMost;
}

function barOf({ atLeast, atMost, kept }: Measured & { kept: boolean }): string {
  if (atLeast === undefined && atMost === undefined) return 'not claimed';
  const bar = [
    ...(atLeast === undefined ? [] : [`≥ ${atLeast}`]),
    ...(atMost === undefined ? [] : [`≤ ${atMost}`]),
  ];
  return `${bar.join(' ')} ${kept ? 'kept' : 'MISSED'}`;
}
