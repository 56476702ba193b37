import { SETTLED_AFTER_DAYS } from '@app/database';
import { tellReason, type Told, type ToldReason } from '@app/figure-texts';
import { hasRunningFigures, lookedAtAgain } from '@app/figures';
import type {
  Basis,
  FigureByMeasure,
  FigureMeasure,
  FigureState,
  Measure,
} from '@app/persistence/figures';
import type {
  ExportContent,
  ExportedClosing,
  ExportedFigure,
  SubjectFigures,
  SubjectToExport,
} from '@app/persistence/exports';
import { type Coverage, figureCoverageOf, officialPeriodOf, type Period } from '@app/skm';
import { readCovers } from './local-days.js';
import { BESIDE } from './texts.js';

/** A figure with what it says, read from its text. */
export interface ReadFigure<M extends FigureMeasure> {
  row: ExportedFigure;
  figure: FigureByMeasure[M];
}

/** The figure of a measure; null where there is none. */
export function readFigure<M extends FigureMeasure>(
  figures: readonly ExportedFigure[],
  measure: M,
  basis: Basis,
): ReadFigure<M> | null {
  const row = figures.find((one) => one.measure === measure && one.basis === basis);
  return row ? { row, figure: JSON.parse(row.figure) as FigureByMeasure[M] } : null;
}

/** The unit of a service or an officer, as named with the figure; a unit needs none beside its own name. */
export function unitNameOf(
  subject: SubjectToExport,
  row: Pick<ExportedFigure, 'unitName'> | undefined,
): string | null {
  return subject.kind === 'unit' ? null : (row ?? subject).unitName;
}

/** What the figures of one file have in common. */
export class FileContext {
  /** The newest closing or revision of the file's period, of a month's quarter; null while it is open. */
  readonly newestClosing: ExportedClosing | null;
  private readonly closings: ReadonlyMap<string, ExportedClosing>;
  /** when running figures are looked at again that are cut at the ends of months, and of weeks too */
  private readonly again: Record<'byMonths' | 'byWeeks', string | null>;

  constructor(
    readonly content: ExportContent,
    readonly period: Period,
  ) {
    const official = officialPeriodOf(period).key;
    this.newestClosing = content.closings.findLast((one) => one.period === official) ?? null;
    this.closings = new Map(content.closings.map((one) => [one.id, one]));
    const again = (byMonthsOnly: boolean): string | null =>
      lookedAtAgain(content.heading.today, period, {
        byMonthsOnly,
        settledAfter: SETTLED_AFTER_DAYS,
      });
    this.again = { byMonths: again(true), byWeeks: again(false) };
  }

  /** Null: running. */
  closingOf({ closedPeriodId }: ExportedFigure): ExportedClosing | null {
    return closedPeriodId === null ? null : (this.closings.get(closedPeriodId) ?? null);
  }

  stateOf(row: ExportedFigure): FigureState {
    const closing = this.closingOf(row);
    if (closing === null) return { kind: 'running' };
    const { id: closedPeriodId, revision, published } = closing;
    return { kind: revision === 0 ? 'closed' : 'revised', closedPeriodId, revision, published };
  }

  /** What the reporting API answers of a measure that is missing, has no headline or is not the newest. */
  reasonOf(found: SubjectFigures, measure: Measure, basis: Basis): ToldReason | null {
    const { subject, figures } = found;
    const row = figures.find((one) => one.measure === measure && one.basis === basis);
    const told: Told = {
      figure: row ? toldOf(row, figures) : null,
      missing: this.content.reasonOf(subject, { measure, basis }) ?? null,
      isClosed: this.newestClosing !== null,
      again: basis === 'all' ? this.againOf(subject) : null,
    };
    return tellReason(told, BESIDE);
  }

  /** When the running figures of a subject are looked at again; null once only the closing is left. */
  private againOf(subject: SubjectToExport): string | null {
    const isOpenQuarter = this.period.kind === 'quarter' && this.newestClosing === null;
    if (!isOpenQuarter || !hasRunningFigures(subject.kind)) return null;
    return this.again[this.content.isCutByMonths(subject) ? 'byMonths' : 'byWeeks'];
  }

  /** The share of those served that a figure of the file's period has heard. */
  coverageOf({ subject }: SubjectFigures, { n, covers }: ExportedFigure): Coverage {
    const served = this.content.personsServedOf(subject);
    return figureCoverageOf({ n, covers: readCovers(covers) }, this.period, served);
  }
}

/** What a reason is told of. */
function toldOf(row: ExportedFigure, figures: readonly ExportedFigure[]): Told['figure'] {
  const { measure, basis, n } = row;
  if (measure === 'ikm') return { measure, n, figure: readFigure(figures, 'ikm', basis)!.figure };
  return measure === 'pulse' || measure === 'officer' ? { measure, n } : null;
}
