import { defineQuery, defineStream } from '@app/database';
import { lastDayOf } from '@app/skm';
import type { EntityManager } from 'typeorm';
import type { Basis, FigureMeasure, FigureSettings } from '../figures/index.js';
import type { SubjectKind } from '../organisation-tree/index.js';
import { sumPersonsServed, type PersonsServed } from '../persons-served/index.js';
import type { ExportTry } from './export-job.js';
import type {
  ExportedClosing,
  ExportedFigure,
  ExportedReason,
  SubjectFigures,
  SubjectToExport,
} from './exported-figure.js';
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

type HeadingRow = Omit<ExportHeading, 'unitName' | 'shown'>;
type SubjectRow = SubjectToExport & { shown: boolean };
/** `subject`: the place of its subject among the ids, from 0 */
type FigureRow = ExportedFigure & { subject: number };

/** A figure of an IKM has two thousand characters. */
const FIGURES_AT_ONCE = 500;

const headingOf = defineQuery<{ instansiId: string }, HeadingRow>(
  new URL('./queries/find-heading.sql', import.meta.url),
);
const subjectsOf = defineQuery<
  {
    instansiId: string;
    unitId: string | null;
    period: string;
    from: string;
    to: string;
    /** the period's last day */
    last: string;
  },
  SubjectRow
>(new URL('./queries/list-subjects.sql', import.meta.url));
const figuresOf = defineStream<
  FiguresAsked & { instansiId: string; ids: readonly string[] },
  FigureRow
>(new URL('./queries/stream-figures.sql', import.meta.url), FIGURES_AT_ONCE);
const reasonsOf = defineQuery<
  { instansiId: string; period: string; ids: readonly string[] },
  ExportedReason
>(new URL('./queries/find-missing.sql', import.meta.url));
const closingsOf = defineQuery<{ instansiId: string }, ExportedClosing>(
  new URL('./queries/find-closed-periods.sql', import.meta.url),
);

/** What stands beside the figures of the file's period; read once, before them. */
interface Beside {
  closings: readonly ExportedClosing[];
  /** by subject kind, id, measure and basis */
  reasons: ReadonlyMap<string, ExportedReason['reason']>;
  /** by subject id */
  personsServed: ReadonlyMap<string, PersonsServed>;
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

/** Figures of one subject and period, which follow each other. */
interface Group {
  /** the place of the subject among the ids */
  at: number;
  period: string;
  figures: ExportedFigure[];
}

async function* grouped(batches: AsyncIterable<FigureRow[]>): AsyncGenerator<Group[]> {
  const groups: Group[] = [];
  for await (const rows of batches) {
    rows.forEach((row) => addTo(groups, row));
    // the last one may go on in the next batch
    yield groups.splice(0, groups.length - 1);
  }
  yield groups;
}

/** As many as are turned into text in one step. */
const SLICE = 250;

function* inSlices<T>(items: readonly T[]): Generator<T[]> {
  for (let at = 0; at < items.length; at += SLICE) yield items.slice(at, at + SLICE);
}

function addTo(groups: Group[], row: FigureRow): void {
  const last = groups.at(-1);
  if (last?.at === row.subject && last.period === row.period) last.figures.push(row);
  else groups.push({ at: row.subject, period: row.period, figures: [row] });
}

const keyOf = (of: Pick<ExportedReason, 'kind' | 'id' | 'measure' | 'basis'>): string =>
  `${of.kind} ${of.id} ${of.measure} ${of.basis}`;

/** Looks up who belongs to an export and what stands beside the figures. Runs in the caller's snapshot. */
export async function openContent(
  tx: EntityManager,
  { instansiId, unitId }: Pick<ExportTry, 'instansiId' | 'unitId'>,
  period: PeriodToExport,
): Promise<ExportContent> {
  const [heading] = await headingOf(tx, { instansiId });
  const { key, from, to } = period;
  const rows = await subjectsOf(tx, {
    instansiId,
    unitId,
    period: key,
    from,
    to,
    last: lastDayOf(period),
  });
  const unit = rows.find(({ kind, id }) => kind === 'unit' && id === unitId);
  const shown = rows.some((row) => row.shown);
  return new ExportContent(
    tx,
    { instansiId, unitId },
    { ...heading!, unitName: unit?.name ?? null, shown },
    rows.map(({ kind, id, name, unitId: of, unitName }) => ({
      kind,
      id,
      name,
      unitId: of,
      unitName,
    })),
    await readBeside(tx, instansiId, { period, subjects: rows }),
  );
}

async function readBeside(
  tx: EntityManager,
  instansiId: string,
  { period, subjects }: { period: PeriodToExport; subjects: readonly SubjectToExport[] },
): Promise<Beside> {
  const ids = subjects.map(({ id }) => id);
  const reasons = await reasonsOf(tx, { instansiId, period: period.key, ids });
  const personsServed = new Map<string, PersonsServed>();
  for (const kind of ['instansi', 'unit', 'service', 'location'] as const) {
    const ofKind = subjects.filter((subject) => subject.kind === kind).map(({ id }) => id);
    const found = await sumPersonsServed(tx, instansiId, kind, ofKind, [period]);
    for (const [of, sum] of found) personsServed.set(of.slice(0, of.indexOf(' ')), sum);
  }
  return {
    closings: await closingsOf(tx, { instansiId }),
    reasons: new Map(reasons.map((one) => [keyOf(one), one.reason])),
    personsServed,
  };
}
