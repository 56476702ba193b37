import type {
  Basis,
  FigureByMeasure,
  FigureMeasure,
  FigureState,
  Measure,
  MissingReason,
} from '@app/persistence/figures';
import type {
  ExportContent,
  ExportedClosing,
  ExportedFigure,
  SubjectFigures,
  SubjectToExport,
} from '@app/persistence/exports';
import {
  type Coverage,
  coverageOf,
  lastDayOf,
  nonResponseBounds,
  parsePeriod,
  type Period,
} from '@app/skm';
import { readCovers } from './local-days.js';

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
  readonly lastDay: string;
  private readonly closings: ReadonlyMap<string, ExportedClosing>;

  constructor(
    readonly content: ExportContent,
    readonly period: Period,
  ) {
    this.lastDay = lastDayOf(period);
    this.closings = new Map(content.closings.map((one) => [one.id, one]));
  }

  /** The newest closing or revision of the file's period, of a month's quarter; null while it is open. */
  get newestClosing(): ExportedClosing | null {
    const official = this.period.kind === 'month' ? quarterOf(this.period) : this.period.key;
    return this.content.closings.findLast(({ period }) => period === official) ?? null;
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

  /** Why there is no figure, or none that is newer; null when a figure is there and nothing is known. */
  reasonOf(
    { subject, figures }: SubjectFigures,
    measure: Measure,
    basis: Basis,
  ): MissingReason | null {
    const known = this.content.reasonOf(subject, { measure, basis });
    if (known !== undefined) return known;
    if (figures.some((one) => one.measure === measure && one.basis === basis)) return null;
    return this.waitsForClosing(subject.kind)
      ? { kind: 'waiting for closing' }
      : { kind: 'too few', missing: null };
  }

  /** Services and officers have no running figures, and no longer period has. */
  private waitsForClosing(kind: SubjectFigures['subject']['kind']): boolean {
    if (this.newestClosing !== null) return false;
    const { kind: length } = this.period;
    return (
      kind === 'service' || kind === 'assignment' || length === 'semester' || length === 'year'
    );
  }

  /** The share of those served that a figure of the file's period has heard. */
  coverageOf({ subject }: SubjectFigures, row: ExportedFigure): Coverage {
    const served = this.content.personsServedOf(subject);
    return coverageOf(row.n, this.period.kind, served, this.isWhole(row));
  }

  private isWhole({ covers }: ExportedFigure): boolean {
    const days = readCovers(covers);
    return (
      days.length === 1 && days[0]!.from === this.period.from && days[0]!.until === this.lastDay
    );
  }
}

/** The IKM if all who were served and are silent had given the lowest, and the highest answer. */
export function boundsOf(
  { ikm, elements }: FigureByMeasure['ikm'],
  coverage: Coverage,
): { low: string; high: string } | null {
  if (ikm === null || elements === null || elements === undefined) return null;
  return nonResponseBounds(Object.values(elements), 'exact', coverage);
}

function quarterOf({ from }: Period): string {
  const [year = '', month] = from.split('-');
  return parsePeriod(`${year}-Q${Math.ceil(Number(month) / 3)}`).key;
}
