import type { SettledCell, UnitVersion } from '@app/figures';
import { seededRandom } from '../../simulation/random.js';
import { type CityKind, type CityName, KINDS, USUAL } from '../city-kinds.js';

/** What is known of an invented city in one quarter. */
export interface City {
  from: string;
  until: string;
  cells: SettledCell[];
  versions: UnitVersion[];
}

/** One of the ten kinds of cities. */
export function inventedCity(name: CityName, seed: number): City {
  return makeCity({ ...USUAL, ...KINDS[name] }, seed);
}

/** One quarter of the size of a city: 150 units, 531 officers, 125,000 persons, or a part of it. */
export function largeCity(share: number, seed: number): City {
  const size = { units: Math.round(150 * share), persons: Math.round(125_000 * share) };
  const kind = { depth: 3, own: 0.1, officers: 3.34, locations: Math.round(40 * share) };
  const shares = { attested: 0.5, withoutService: 0.25, withoutOfficer: 0.1, zipf: 1 };
  const changes = { held: 0.006, corrected: 0.0005, transferred: 0.05 };
  return makeCity({ ...USUAL, ...size, ...kind, ...shares, ...changes }, seed);
}

const DAYS = 92;
const FROM = '2026-10-01';
const UNTIL = '2026-12-31';

export function dayOf(number: number): string {
  return new Date(Date.parse(FROM) + (number - 1) * 86_400_000).toISOString().slice(0, 10);
}

interface Officer {
  id: string;
  share: number;
  from: number;
  until: number;
  services: readonly string[];
}

interface Workplace {
  id: string;
  services: string[];
  officers: Officer[];
  home: string | null;
  second: string | null;
  weight: number;
  /** unit that takes over from a day on */
  successor?: { id: string; from: number };
}

export function makeCity(kind: CityKind, seed: number): City {
  const random = seededRandom(seed);
  const draw = new Draw(random);
  const versions = makeTree(kind, draw);
  const workplaces = makeWorkplaces(kind, draw, versions);
  transferOfficers(kind, draw, workplaces);
  moveUnits(kind, draw, workplaces, versions);
  const found = new Map<string, SettledCell>();
  const excluded = new Map<string, boolean>();
  for (let person = 0; person < kind.persons; person += 1) {
    const cell = drawPerson(kind, draw, workplaces);
    const officerDay = `${cell.assignmentId}/${cell.day}`;
    if (!excluded.has(officerDay)) {
      excluded.set(officerDay, cell.assignmentId !== null && draw.isIn(kind.held / 2));
    }
    if (excluded.get(officerDay)) continue;
    const key = JSON.stringify(Object.values(cell).slice(0, 6));
    const known = found.get(key);
    if (known) {
      known.persons += 1;
      known.respondents += cell.respondents;
      known.officerRespondents += cell.officerRespondents;
    } else found.set(key, cell);
  }
  return { from: FROM, until: UNTIL, cells: [...found.values()], versions };
}

class Draw {
  constructor(private readonly random: () => number) {}

  isIn(share: number): boolean {
    return this.random() < share;
  }

