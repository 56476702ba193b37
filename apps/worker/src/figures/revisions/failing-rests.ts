import { groupBy } from '@app/collections';
import { mayStandAlone } from '@app/figures';
import type { ChangedRating, Measure, StateFigure } from '@app/persistence/figures';
import type { UnitTime } from '@app/persistence/settled-ratings';
import { parentsOn } from '../days/standing-units.js';
import { netChange, type Sayings } from './aspects.js';
import { keyOfFigure, type SubjectKey, type SubjectsOf } from './subjects-of.js';

export interface RestSource {
  firstDay: string;
  lastDay: string;
  versions: readonly UnitTime[];
  figures: readonly StateFigure[];
}

/** A figure and what is taken away from it. */
interface Rest {
  measure: Measure;
  whole: StateFigure;
  parts: readonly StateFigure[];
}

/**
 * Looks at what figures of a whole period leave beside those of their parts: units below, services, attested ratings and
 * officers. A revision may not leave one to nine persons where there were none or more.
 */
export class FailingRests {
  private readonly rests: readonly Rest[];

  constructor(
    source: RestSource,
    private readonly subjects: SubjectsOf,
    private readonly sayings: Sayings,
  ) {
    this.rests = restsOf(source);
  }

  /** The ratings that change the first figure whose rest would not stand alone. */
  find(rows: readonly ChangedRating[]): readonly ChangedRating[] | undefined {
    const bySubject = new Map<SubjectKey, ChangedRating[]>();
    for (const row of rows) {
      for (const key of this.subjects.of(row)) {
        bySubject.set(key, [...(bySubject.get(key) ?? []), row]);
      }
    }
    const failing = this.rests.find((rest) => !this.holds(rest, bySubject));
    return failing && [failing.whole, ...failing.parts].flatMap((one) => changing(one, bySubject));
  }

  private holds({ measure, whole, parts }: Rest, bySubject: Changed): boolean {
    const more = (figure: StateFigure): number =>
      netChange(changing(figure, bySubject), this.sayings.of(measure, figure)).more;
    const before = parts.reduce((left, { n }) => left - n, whole.n);
    const after = parts.reduce((left, part) => left - more(part), before + more(whole));
    return after === before || mayStandAlone(Math.abs(after)) || !mayStandAlone(Math.abs(before));
  }
}

type Changed = ReadonlyMap<SubjectKey, ChangedRating[]>;

/** The changed ratings that a figure counts. */
function changing(figure: StateFigure, bySubject: Changed): ChangedRating[] {
  return (bySubject.get(keyOfFigure(figure)) ?? []).filter(({ day }) =>
    figure.covers.some(({ from, until }) => from <= day && day <= until),
  );
}

function restsOf({ figures, lastDay, versions }: RestSource): Rest[] {
  const whole = figures.filter(({ periodKind }) => periodKind !== 'month');
  const parentOf = parentsOn(versions, lastDay);
  return [...groupBy(whole, ({ measure }) => measure)].flatMap(([measure, some]) => {
    const bySubject = new Map(some.map((figure) => [keyOfFigure(figure), figure]));
    const below = groupBy(
      some.filter(({ subjectKind }) => subjectKind === 'unit'),
      (unit) => nearestAbove(unit, bySubject, parentOf),
    );
    return some.flatMap((figure) => {
      const units = below.get(keyOfFigure(figure)) ?? [];
      const attested = bySubject.get(keyOfFigure({ ...figure, basis: 'attested' }));
      const inside = some.filter((part) => isInside(part, figure));
      const parts = [
        units,
        ...(figure.basis === 'all' && attested ? [[attested]] : []),
        ...(inside.length > 0 ? [inside, [...units, ...inside]] : []),
      ];
      return parts
        .filter((each) => each.length > 0)
        .map((each) => ({ measure, whole: figure, parts: each }));
    });
  });
}

/** Services of a unit's own, and of attested ratings its officers. */
function isInside(part: StateFigure, { subjectKind, subjectId, basis }: StateFigure): boolean {
  const kind = basis === 'all' ? 'service' : 'assignment';
  return subjectKind === 'unit' && part.subjectKind === kind && part.unitId === subjectId;
}

/** The nearest figure that holds a unit, in the tree of the period's last day. */
function nearestAbove(
  { subjectId, basis }: StateFigure,
  bySubject: ReadonlyMap<SubjectKey, StateFigure>,
  parentOf: ReadonlyMap<string, string | null>,
): SubjectKey {
  for (let at = parentOf.get(subjectId); at; at = parentOf.get(at)) {
    const key = keyOfFigure({ subjectKind: 'unit', subjectId: at, basis });
    if (bySubject.has(key)) return key;
  }
  return keyOfFigure({ subjectKind: 'instansi', subjectId: '', basis });
}
