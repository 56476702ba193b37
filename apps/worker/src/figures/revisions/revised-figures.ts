import type { FigureContent, WantedFigure } from '../contents.js';
import type {
  ClosedState,
  FigureChange,
  RevisedFigure,
  StateFigure,
} from '@app/persistence/figures';
import type { UnitTime } from '@app/persistence/settled-ratings';
import { RULE_MEASURES } from '../reading/measures.js';
import { leftOutOf } from '../reading/left-out.js';
import type { DraftedRevision } from './draft-revision.js';
import { keyOfFigure, SubjectsOf } from './subjects-of.js';

/** New digits of a figure beside its old ones. */
export interface NewDigits {
  before: StateFigure;
  after: FigureContent;
}

/** A figure of a state, to be made again; what its elements may tell has been looked at. */
export function wantedOf(
  { subjectKind: kind, subjectId: id, basis, measure, covers, notes }: StateFigure,
  { leftOut }: Pick<ClosedState, 'leftOut'>,
): WantedFigure {
  const subject = { kind, id };
  const out = leftOutOf({ covers, notes }, leftOut[RULE_MEASURES[measure]] ?? []);
  return { subject, basis, measure, covers, leftOut: out, open: false, printed: [] };
}

/** Of figures that were made again those that hold a corrected rating; the word about an officer is said once. */
export function newDigits(
  { figures, changes }: DraftedRevision,
  contents: readonly FigureContent[],
  versions: readonly UnitTime[],
): NewDigits[] {
  const subjects = new SubjectsOf(versions);
  const touched = new Set(changes.flatMap((row) => subjects.of(row)));
  return figures.flatMap((before, at) => {
    if (!touched.has(keyOfFigure(before))) return [];
    const { n, days, figure } = contents[at]!;
    const word = 'word' in before.figure ? { word: before.figure.word } : {};
    return [{ before, after: { n, days, figure: { ...figure, ...word } } }];
  });
}

/** As the store takes them. */
export function asRevised({ before: { id }, after }: NewDigits): RevisedFigure {
  return { id, ...after };
}

/** What a revision changed, figure by figure of the whole period. */
export function changesOf(digits: readonly NewDigits[]): FigureChange[] {
  return digits
    .filter(({ before }) => before.periodKind !== 'month')
    .map(({ before, after }) => ({
      subject: { kind: before.subjectKind, id: before.subjectId },
      subjectName: before.subjectName,
      measure: before.measure,
      basis: before.basis,
      before: { n: before.n, value: headlineOf(before.figure) },
      after: { n: after.n, value: headlineOf(after.figure) },
    }))
    .filter(({ before, after }) => before.n !== after.n || before.value !== after.value);
}

function headlineOf(figure: StateFigure['figure']): string | null {
  return 'ikm' in figure ? figure.ikm : figure.mean;
}
