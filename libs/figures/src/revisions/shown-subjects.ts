import { groupBy } from '@app/collections';
import type { Cut, FigureSubject } from '../figure.js';
import { dayNumber, type PeriodDays } from '../period-days.js';
import type { RatedPlace, UnitVersion } from '../settled-cell.js';
import { AGENCY, pathAbove, type UnitTree, unitTree } from '../unit-tree.js';

/** A subject and basis of which figures are shown. */
export type SubjectKey = string;

/** The subjects of shown figures, by the places that they count, and the days on which they are cut. */
export class ShownSubjects {
  private readonly tree: UnitTree;
  private readonly ends: ReadonlyMap<SubjectKey, readonly number[]>;
  private readonly found = new Map<string, SubjectKey[]>();

  constructor(
    private readonly period: PeriodDays,
    versions: readonly UnitVersion[],
    unitIds: ReadonlySet<string>,
    cuts: readonly Cut[],
  ) {
    this.tree = unitTree(period, versions, unitIds);
    const bySubject = groupBy(cuts, ({ subject, basis }) => subjectKey(subject, basis));
    this.ends = new Map(
      [...bySubject].map(([key, some]) => {
        const days = some.map(({ until }) => dayNumber(period, until)).filter((day) => day > 0);
        return [key, [...new Set(days)].toSorted((a, b) => a - b)];
      }),
    );
  }

  /** The cuts of a subject, ascending. */
  endsOf(key: SubjectKey): readonly number[] {
    return this.ends.get(key) ?? [];
  }

  /** Every shown subject that counts a place. */
  of(place: RatedPlace): readonly SubjectKey[] {
    const { day, unitId, locationId, serviceId, assignmentId, attested } = place;
    const key = [day, unitId, locationId, serviceId, assignmentId, attested].join('|');
    const known = this.found.get(key) ?? this.find(place);
    this.found.set(key, known);
    return known;
  }

  dayOf({ day }: RatedPlace): number {
    return dayNumber(this.period, day);
  }

  private find(place: RatedPlace): SubjectKey[] {
    const { unitId, locationId, serviceId, assignmentId, attested } = place;
    const start = this.dayOf(place);
    const stretch = this.tree.starts.findLastIndex((first) => first < start);
    const above = [unitId, ...pathAbove(this.tree, unitId, stretch)];
    const places = above.flatMap((id): FigureSubject[] => {
      return id === AGENCY ? [{ kind: 'instansi', id: '' }] : [{ kind: 'unit', id }];
    });
    const keys = [
      ...places.map((subject) => subjectKey(subject, 'all')),
      ...(attested ? places.map((subject) => subjectKey(subject, 'attested')) : []),
      ...(locationId === null ? [] : [subjectKey({ kind: 'location', id: locationId }, 'all')]),
      ...(serviceId === null ? [] : [subjectKey({ kind: 'service', id: serviceId }, 'all')]),
      ...(attested && assignmentId !== null
        ? [subjectKey({ kind: 'assignment', id: assignmentId }, 'attested')]
        : []),
    ];
    return keys.filter((key) => this.ends.has(key));
  }
}

export function subjectKey({ kind, id }: FigureSubject, basis: string): SubjectKey {
  return kind === 'instansi' ? `${basis} instansi` : `${basis} ${kind} ${id}`;
}
