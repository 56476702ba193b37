import type { ChangedRating, StateFigure } from '@app/persistence/figures';
import type { UnitTime } from '@app/persistence/settled-ratings';
import { type ParentOf, parentsOn, withAbove } from '../days/standing-units.js';

/** What a figure is about, and which of its ratings it counts. */
export type SubjectKey = string;

export function keyOfFigure({
  subjectKind: kind,
  subjectId: id,
  basis,
}: Pick<StateFigure, 'subjectKind' | 'subjectId' | 'basis'>): SubjectKey {
  return keyOf(basis, kind, id);
}

/** Finds what counts a rating, in the tree of its own day. */
export class SubjectsOf {
  private readonly trees = new Map<string, ParentOf>();
  private readonly guests: ReadonlySet<string>;

  constructor(private readonly versions: readonly UnitTime[]) {
    this.guests = new Set(versions.filter(({ guest }) => guest).map(({ unitId }) => unitId));
  }

  /** Every subject and basis that counts a rating; a guest's desk is in no figure of the agency. */
  of(row: ChangedRating): SubjectKey[] {
    const { locationId, serviceId, assignmentId, attested } = row;
    const path = this.pathOf(row);
    const isGuest = path.some((id) => this.guests.has(id));
    const places = [
      ...(isGuest ? [] : [['instansi', ''] as const]),
      ...path.map((id) => ['unit', id] as const),
    ];
    return [
      ...places.map(([kind, id]) => keyOf('all', kind, id)),
      ...(attested ? places.map(([kind, id]) => keyOf('attested', kind, id)) : []),
      ...(locationId === null ? [] : [keyOf('all', 'location', locationId)]),
      ...(serviceId === null ? [] : [keyOf('all', 'service', serviceId)]),
      ...(attested && assignmentId !== null ? [keyOf('attested', 'assignment', assignmentId)] : []),
    ];
  }

  private pathOf({ unitId, day }: ChangedRating): string[] {
    const tree = this.trees.get(day) ?? parentsOn(this.versions, day);
    this.trees.set(day, tree);
    return withAbove(unitId, tree);
  }
}

function keyOf(basis: string, kind: string, id: string): SubjectKey {
  return kind === 'instansi' ? `${basis} instansi` : `${basis} ${kind} ${id}`;
}
