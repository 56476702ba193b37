import type { CorrectedPersons, Cut, FigureSubject, SettledCell, UnitVersion } from '@app/figures';
import { type City, dayOf } from './worker/invented-city.js';

/** Persons of a tiny city who share everything but the day. */
export interface Group {
  unit: string;
  service?: string;
  officer?: string;
  location?: string;
  /** attested unless said otherwise */
  open?: true;
  /** day of the quarter and persons */
  days: readonly (readonly [number, number])[];
}

/** A city of a few groups; `parents` names the units that stand below another one. */
export function fewCells(groups: readonly Group[], parents: Record<string, string> = {}): City {
  const cells = groups.flatMap(({ unit, service, officer, location, open, days }) =>
    days.map(([day, persons]): SettledCell => ({
      day: dayOf(day),
      unitId: unit,
      locationId: location ?? null,
      serviceId: service ?? null,
      assignmentId: officer ?? null,
      attested: !open,
      persons,
      respondents: persons,
      officerRespondents: persons,
    })),
  );
  const versions = [...new Set(groups.map(({ unit }) => unit)), ...Object.keys(parents)].map(
    (unitId): UnitVersion => ({
      unitId,
      parentId: parents[unitId] ?? null,
      from: '2020-01-01',
      guest: false,
    }),
  );
  return { from: dayOf(1), until: dayOf(92), cells, versions };
}

/** A cut of persons; `kind id` names the subject, `instansi` the agency. */
export function cutOf(name: string, day: number): Cut {
  const [kind, id = ''] = name.split(' ') as [FigureSubject['kind'], string?];
  const basis = kind === 'assignment' ? 'attested' : 'all';
  return { subject: { kind, id }, basis, measure: 'persons', until: dayOf(day) };
}

/** Persons of a few groups who come after a closing. */
export function arrivals(groups: readonly Group[]): CorrectedPersons[] {
  return fewCells(groups).cells.map((cell) => {
    const { day, unitId, locationId, serviceId, assignmentId, attested, persons } = cell;
    const place = { day, unitId, locationId, serviceId, assignmentId, attested };
    return { persons, states: [[]], now: [place] };
  });
}