  from(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  one<T>(all: readonly T[]): T {
    return all[this.from(0, all.length - 1)]!;
  }

  some<T>(all: readonly T[], count: number): T[] {
    const left = [...all];
    return Array.from({ length: count }, () => left.splice(this.from(0, left.length - 1), 1)[0]!);
  }

  weighted<T>(all: readonly T[], weightOf: (one: T) => number): T {
    let at = this.random() * all.reduce((sum, one) => sum + weightOf(one), 0);
    return all.find((one) => (at -= weightOf(one)) < 0) ?? all.at(-1)!;
  }
}

const unitName = (at: number): string => `unit-${String(at).padStart(3, '0')}`;

function makeTree({ units, depth }: CityKind, draw: Draw): UnitVersion[] {
  const depths = [1];
  return Array.from({ length: units }, (_, at) => {
    const above = at > 0 && depth > 1 ? draw.from(0, at - 1) : -1;
    const isBelow = above >= 0 && draw.isIn(0.75) && depths[above]! < depth;
    depths[at] = isBelow ? depths[above]! + 1 : 1;
    const parentId = isBelow ? unitName(above) : null;
    return { unitId: unitName(at), parentId, from: '2020-01-01', guest: false };
  });
}

function makeWorkplaces(kind: CityKind, draw: Draw, versions: readonly UnitVersion[]): Workplace[] {
  const parents = new Set(versions.map(({ parentId }) => parentId));
  const ranks = draw.some(versions, versions.length).map(({ unitId }) => unitId);
  const locations = Array.from({ length: kind.locations }, (_, at) => `location-${at}`);
  return versions.map(({ unitId: id }) => {
    const services = Array.from(
      { length: kind.officers > 1 ? draw.one([1, 1, 2, 3, 4]) : draw.one([1, 2]) },
      (_, at) => `${id}-service-${at}`,
    );
    const most = Math.max(1, Math.round(kind.officers * 2 - 1));
    const officers = Array.from({ length: draw.from(1, most) }, (_, at) =>
      makeOfficer(kind, draw, services, `${id}-officer-${at}`),
    );
    const weight = 1 / (ranks.indexOf(id) + 1) ** kind.zipf;
    return {
      id,
      services,
      officers,
      home: locations.length > 0 && draw.isIn(0.7) ? draw.one(locations) : null,
      second: locations.length > 0 && draw.isIn(0.4) ? draw.one(locations) : null,
      weight: weight * (parents.has(id) ? kind.own : 1),
    };
  });
}

function makeOfficer(kind: CityKind, draw: Draw, services: readonly string[], id: string): Officer {
  const some = draw.isIn(kind.versatile)
    ? draw.some(services, draw.from(1, services.length))
    : [draw.one(services)];
  const share = (draw.from(0, 1000) / 1000) ** 2 + 0.05;
  return { id, share, from: 1, until: DAYS, services: some };
}

function transferOfficers(kind: CityKind, draw: Draw, workplaces: readonly Workplace[]): void {
  for (const fixture of workplaces) {
    for (const officer of [...fixture.officers]) {
      if (officer.from > 1 || !draw.isIn(kind.transferred)) continue;
      const day = draw.from(20, 70);
      const next = draw.one(workplaces);
      officer.until = day;
      const moved = makeOfficer(kind, draw, next.services, `${officer.id}-moved`);
      next.officers.push({ ...moved, from: day + 1 });
    }
  }
}

/** Half of the units that move stand below another one afterwards, the other half are merged into it. */
function moveUnits(
  kind: CityKind,
  draw: Draw,
  workplaces: Workplace[],
  versions: UnitVersion[],
): void {
  const above = (id: string | null): string[] => {
    const found = versions.findLast(({ unitId }) => unitId === id);
    return found && id !== null ? [id, ...above(found.parentId)] : [];
  };
  for (const fixture of workplaces) {
    if (!draw.isIn(kind.moved)) continue;
    const target = draw.one(workplaces);
    const from = draw.from(15, 75);
    if (target.successor || above(target.id).includes(fixture.id)) continue;
    if (draw.isIn(0.5)) fixture.successor = { id: target.id, from };
    else {
      const parentId = draw.isIn(0.2) ? null : target.id;
      versions.push({ unitId: fixture.id, parentId, from: dayOf(from), guest: false });
    }
  }
}

function drawPerson(kind: CityKind, draw: Draw, workplaces: readonly Workplace[]): SettledCell {
  const drawn = draw.weighted(workplaces, ({ weight }) => weight);
  const day = draw.from(1, DAYS);
  const successor = drawn.successor && day >= drawn.successor.from ? drawn.successor.id : null;
  const fixture = workplaces.find(({ id }) => id === successor) ?? drawn;
  const present = fixture.officers.filter(({ from, until }) => from <= day && day <= until);
  const isKnown = !draw.isIn(kind.withoutOfficer) && present.length > 0;
  let officer = isKnown ? draw.weighted(present, ({ share }) => share) : null;
  const serviceId = draw.isIn(kind.withoutService)
    ? null
    : draw.one(officer?.services ?? fixture.services);
  if (officer && draw.isIn(kind.corrected)) officer = draw.one(present);
  const isRespondent = draw.isIn(0.45);
  return {
    day: dayOf(day),
    unitId: fixture.id,
    locationId: fixture.second !== null && draw.isIn(0.15) ? fixture.second : fixture.home,
    serviceId,
    assignmentId: officer?.id ?? null,
    attested: draw.isIn(kind.attested),
    persons: 1,
    respondents: isRespondent ? 1 : 0,
    officerRespondents: isRespondent && draw.isIn(0.9) ? 1 : 0,
  };
}
