import { groupBy } from '@app/collections';
import { K, mayStandAlone } from '@app/figures';
import type { ChangedRating, StateFigure } from '@app/persistence/figures';
import { type Aspect, aspectsOf, netChange, type Sayings } from './aspects.js';
import { keyOfFigure, type SubjectKey, type SubjectsOf } from './subjects-of.js';
import { holdsDay, type Window, windowsOf } from './windows.js';

/** A figure, or what lies between two of one subject, that a revision may not change by what it would. */
export interface FailingFigure {
  /** the ratings that change it */
  rows: readonly ChangedRating[];
}

/**
 * Looks at every figure of a state, and at what lies between two of one subject: whether a revision changes it by
 * nobody or at least K ratings, in all and in every element that it prints, each rating counted once however often it
 * moved inside.
 */
export class FailingFigures {
  private readonly bySubject: ReadonlyMap<SubjectKey, StateFigure[]>;

  constructor(
    figures: readonly StateFigure[],
    private readonly subjects: SubjectsOf,
    private readonly sayings: Sayings,
  ) {
    this.bySubject = groupBy(figures, (figure) => keyOfFigure(figure));
  }

  /**
   * The first one that fails.
   * @param rows what changes against an earlier state
   * @param isLatest whether that is the state of these figures, so that what it leaves can be told, too
   */
  find(rows: readonly ChangedRating[], isLatest: boolean): FailingFigure | undefined {
    for (const [key, changed] of this.changedBySubject(rows)) {
      const measures = groupBy(this.bySubject.get(key) ?? [], ({ measure }) => measure);
      for (const [measure, figures] of measures) {
        const aspects = aspectsOf(measure, printedElements(figures));
        const failing = aspects
          .map((aspect) => this.failingIn(figures, changed, aspect, isLatest))
          .find((found) => found !== undefined);
        if (failing) return failing;
      }
    }
    return undefined;
  }

  private failingIn(
    figures: readonly StateFigure[],
    changed: readonly ChangedRating[],
    aspect: Aspect,
    isLatest: boolean,
  ): FailingFigure | undefined {
    for (const window of windowsOf(figures)) {
      const before = printedIn(figures, window, aspect);
      if (before === null) continue;
      const rows = changed.filter(({ day }) => holdsDay(window, day));
      const said = aspect.said(this.sayings, figures[window.of]!);
      const { ratings, more } = netChange(rows, said);
      const after = before + more;
      const leavesFew = isLatest && ratings > 0 && !isEnough(window, before, after);
      if (!mayStandAlone(ratings) || leavesFew) return { rows };
    }
    return undefined;
  }

  private changedBySubject(rows: readonly ChangedRating[]): Map<SubjectKey, ChangedRating[]> {
    const found = new Map<SubjectKey, ChangedRating[]>();
    for (const row of rows) {
      for (const key of this.subjects.of(row)) {
        const known = found.get(key) ?? [];
        known.push(row);
        found.set(key, known);
      }
    }
    return found;
  }
}

/** A figure keeps K persons; between two there are nobody or K, unless there were fewer before. */
function isEnough({ less }: Window, before: number, after: number): boolean {
  return less === null ? after >= K : mayStandAlone(after) || !mayStandAlone(before);
}

/** Persons of a window as they are printed; null where a figure prints none of them. */
function printedIn(
  figures: readonly StateFigure[],
  { of, less }: Window,
  { printed }: Aspect,
): number | null {
  const whole = printed(figures[of]!);
  const part = less === null ? 0 : printed(figures[less]!);
  return whole === null || part === null ? null : whole - part;
}

function printedElements(figures: readonly StateFigure[]): string[] {
  const keys = figures.flatMap(({ figure }) =>
    'elements' in figure ? Object.keys(figure.elements ?? {}) : [],
  );
  return [...new Set(keys)];
}
