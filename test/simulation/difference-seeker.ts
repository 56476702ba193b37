import { type Period, parsePeriod } from '@app/skm';
import type { ReleasedFigure } from '@app/persistence/releases';
import { type Random, seededRandom } from './random.js';
import type { Person, SmallAgency } from './small-agency.js';

const ABSENT = -1;
const FEWEST = 10;
const TRIES = 6;
const SMALLEST_N_OF_ELEMENT = 30;

/** A published figure as the persons in it: what each said, by person; ABSENT who is not in it. */
interface Holding {
  name: string;
  values: Int8Array;
  n: number;
}

/** A difference of published figures that concerns one to nine persons. */
export interface Disclosure {
  whole: string;
  minus: string[];
  persons: number;
}

const calendar = new Map<string, Period>();

/**
 * Somebody who keeps every published figure and looks for differences that speak of fewer than ten
 * persons: of two figures, and of a figure and any others in it that share nobody, in random order.
 * Knows who is in which figure, which is more than any reader knows, and nothing of how the product
 * decides.
 */
export class DifferenceSeeker {
  private readonly books = new Map<string, Holding[]>();
  private readonly random: Random;

  constructor(
    private readonly agency: SmallAgency,
    seed: number,
  ) {
    this.random = seededRandom(seed);
  }

  /** Takes down what has been published, with the persons as they are now. */
  read(releases: readonly ReleasedFigure[]): void {
    for (const release of releases) {
      this.keep(release, release.measure);
      // the elements kompetensi and perilaku of a place hold what its officers' figures hold
      if (release.measure === 'ikm') this.keep(release, 'officer');
    }
  }

  /** Persons held in the published figures of all kinds together, for the price of the control. */
  find(): Disclosure[] {
    return [...this.books.values()].flatMap((book) => [
      ...this.closePairs(book),
      ...book.flatMap((whole) => this.closeLeftovers(whole, book)),
    ]);
  }

  private keep(release: ReleasedFigure, measure: keyof Person['values']): void {
    const { persons } = this.agency;
    const values = new Int8Array(persons.length).fill(ABSENT);
    const isInside = this.insideOf(release);
    let n = 0;
    persons.forEach((person, at) => {
      const value = person.values[measure];
      if (value === null || !person.counted || !isInside(person)) return;
      values[at] = value;
      n += 1;
    });
    if (measure !== release.measure && n < SMALLEST_N_OF_ELEMENT) return;
    const { kind, id, period, basis, ordinal } = release;
    const book = this.books.get(`${basis} ${measure}`) ?? [];
    this.books.set(`${basis} ${measure}`, book);
    book.push({ name: `${kind} ${id} ${period} #${ordinal} (${basis} ${measure})`, values, n });
  }

  private insideOf(release: ReleasedFigure): (person: Person) => boolean {
    const { kind, id, basis, until, treeDay } = release;
    const period = calendar.get(release.period) ?? parsePeriod(release.period);
    calendar.set(release.period, period);
    const units = kind === 'unit' ? this.unitsBelow(id, treeDay) : new Set<string>();
    return (person) =>
      person.basis === basis &&
      person.day >= period.from &&
      person.day < period.to &&
      person.day < until &&
      (kind === 'instansi' || (kind === 'unit' ? units.has(person.unit) : person[kind] === id));
  }

  private unitsBelow(top: string, day: string): Set<string> {
    const parents = new Map<string, string | null>();
    const standings = this.agency.standings.filter(({ from }) => from <= day);
    for (const { unit, parent } of standings) parents.set(unit, parent);
    const below = new Set([top]);
    for (let before = 0; before < below.size;) {
      before = below.size;
      for (const [unit, parent] of parents) if (parent && below.has(parent)) below.add(unit);
    }
    return below;
  }

  private closePairs(book: readonly Holding[]): Disclosure[] {
    const found: Disclosure[] = [];
    for (let a = 0; a < book.length; a += 1) {
      for (let b = 0; b < a; b += 1) {
        const [one, other] = [book[a]!, book[b]!];
        if (Math.abs(one.n - other.n) >= FEWEST) continue;
        const rest = new Remainder(one);
        rest.takeAway(other);
        if (rest.tells()) found.push(rest.report([other]));
      }
    }
    return found;
  }

  private closeLeftovers(whole: Holding, book: readonly Holding[]): Disclosure[] {
    const inside = book.filter((part) => part !== whole && fits(part, whole));
    if (inside.length < 2) return [];
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const rest = new Remainder(whole);
      const taken: Holding[] = [];
      // large parts first in half of the attempts: they cover most with least
      const order = inside
        .map((part) => ({
          part,
          at: attempt % 2 === 0 ? -part.n * (0.5 + this.random()) : this.random(),
        }))
        .toSorted((a, b) => a.at - b.at);
      for (const { part } of order) {
        if (!rest.admits(part)) continue;
        rest.takeAway(part);
        taken.push(part);
        if (rest.tells()) return [rest.report(taken)];
      }
    }
    return [];
  }
}

/** A whole less the parts taken from it: who said what more often, or less often, than the parts account for. */
class Remainder {
  /** what is left of each person, as a signed bag of answers */
  private readonly plus: Int8Array;
  private readonly minus = new Map<number, number[]>();
  private readonly taken: Uint8Array;
  private left: number;

  constructor(private readonly whole: Holding) {
    this.plus = whole.values.slice();
    this.taken = new Uint8Array(Math.max(this.plus.length, 1 << 12));
    this.left = whole.n;
  }

  /** Whether a part shares nobody with those taken before, and lies in the whole but for a few persons. */
  admits(part: Holding): boolean {
    let beyond = this.minus.size;
    for (let at = 0; at < part.values.length; at += 1) {
      if (part.values[at] === ABSENT) continue;
      if (this.taken[at]) return false;
      if (this.plus[at] === ABSENT) beyond += 1;
      if (beyond >= FEWEST) return false;
    }
    return true;
  }

  takeAway(part: Holding): void {
    for (let at = 0; at < part.values.length; at += 1) {
      const value = part.values[at]!;
      if (value === ABSENT) continue;
      this.taken[at] = 1;
      if (this.plus[at] === value) {
        this.plus[at] = ABSENT;
        this.left -= 1;
      } else {
        this.minus.set(at, [...(this.minus.get(at) ?? []), value]);
      }
    }
  }

  /** Whether what is left speaks of one to nine persons. Answers that cancel say nothing. */
  tells(): boolean {
    const persons = this.persons();
    return persons > 0 && persons < FEWEST && !this.cancels();
  }

  report(parts: readonly Holding[]): Disclosure {
    const minus = parts.map(({ name }) => name);
    return { whole: this.whole.name, minus, persons: this.persons() };
  }

  private persons(): number {
    const alsoLeft = [...this.minus.keys()].filter((at) => (this.plus[at] ?? ABSENT) !== ABSENT);
    return this.left + this.minus.size - alsoLeft.length;
  }

  private cancels(): boolean {
    const net = new Map<number, number>();
    const count = (value: number, n: number): unknown => net.set(value, (net.get(value) ?? 0) + n);
    this.plus.forEach((value) => value !== ABSENT && count(value, 1));
    [...this.minus.values()].flat().forEach((value) => count(value, -1));
    return [...net.values()].every((n) => n === 0);
  }
}

function fits(part: Holding, whole: Holding): boolean {
  return new Remainder(whole).admits(part);
}
