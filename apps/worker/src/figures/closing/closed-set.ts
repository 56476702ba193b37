import type {
  Basis,
  FigureSubject,
  KnownFigure,
  LeftOutByMeasure,
  Measure,
  NamedSubject,
} from '@app/persistence/figures';
import { HEADLINE } from '@app/figures';
import type { Period } from '@app/skm';
import type { MadeFigure, PlannedFigure } from '../figure-maker.js';
import type { MissingOne } from '../name-figures.js';
import type { LeftOutDays } from '../contents.js';
import { leftOutOf } from '../reading/left-out.js';
import { FIGURE_KINDS } from '../reading/measures.js';

/** Subject, measure and basis of a figure. */
export interface FigureKey {
  subject: FigureSubject;
  measure: Measure;
  basis: Basis;
}

/** What the rules make of a period that is closed. */
export interface PlannedClosing {
  period: Period;
  planned: PlannedFigure[];
  /** figures that the rules refuse, or that hold fewer days than their period */
  refused: FigureKey[];
  leftOut: LeftOutByMeasure;
}

export function keyOf({ subject, measure, basis }: FigureKey): string {
  return `${measure} ${basis} ${subject.kind} ${subject.id}`;
}

/** Why figures of a closed period are missing, of everything that stood in it. */
export function missingOfClosing(
  { refused, period }: PlannedClosing,
  made: readonly MadeFigure[],
  subjects: readonly NamedSubject[],
): MissingOne[] {
  const shown = new Map(
    made
      .filter(({ planned }) => planned.period === period.key)
      .map((one) => [keyOf(one.planned), one]),
  );
  const refusals = new Set(refused.map(keyOf));
  const keys = subjects
    .filter(({ stood }) => stood)
    .flatMap(({ kind, id }) =>
      FIGURE_KINDS[kind].map((figure): FigureKey => ({ subject: { kind, id }, ...figure })),
    );
  return keys.flatMap((key): MissingOne[] => {
    const reason = refusals.has(keyOf(key))
      ? ({ kind: 'small remainder' } as const)
      : reasonOf(shown.get(keyOf(key)));
    return reason ? [{ ...key, reason }] : [];
  });
}

function reasonOf(shown: MadeFigure | undefined): MissingOne['reason'] | undefined {
  if (!shown) return { kind: 'too few', missing: null };
  const { figure, n } = shown.content;
  if (!('ikm' in figure) || figure.ikm !== null) return undefined;
  return n < HEADLINE
    ? { kind: 'too few', missing: HEADLINE - n }
    : { kind: 'elements unanswered' };
}

/** A figure that is shown of a closed period inside a longer one. */
export type ShownInside = Pick<
  PlannedFigure,
  'subject' | 'measure' | 'basis' | 'covers' | 'notes' | 'persons' | 'leftOut' | 'periodKind'
> & { period: string };

/**
 * The newest closed figures of official periods, as they are known.
 * @param ofClosing who stayed out of the closing of a period
 */
export function shownOf(
  known: readonly KnownFigure[],
  ofClosing: (period: string, measure: Measure) => readonly LeftOutDays[],
): ShownInside[] {
  return known
    .filter(({ closed, current, periodKind }) => closed && current && periodKind !== 'month')
    .map(({ subjectKind: kind, subjectId: id, officialPeriod: period, n, ...one }) => {
      const { measure, basis, covers, notes, periodKind } = one;
      const leftOut = leftOutOf(one, ofClosing(period, measure));
      const subject = { kind, id };
      return { subject, measure, basis, covers, notes, periodKind, period, persons: n, leftOut };
    });
}
