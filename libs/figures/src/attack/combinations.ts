import { K } from '../figure.js';
import type { ShownWindow } from './shown-window.js';

/** A combination of figures that gives 1 to K − 1 persons. */
export interface Finding {
  kind: 'step' | 'difference' | 'parts' | 'blocks';
  /** how many persons are left */
  persons: number;
  /** the figures that are combined, the first one less the others; of blocks services, then officers */
  figures: string[];
}

/** Parts tried of one whole, the largest first. */
const MOST_PARTS = 14;
/** Windows compared with each other in one place; more are taken evenly. */
const MOST_WINDOWS = 900;

const isFew = (persons: number): boolean => persons > 0 && persons < K;

/**
 * Looks for combinations of windows of one place that give few persons: steps, differences of two windows,
 * one whole less two to five disjoint parts, and blocks of services less officers.
 */
export function findCombinations(
  all: readonly ShownWindow[],
  weights: readonly number[],
): Finding[] {
  const every = Math.ceil(all.length / MOST_WINDOWS);
  const windows = all.filter((_, at) => at % every === 0);
  const shared = sharedPersons(windows, weights);
  return [
    ...steps(windows),
    ...differences(windows, shared, weights),
    ...windows.flatMap((_, whole) => lessParts(windows, shared, whole)),
    ...blocks(windows, weights),
  ];
}

function steps(windows: readonly ShownWindow[]): Finding[] {
  return windows
    .filter(({ persons }) => isFew(persons))
    .map((window) => ({ kind: 'step', persons: window.persons, figures: [nameOf(window)] }));
}

function differences(
  windows: readonly ShownWindow[],
  shared: readonly Float64Array[],
  weights: readonly number[],
): Finding[] {
  const found: Finding[] = [];
  const isOdd = windows.map(({ holds }) => holds.some((held) => held !== 0 && held !== 1));
  for (let one = 0; one < windows.length; one += 1) {
    for (let other = 0; other < one; other += 1) {
      const [a, b] = [windows[one]!, windows[other]!];
      const apart =
        isOdd[one] || isOdd[other]
          ? personsApart(a, b, weights)
          : a.persons + b.persons - 2 * shared[one]![other]!;
      if (a.name === b.name || !isFew(apart) || !areOfTwoStates(a, b)) continue;
      found.push({ kind: 'difference', persons: apart, figures: [nameOf(a), nameOf(b)] });
    }
  }
  return found;
}

/** Two differences of states hang together if they are of the same two: those of three and more are not prevented. */
function areOfTwoStates(a: ShownWindow, b: ShownWindow): boolean {
  return !a.isRevision || !b.isRevision || a.states === b.states;
}

/** Persons whom two windows count differently, each once, also where one takes somebody away or counts them twice. */
function personsApart(a: ShownWindow, b: ShownWindow, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + (a.holds[at] === b.holds[at] ? 0 : weight), 0);
}

/** One whole less two to five disjoint parts; of each other subject its largest window inside. */
function lessParts(
  windows: readonly ShownWindow[],
  shared: readonly Float64Array[],
  whole: number,
): Finding[] {
  const { name, persons, from, until } = windows[whole]!;
  const largest = new Map<string, number>();
  windows.forEach((part, at) => {
    const isInside = shared[whole]![at] === part.persons && part.persons < persons;
    if (part.name === name || !isInside || part.from < from || part.until > until) return;
    if (!areOfTwoStates(windows[whole]!, part)) return;
    const known = largest.get(part.name);
    if (known === undefined || windows[known]!.persons < part.persons) largest.set(part.name, at);
  });
  const parts = [...largest.values()]
    .toSorted((a, b) => windows[b]!.persons - windows[a]!.persons)
    .slice(0, MOST_PARTS);
  const found: Finding[] = [];
  const take = (taken: readonly number[], next: number, left: number): void => {
    if (taken.length >= 2 && isFew(left)) {
      const figures = [whole, ...taken].map((at) => nameOf(windows[at]!));
      found.push({ kind: 'parts', persons: left, figures });
    }
    if (taken.length === 5) return;
    for (let at = next; at < parts.length; at += 1) {
      const part = parts[at]!;
      if (windows[part]!.persons > left || taken.some((one) => shared[one]![part] !== 0)) continue;
      take([...taken, part], at + 1, left - windows[part]!.persons);
    }
  };
  take([], 0, persons);
  return found;
}

/** Two or three services less two to four officers, all in the same window and of the same states. */
function blocks(windows: readonly ShownWindow[], weights: readonly number[]): Finding[] {
  const found: Finding[] = [];
  const sameWindow = new Map<string, ShownWindow[]>();
  for (const window of windows) {
    const key = `${window.from} ${window.until} ${window.states}`;
    sameWindow.set(key, [...(sameWindow.get(key) ?? []), window]);
  }
  for (const group of sameWindow.values()) {
    const ofKind = (kind: string): ShownWindow[] =>
      group.filter(({ subject }) => subject.kind === kind);
    const officers = combinations(ofKind('assignment'), 2, 4);
    for (const services of combinations(ofKind('service'), 2, 3)) {
      for (const some of officers) {
        const persons = blockPersons(services, some, weights);
        if (!isFew(persons)) continue;
        found.push({ kind: 'blocks', persons, figures: [...services, ...some].map(nameOf) });
      }
    }
  }
  return found;
}

function blockPersons(
  services: readonly ShownWindow[],
  officers: readonly ShownWindow[],
  weights: readonly number[],
): number {
  const sum = (some: readonly ShownWindow[], at: number): number =>
    some.reduce((total, { holds }) => total + holds[at]!, 0);
  return weights.reduce(
    (persons, weight, at) => persons + weight * Math.abs(sum(services, at) - sum(officers, at)),
    0,
  );
}

function combinations<T>(all: readonly T[], least: number, most: number): T[][] {
  const found: T[][] = [];
  const take = (taken: T[], next: number): void => {
    if (taken.length >= least) found.push(taken);
    if (taken.length === most) return;
    for (let at = next; at < all.length; at += 1) take([...taken, all[at]!], at + 1);
  };
  take([], 0);
  return found;
}

function sharedPersons(
  windows: readonly ShownWindow[],
  weights: readonly number[],
): Float64Array[] {
  const weighed = windows.map(({ holds }) =>
    Float64Array.from(holds, (held, at) => held * weights[at]!),
  );
  return windows.map(({ holds }) =>
    Float64Array.from(weighed, (other) => {
      let persons = 0;
      for (let at = 0; at < holds.length; at += 1) persons += holds[at]! * other[at]!;
      return persons;
    }),
  );
}

function nameOf({ name, from, until }: ShownWindow): string {
  return `${name} (${from}, ${until}]`;
}
