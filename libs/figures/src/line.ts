import type { CountsByDay, Interval } from './counts-by-day.js';
import type { Basis, FigureSubject } from './figure.js';

/**
 * What is shown of one subject and basis: its persons by day, and the days between which figures, and
 * differences of figures, give persons. Ends of shown figures that share an end hang together in a chain;
 * every two of a chain are the ends of a window that anybody can compute.
 */
export interface Line {
  subject: FigureSubject;
  basis: Basis | 'others';
  counts: CountsByDay;
  /** each ascending; a figure from the period's first day puts 0 in front */
  chains: readonly (readonly number[])[];
}

/** The chains when one more figure is shown. */
export function chainsWith(
  chains: Line['chains'],
  [from, until]: Interval,
): readonly (readonly number[])[] {
  const touched = chains.filter((chain) => chain.includes(from) || chain.includes(until));
  const joined = [...new Set([from, until, ...touched.flat()])].toSorted((a, b) => a - b);
  return [...chains.filter((chain) => !touched.includes(chain)), joined];
}

/** Shows a figure for good. */
export function show(line: Line, figure: Interval): void {
  line.chains = chainsWith(line.chains, figure);
}

/** Shows a figure if nothing that is then shown breaks a rule; says whether. */
export function showIf(line: Line, figure: Interval, holds: () => boolean): boolean {
  const before = line.chains;
  line.chains = chainsWith(before, figure);
  if (holds()) return true;
  line.chains = before;
  return false;
}

/** The last shown cut of the figures that begin with the period; 0 if there is none. */
export function lastCut(line: Line): number {
  return chainFrom(line, 0)?.at(-1) ?? 0;
}

export function hasCut(line: Line, day: number): boolean {
  return line.chains.some((chain) => chain.includes(day));
}

/** Whether persons between these days can be told from what is shown. */
export function hasWindow(line: Line, from: number, until: number): boolean {
  return line.chains.some((chain) => chain.includes(from) && chain.includes(until));
}

export function windowsOf(line: Line): Interval[] {
  return line.chains.flatMap((chain) =>
    chain.flatMap((from, at) => chain.slice(at + 1).map((until) => [from, until] as const)),
  );
}

/** The windows that begin or end on a day. */
export function windowsAt(line: Line, day: number): Interval[] {
  return line.chains.flatMap((chain) =>
    chain.includes(day)
      ? chain
          .filter((other) => other !== day)
          .map((other) => [Math.min(day, other), Math.max(day, other)] as const)
      : [],
  );
}

function chainFrom(line: Line, day: number): readonly number[] | undefined {
  return line.chains.find((chain) => chain[0] === day);
}
