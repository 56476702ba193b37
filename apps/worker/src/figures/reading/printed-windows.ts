import type { Answers } from '@app/figures';
import type { Days } from '@app/persistence/figures';
import { dayAfter } from './days.js';

/** Answers up to each of some days, counted from any of them. */
type Chain = Map<string, Answers>;

/**
 * The days between which somebody can tell the answers to elements of one subject: ends of figures that print
 * their elements, and of their differences.
 */
export class PrintedWindows {
  private readonly chains: Chain[] = [];

  /** Answers whose difference from those of these days could be told if these were printed. */
  around(days: Days): Answers[] {
    const [start, end] = this.chainsAt(days);
    // what can be told already tells nothing new
    if (start !== undefined && start === end) return [];
    const before = relative(start, startOf(days));
    const after = relative(end, days.until);
    return before.flatMap((one) => after.map((other) => minus(one, other)));
  }

  /** From now on these are told. */
  add(days: Days, answers: Answers): void {
    const [start, end] = this.chainsAt(days);
    if (start !== undefined && start === end) return;
    const joined: Chain = start ?? new Map([[startOf(days), {}]]);
    const until = plus(joined.get(startOf(days))!, answers);
    joined.set(days.until, until);
    if (end) {
      const shift = minus(until, end.get(days.until)!);
      for (const [day, known] of end) joined.set(day, plus(known, shift));
      this.chains.splice(this.chains.indexOf(end), 1);
    }
    if (!start) this.chains.push(joined);
  }

  private chainsAt(days: Days): [start: Chain | undefined, end: Chain | undefined] {
    const at = (day: string): Chain | undefined => this.chains.find((chain) => chain.has(day));
    return [at(startOf(days)), at(days.until)];
  }
}

/** The day before the first one. */
function startOf({ from }: Days): string {
  return dayAfter(from, -1);
}

/** The answers of every day of a chain less those of one of them; that day alone is known without a chain. */
function relative(chain: Chain | undefined, day: string): Answers[] {
  if (!chain) return [{}];
  const at = chain.get(day)!;
  return [...chain.values()].map((answers) => minus(answers, at));
}

function plus(one: Answers, other: Answers): Answers {
  return combined(one, other, 1);
}

function minus(one: Answers, other: Answers): Answers {
  return combined(one, other, -1);
}

function combined(one: Answers, other: Answers, sign: 1 | -1): Answers {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, (one[key] ?? 0) + sign * (other[key] ?? 0)]),
  );
}
