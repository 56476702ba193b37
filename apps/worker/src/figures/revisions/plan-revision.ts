import { groupBy } from '@app/collections';
import { type Cut, periodDays, reviseFigures, type SettledCell } from '@app/figures';
import { nextStep } from '@app/jobs';
import type { ChangedRating, ClosedState, StateFigure } from '@app/persistence/figures';
import type { UnitTime } from '@app/persistence/settled-ratings';
import { dayAfter } from '../reading/days.js';
import { RULE_MEASURES } from '../reading/measures.js';
import { netChange, type Said, Sayings } from './aspects.js';
import { FailingFigures } from './failing-figures.js';
import { FailingRests } from './failing-rests.js';
import { SubjectsOf } from './subjects-of.js';

/** A closed period with what has changed since each of its states. */
export interface PeriodChanges {
  /** local days, YYYY-MM-DD */
  firstDay: string;
  lastDay: string;
  versions: readonly UnitTime[];
  leftOut: ClosedState['leftOut'];
  /** of the latest state */
  figures: readonly StateFigure[];
  /** what would change against each state, the closing first and the latest last */
  changes: readonly (readonly ChangedRating[])[];
}

/** Which units' corrections a revision may show, in every measure at once, and which wait. */
export interface RevisionPlan {
  revised: string[];
  waiting: string[];
}

const MEASURES = ['pulse', 'ikm', 'officer'] as const;

/**
 * Rule 7: what a revision changes is nobody or K persons against every earlier state of every figure, part and table,
 * and what it leaves stands as well. A unit's corrections are shown in all its figures or in none; where those of a
 * place are too few, the unit with the fewest waits.
 */
export async function planRevision(period: PeriodChanges): Promise<RevisionPlan> {
  const all = [...new Set(period.changes.flat().map(({ unitId }) => unitId))].toSorted();
  const waiting = new Set<string>();
  const isAsked = ({ unitId }: ChangedRating): boolean => !waiting.has(unitId);
  const subjects = new SubjectsOf(period.versions);
  const sayings = new Sayings(period.leftOut);
  const figures = new FailingFigures(period.figures, subjects, sayings);
  const rests = new FailingRests(period, subjects, sayings);
  for (let found: string[] | undefined = all; found !== undefined;) {
    await nextStep();
    const changes = period.changes.map((rows) => rows.filter(isAsked));
    found =
      waitingByRules(period, sayings, changes) ?? fewest(failingRows(figures, rests, changes));
    found?.forEach((unitId) => waiting.add(unitId));
  }
  return {
    revised: all.filter((unitId) => !waiting.has(unitId)),
    waiting: all.filter((unitId) => waiting.has(unitId)),
  };
}

function waitingByRules(
  period: PeriodChanges,
  sayings: Sayings,
  changes: readonly (readonly ChangedRating[])[],
): string[] | undefined {
  const waiting = MEASURES.flatMap((measure) => {
    const cells = changes.map((rows) => cellsOf(rows, sayings.of(measure)));
    if (cells.every((some) => some.length === 0)) return [];
    return reviseFigures({
      period: periodDays(period.firstDay, period.lastDay),
      measure: RULE_MEASURES[measure],
      versions: period.versions,
      closed: cutsOf(period, measure),
      changes: cells,
    }).waiting;
  });
  return waiting.length === 0 ? undefined : [...new Set(waiting)];
}

function failingRows(
  figures: FailingFigures,
  rests: FailingRests,
  changes: readonly (readonly ChangedRating[])[],
): readonly ChangedRating[] | undefined {
  const last = changes.length - 1;
  const failing = changes
    .map((rows, at) => figures.find(rows, at === last)?.rows)
    .find((rows) => rows !== undefined);
  return failing ?? rests.find(changes[last] ?? []);
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

/** Places with the ratings that came to them, left them or say something else there; each once in a place. */
function cellsOf(rows: readonly ChangedRating[], said: Said): SettledCell[] {
  const places = groupBy(rows, (row) =>
    JSON.stringify([
      row.day,
      row.unitId,
      row.locationId,
      row.serviceId,
      row.assignmentId,
      row.attested,
    ]),
  );
  return [...places.values()].flatMap((some) => {
    const { day, unitId, locationId, serviceId, assignmentId, attested } = some[0]!;
    const { ratings: persons } = netChange(some, said);
    const place = { day, unitId, locationId, serviceId, assignmentId, attested };
    const counts = { persons, respondents: persons, officerRespondents: persons };
    return persons === 0 ? [] : [{ ...place, ...counts }];
  });
}

/** The ends of the figures of a measure; of an officer's the places' are those of the respondents'. */
function cutsOf({ firstDay, figures }: PeriodChanges, measure: (typeof MEASURES)[number]): Cut[] {
  const isShown = (one: StateFigure): boolean =>
    one.measure === measure || (measure === 'officer' && one.measure === 'ikm');
  return figures.filter(isShown).flatMap(({ subjectKind: kind, subjectId, basis, covers }) => {
    const subject = { kind, id: kind === 'instansi' ? '' : subjectId };
    const ends = covers.flatMap(({ from, until }) => [dayAfter(from, -1), until]);
    return [...new Set(ends)]
      .filter((until) => until >= firstDay)
      .map((until) => ({ subject, basis, measure: RULE_MEASURES[measure], until }));
  });
}
