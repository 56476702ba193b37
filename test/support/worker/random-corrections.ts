import { type Measure, type RatedPlace, placeKey, type SettledCell } from '@app/figures';
import type { City } from './invented-city.js';

/** Somebody whose rating is corrected. */
export interface CorrectedPerson {
  /** by state, as days were settled first: where figures count them */
  shown: RatedPlace[][];
  /** where they would count now */
  now: RatedPlace[];
}

const COUNT_OF = {
  persons: 'persons',
  respondents: 'respondents',
  officer: 'officerRespondents',
} as const satisfies Record<Measure, keyof SettledCell>;
const MOST_AT_ONCE = 30;
const BURSTS = 4;

type Correct = (place: RatedPlace) => RatedPlace | null;

/** Corrects ratings of a closed quarter at random: bursts of late, withdrawn, reinstated and moved ones. */
export class RandomCorrections {
  readonly persons: CorrectedPerson[] = [];
  /** settled persons of each cell who have not been corrected */
  private readonly left: Map<SettledCell, number>;

  constructor(
    private readonly city: City,
    measure: Measure,
    private readonly random: () => number,
  ) {
    const counted = city.cells.map((cell) => [cell, cell[COUNT_OF[measure]]] as const);
    this.left = new Map(counted.filter(([, persons]) => persons > 0));
  }

  /** Some bursts, each of one kind and mostly in one unit. */
  correct(): void {
    for (let burst = 0; burst < BURSTS && this.left.size > 0; burst += 1) {
      const size = 1 + Math.floor(this.random() * MOST_AT_ONCE);
      const { unitId, day } = this.one([...this.left.keys()]);
      const isNear = (place: RatedPlace): boolean =>
        place.unitId === unitId && (size % 2 === 0 || place.day >= day);
      const kinds = [this.comeLate, this.goAway, this.comeBack, this.move, this.move, this.openUp];
      this.one(kinds).call(this, isNear, size);
    }
  }

  private comeLate(isNear: (place: RatedPlace) => boolean, size: number): void {
    const places = this.city.cells.filter(isNear);
    const states = this.persons[0]?.shown.length ?? 1;
    for (let one = 0; one < size; one += 1) {
      const shown = Array.from({ length: states }, () => []);
      this.persons.push({ shown, now: [placeOf(this.one(places))] });
    }
  }

  private goAway(isNear: (place: RatedPlace) => boolean, size: number): void {
    this.change(isNear, size, () => null);
  }

  /** Gives those back who went away, and takes away who came. */
  private comeBack(_: (place: RatedPlace) => boolean, size: number): void {
    const changed = this.persons.filter(({ shown, now }) => keysOf(shown[0]!) !== keysOf(now));
    for (const person of changed.slice(0, size)) person.now = person.shown[0]!;
  }

  /** To a colleague, another service, or another unit on the same day. */
  private move(isNear: (place: RatedPlace) => boolean, size: number): void {
    const target = this.one(this.city.cells);
    const colleague = this.one(this.city.cells.filter(isNear));
    const kind = Math.floor(this.random() * 4);
    this.change(isNear, size, (place) => {
      const { serviceId, assignmentId } = colleague;
      if (kind === 0) return { ...place, assignmentId };
      if (kind === 1) return { ...place, serviceId };
      if (kind === 2) return { ...place, serviceId, assignmentId };
      return { ...placeOf(target), day: place.day };
    });
  }

  private openUp(isNear: (place: RatedPlace) => boolean, size: number): void {
    this.change(isNear, size, (place) => ({ ...place, attested: !place.attested }));
  }

  private change(isNear: (place: RatedPlace) => boolean, size: number, correct: Correct): void {
    for (const person of this.take(isNear, size)) {
      person.now = person.now.flatMap((place) => correct(place) ?? []);
    }
  }

  /** Some persons there, whether they were corrected before or not. */
  private take(isNear: (place: RatedPlace) => boolean, size: number): CorrectedPerson[] {
    const known = this.persons.filter(({ now }) => now.some(isNear)).slice(0, size / 2);
    const states = this.persons[0]?.shown.length ?? 1;
    const taken = [...known];
    for (const cell of [...this.left.keys()].filter(isNear)) {
      for (let there = this.left.get(cell)!; there > 0 && taken.length < size; there -= 1) {
        const place = placeOf(cell);
        const person = { shown: Array.from({ length: states }, () => [place]), now: [place] };
        this.persons.push(person);
        taken.push(person);
        this.left.set(cell, there - 1);
      }
      if (this.left.get(cell) === 0) this.left.delete(cell);
    }
    return taken;
  }

  private one<T>(all: readonly T[]): T {
    return all[Math.floor(this.random() * all.length)]!;
  }
}

function placeOf({
  day,
  unitId,
  locationId,
  serviceId,
  assignmentId,
  attested,
}: SettledCell): RatedPlace {
  return { day, unitId, locationId, serviceId, assignmentId, attested };
}

function keysOf(places: readonly RatedPlace[]): string {
  return places.map(placeKey).join(' ');
}
