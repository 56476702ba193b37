import { seededRandom, drawIndex, drawPoisson, type Random } from './random.js';

/** What the product knows of one rating; a late amendment changes it in place. */
export interface Person {
  day: string;
  unit: string;
  location: string | null;
  service: string | null;
  assignment: string | null;
  basis: 'open' | 'attested';
  counted: boolean;
  /** what enters a figure of each measure; null where nothing was answered */
  values: { pulse: number; ikm: number | null; officer: number | null };
}

/** The parent of a unit from a day on; null: the top. */
export interface Standing {
  unit: string;
  parent: string | null;
  from: string;
}

interface Desk {
  unit: string;
  location: string | null;
  services: string[];
  officers: string[];
  /** ratings a day */
  busy: number;
}

const DAY = 86_400_000;
const HOST = 'dinas';

/**
 * A dinas of two bidang, a desk with one officer below one of them, five officers, five services and two
 * locations. Ratings come day by day; officers are transferred, a unit moves or is merged, and ratings
 * are amended, held, given back, excluded and attributed anew weeks later.
 */
export class SmallAgency {
  readonly persons: Person[] = [];
  readonly standings: Standing[] = [
    { unit: HOST, parent: null, from: '2000-01-01' },
    { unit: 'bidang-a', parent: HOST, from: '2000-01-01' },
    { unit: 'bidang-b', parent: HOST, from: '2000-01-01' },
    { unit: 'desk', parent: 'bidang-a', from: '2000-01-01' },
  ];
  private readonly random: Random;
  private readonly open: number;
  private readonly named: number;
  private desks: Desk[];

  constructor(
    seed: number,
    private date: Date,
  ) {
    this.random = seededRandom(seed);
    this.open = [0, 0, 0.3, 1][this.below(4)]!;
    this.named = [0.7, 0.9, 0.97, 1][this.below(4)]!;
    const busy = (): number => [0.4, 1, 2, 4][this.below(4)]!;
    const hall = this.chance(0.7) ? 'hall' : null;
    this.desks = [
      {
        unit: 'bidang-a',
        location: 'office',
        busy: busy(),
        services: ['card', 'permit'],
        officers: ['ani', 'budi'],
      },
      {
        unit: 'bidang-b',
        location: hall,
        busy: busy(),
        services: ['tax', 'map'],
        officers: ['cici', 'dodi'],
      },
      {
        unit: 'desk',
        location: hall,
        busy: busy(),
        services: ['advice'],
        officers: ['eka'],
      },
      { unit: HOST, location: 'office', busy: 0.2, services: [], officers: [] },
    ];
  }

  /** Local day, YYYY-MM-DD */
  get today(): string {
    return dayOf(this.date);
  }

  get isMonday(): boolean {
    return this.date.getUTCDay() === 1;
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  /** Ratings of today and corrections of earlier ones; then it is tomorrow. */
  live(): void {
    const weekend = [0, 6].includes(this.date.getUTCDay());
    for (const desk of this.desks) {
      const visitors = drawPoisson(weekend ? desk.busy / 8 : desk.busy, this.random);
      for (let visitor = 0; visitor < visitors; visitor += 1) this.persons.push(this.visit(desk));
    }
    this.correct();
    this.date = new Date(this.date.getTime() + DAY);
    if (this.chance(0.02)) this.reorganise();
  }

  private visit({ unit, location, services, officers }: Desk): Person {
    const service = this.chance(this.named) ? this.among(services) : null;
    const assignment = this.chance(this.named) ? this.among(officers) : null;
    return {
      day: this.today,
      unit,
      location,
      service,
      assignment,
      counted: true,
      basis: this.chance(this.open) ? 'open' : 'attested',
      values: this.answers(assignment),
    };
  }

  private answers(assignment: string | null): Person['values'] {
    const pulse = 1 + drawIndex([0.04, 0.08, 0.43, 0.45], this.random);
    const ikm = this.chance(0.6) ? this.below(28) : null;
    const knows = ikm !== null && assignment !== null && this.chance(0.9);
    return { pulse, ikm, officer: knows ? this.below(8) : null };
  }

  private correct(): void {
    const many = this.chance(0.03) ? this.below(14) : 0;
    for (let count = 0; count < many; count += 1) this.amend(this.among(this.persons));
    if (this.chance(0.15)) this.amend(this.among(this.persons));
  }

  private amend(person: Person | null): void {
    if (!person) return;
    const desk = this.desks.find(({ unit }) => unit === person.unit);
    const changes = [
      () => (person.values = this.answers(person.assignment)),
      () => (person.counted = !person.counted),
      () => (person.assignment = this.chance(0.5) ? null : this.among(desk?.officers ?? [])),
      () => (person.service = this.among(desk?.services ?? [])),
    ];
    changes[this.below(changes.length)]!();
  }

  private reorganise(): void {
    const [a, b, desk] = this.desks as [Desk, Desk, Desk, Desk];
    const changes = [
      () => this.transfer(a, b),
      () => this.transfer(b, desk),
      () =>
        this.standings.push({
          unit: 'desk',
          parent: this.among(['bidang-b', HOST]),
          from: this.today,
        }),
      () => this.merge(b, a),
    ];
    changes[this.below(changes.length)]!();
  }

  private transfer(from: Desk, to: Desk): void {
    const officer = from.officers.pop();
    if (officer) to.officers.push(`${officer}+`);
  }

  /** The unit ends and keeps the parent it had; its services and officers go on in the other under new ids. */
  private merge(from: Desk, into: Desk): void {
    if (from.unit === into.unit || from.busy === 0) return;
    into.services.push(...from.services.map((service) => `${service}+`));
    into.officers.push(...from.officers.map((officer) => `${officer}+`));
    into.busy += from.busy;
    from.busy = 0;
    for (const { unit } of this.standings.filter(({ parent }) => parent === from.unit)) {
      if (this.parentOf(unit) === from.unit) {
        this.standings.push({ unit, parent: into.unit, from: this.today });
      }
    }
  }

  private parentOf(unit: string): string | null {
    return this.standings.findLast((standing) => standing.unit === unit)!.parent;
  }

  private below(end: number): number {
    return Math.floor(this.random() * end);
  }

  private among<T>(things: readonly T[]): T | null {
    return things[this.below(things.length)] ?? null;
  }
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
