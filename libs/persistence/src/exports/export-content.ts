import { defineStream } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { Basis, FigureMeasure, FigureSettings } from '../figures/index.js';
import type { SubjectKind } from '../organisation-tree/index.js';
import type { PersonsServed } from '../persons-served/index.js';
import type {
  ExportedClosing,
  ExportedReason,
  SubjectFigures,
  SubjectToExport,
} from './exported-figure.js';
import { type FigureRow, grouped, inSlices } from './group-figures.js';
import { readAhead } from './read-ahead.js';

/** A field of the calendar grid. */
export interface PeriodToExport {
  key: string;
  /** first local day, YYYY-MM-DD */
  from: string;
  /** first local day after it */
  to: string;
}

export interface ExportHeading {
  agencyName: string;
  marking: 'CONTOH' | 'UJI' | null;
  timeZone: string;
  /** the local day on which the file is made, YYYY-MM-DD */
  today: string;
  /** which mean over services leads in reports */
  leadingMean: FigureSettings['leadingMean'];
  /** null for the whole agency */
  unitName: string | null;
  /** elements of the agency's instrument, in its order, by their Indonesian names */
  elements: { key: string; name: string }[];
  /** what the agency's instrument asks beyond the first tap: key → Indonesian name */
  questionNames: Record<string, string>;
  /** whether anybody in it has a figure of the period */
  shown: boolean;
}

/** Which figures of a kind of subject. */
export interface FiguresAsked {
  kind: SubjectKind;
  /** keys of periods, in the order in which they are wanted */
  periods: readonly string[];
  measures: readonly FigureMeasure[];
  bases: readonly Basis[];
  /** members of a figure that are not wanted: most of its bytes, where a table says little of it */
  without: readonly string[];
}

/** A figure of an IKM has two thousand characters. */
const FIGURES_AT_ONCE = 500;

const figuresOf = defineStream<
  FiguresAsked & { instansiId: string; ids: readonly string[] },
  FigureRow
>(new URL('./queries/stream-figures.sql', import.meta.url), FIGURES_AT_ONCE);
/** What stands beside the figures of the file's period; read once, before them. */
export interface Beside {
  closings: readonly ExportedClosing[];
  /** by subject kind, id, measure and basis */
  reasons: ReadonlyMap<string, ExportedReason['reason']>;
  /** by subject id */
  personsServed: ReadonlyMap<string, PersonsServed>;
  /** ids of units whose running figures are cut at the ends of months only */
  nestedUnits: ReadonlySet<string>;
}

/** Figures of one agency or subtree, in one snapshot; streamed, so that memory stays flat. */
export class ExportContent {
  /** subjects handed out so far, over all sections */
  handedOut = 0;

  constructor(
    private readonly tx: EntityManager,
    private readonly agency: { instansiId: string; unitId: string | null },
    readonly heading: ExportHeading,
    readonly subjects: readonly SubjectToExport[],
    private readonly beside: Beside,
  ) {}

  /** The unit that the file is about; null for the whole agency. */
  get unitId(): string | null {
    return this.agency.unitId;
  }

  /** Every closing and revision of the agency, oldest period first. */
  get closings(): readonly ExportedClosing[] {
    return this.beside.closings;
  }

  /** Why a figure of the file's period is missing, or not the whole of it; undefined where nothing is known. */
  reasonOf(
    subject: Pick<SubjectToExport, 'kind' | 'id'>,
    { measure, basis }: Pick<ExportedReason, 'measure' | 'basis'>,
  ): ExportedReason['reason'] | undefined {
    return this.beside.reasons.get(keyOf({ ...subject, measure, basis }));
  }

  /** Persons served in the file's period; null where they are not counted. */
  personsServedOf({ id }: Pick<SubjectToExport, 'id'>): PersonsServed | null {
    return this.beside.personsServed.get(id) ?? null;
  }

  /** Whether running figures of a subject are cut at the ends of months only. */
  isCutByMonths({ kind, id }: Pick<SubjectToExport, 'kind' | 'id'>): boolean {
    return kind === 'location' || this.beside.nestedUnits.has(id);
  }

  subjectsOf(kind: SubjectKind): SubjectToExport[] {
    return this.subjects.filter((subject) => subject.kind === kind);
  }

  /**
   * What there is of the subjects of a kind, each of their periods with a figure in turn, some at a time. What is
   * begun must be read to its end before the next.
   *
   * @param whole also subjects without a figure, once and in the first of the periods
   */
  async *figuresOf(
    asked: FiguresAsked,
    { whole = false }: { whole?: boolean } = {},
  ): AsyncGenerator<SubjectFigures[], undefined> {
    const subjects = this.subjectsOf(asked.kind);
    const [first = ''] = asked.periods;
    let next = 0;
    const passUntil = (until: number): SubjectFigures[] => {
      const passed = whole ? subjects.slice(next, until) : [];
      this.handedOut += Math.max(0, until - next);
      next = Math.max(next, until);
      return passed.map((subject) => ({ subject, period: first, figures: [] }));
    };
    for await (const groups of grouped(this.rowsOf(asked, subjects))) {
      const found: SubjectFigures[] = [];
      for (const { at, period, figures } of groups) {
        if (at > next) found.push(...passUntil(at));
        found.push({ subject: subjects[at]!, period, figures });
        if (at === next) {
          next++;
          this.handedOut++;
        }
      }
      yield* inSlices(found);
    }
    yield* inSlices(passUntil(subjects.length));
  }

  private rowsOf(
    asked: FiguresAsked,
    subjects: readonly SubjectToExport[],
  ): AsyncGenerator<FigureRow[]> {
    const ids = subjects.map(({ id }) => id);
    return readAhead(figuresOf(this.tx, { ...asked, instansiId: this.agency.instansiId, ids }));
  }
}

/** Of which subject, measure and basis a reason is. */
export const keyOf = (of: Pick<ExportedReason, 'kind' | 'id' | 'measure' | 'basis'>): string =>
  `${of.kind} ${of.id} ${of.measure} ${of.basis}`;
