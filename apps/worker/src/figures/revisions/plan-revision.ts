import { groupBy } from '@app/collections';
import {
  correctedPersons,
  type Cut,
  periodDays,
  reviseFigures,
  type SettledCell,
} from '@app/figures';
import { nextStep } from '@app/jobs';
import type {
  ChangedRating,
  ClosedState,
  KnownFigure,
  StateFigure,
} from '@app/persistence/figures';
import type { UnitTime } from '@app/persistence/settled-ratings';
import { dayAfter } from '../reading/days.js';
import { RULE_MEASURES } from '../reading/measures.js';
import { SAID, Sayings } from './aspects.js';
import { changedPlaces, changesOf } from './changed-places.js';
import { FailingFigures } from './failing-figures.js';
import { SubjectsOf } from './subjects-of.js';

/** A figure that was shown while the period was open, up to a day. */
export type RunningFigure = Pick<
  KnownFigure,
  'subjectKind' | 'subjectId' | 'basis' | 'measure' | 'until'
>;

/** A closed period with what has changed since each of its states. */
export interface PeriodChanges {
  /** local days, YYYY-MM-DD */
  firstDay: string;
  lastDay: string;
  versions: readonly UnitTime[];
  leftOut: ClosedState['leftOut'];
  /** all who counted when their days were settled */
  cells: readonly SettledCell[];
  /** of the latest state */
  figures: readonly StateFigure[];
  /** what was shown while the period was open, to officers of themselves, too */
  running: readonly RunningFigure[];
  /** what would change against each state, the closing first and the latest last */
  changes: readonly (readonly ChangedRating[])[];
}

/** Which units' corrections a revision may show, in every measure at once, and which wait. */
export interface RevisionPlan {
  revised: string[];
  waiting: string[];
}

const MEASURES = ['pulse', 'ikm', 'officer'] as const;
type Measure = (typeof MEASURES)[number];

/**
 * Rule 7: what a revision changes is nobody or K persons against every earlier state of every figure, part and table,
 * and what it leaves stands as well. A unit's corrections are shown in all its figures or in none; where those of a
 * place are too few, the unit with the fewest waits.
 */
export async function planRevision(period: PeriodChanges): Promise<RevisionPlan> {
  const all = [...new Set(period.changes.at(-1)!.map(({ unitId }) => unitId))].toSorted();
  const waiting = new Set<string>();
  const subjects = new SubjectsOf(period.versions);
  const sayings = new Sayings(period.leftOut);
  const figures = new FailingFigures(period.figures, subjects, sayings);
  for (let found: string[] | undefined = all; found !== undefined;) {
    await nextStep();
    const changes = changesOf(period.changes, waiting);
    found = waitingByRules(period, waiting) ?? fewest(failingRows(figures, changes));
    found?.forEach((unitId) => waiting.add(unitId));
  }
  return {
    revised: all.filter((unitId) => !waiting.has(unitId)),
    waiting: all.filter((unitId) => waiting.has(unitId)),
  };
}

function waitingByRules(period: PeriodChanges, known: ReadonlySet<string>): string[] | undefined {
  const { cells, changes, firstDay, lastDay, leftOut, versions } = period;
  const waiting = MEASURES.flatMap((measure) => {
    const counted = RULE_MEASURES[measure];
    return reviseFigures({
      period: periodDays(firstDay, lastDay),
      measure: counted,
      versions,
      cells,
      leftOut: leftOut[counted] ?? [],
      closed: closedCuts(period, measure),
      running: runningCuts(period, measure),
      corrected: correctedPersons(changes.map((rows) => changedPlaces(rows, SAID[counted]))),
      waiting: [...known],
    }).waiting;
  });
  const more = [...new Set(waiting)].filter((unitId) => !known.has(unitId));
  return more.length === 0 ? undefined : more;
}

function failingRows(
  figures: FailingFigures,
  changes: readonly (readonly ChangedRating[])[],
): readonly ChangedRating[] | undefined {
  return changes
    .map((rows, at) => figures.find(rows, at === changes.length - 1)?.rows)
    .find((rows) => rows !== undefined);
}

/** The unit of which the fewest ratings are among these. */
function fewest(rows: readonly ChangedRating[] | undefined): string[] | undefined {
  if (rows === undefined) return undefined;
  const byUnit = [...groupBy(rows, ({ unitId }) => unitId)];
  const [least] = byUnit.toSorted(([a, one], [b, other]) =>
    one.length === other.length ? (a < b ? -1 : 1) : one.length - other.length,
  );
  return [least![0]];
}

/** The ends of the figures of a measure; of an officer's the places' are those of the respondents'. */
function closedCuts({ firstDay, figures }: PeriodChanges, measure: Measure): Cut[] {
  return figures
    .filter((one) => isOf(measure, one))
    .flatMap((figure) => {
      const ends = figure.covers.flatMap(({ from, until }) => [dayAfter(from, -1), until]);
      return [...new Set(ends)]
        .filter((until) => until >= firstDay)
        .map((until) => cutOf(figure, measure, until));
    });
}

function runningCuts({ running }: PeriodChanges, measure: Measure): Cut[] {
  return running
    .filter((one) => isOf(measure, one))
    .map((figure) => cutOf(figure, measure, figure.until));
}

function isOf(measure: Measure, one: { measure: string }): boolean {
  return one.measure === measure || (measure === 'officer' && one.measure === 'ikm');
}

function cutOf(
  { subjectKind: kind, subjectId, basis }: Pick<StateFigure, 'subjectKind' | 'subjectId' | 'basis'>,
  measure: Measure,
  until: string,
): Cut {
  const subject = { kind, id: kind === 'instansi' ? '' : subjectId };
  return { subject, basis, measure: RULE_MEASURES[measure], until };
}
