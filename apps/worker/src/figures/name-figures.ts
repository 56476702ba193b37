import type { Transaction } from '@app/database';
import {
  type FigureSubject,
  listFigureSubjects,
  type NamedSubject,
  type NewFigure,
  type NewMissingFigure,
} from '@app/persistence/figures';
import { nextStep } from '@app/jobs';
import { lastDayOf, type Period } from '@app/skm';
import type { MadeFigure } from './figure-maker.js';

/** Figures that are named before whatever else waits goes first. */
const FIGURES_OF_A_STEP = 200;

/** Names of subjects on a day. */
export class SubjectNames {
  private readonly found: Map<string, NamedSubject>;

  constructor(subjects: readonly NamedSubject[]) {
    this.found = new Map(subjects.map((one) => [`${one.kind} ${one.id}`, one]));
  }

  /** @throws Error for a subject that the agency does not have */
  of({
    kind,
    id,
  }: FigureSubject): Pick<
    NewFigure,
    'subjectKind' | 'subjectId' | 'subjectName' | 'unitId' | 'unitName'
  > {
    const found = this.found.get(`${kind} ${id}`);
    if (!found) throw new Error(`There is no ${kind} ${id} in this agency.`);
    const { name: subjectName, unitId, unitName } = found;
    return { subjectKind: kind, subjectId: id, subjectName, unitId, unitName };
  }
}

/** The organisation of a period, named as on a day of it, YYYY-MM-DD. */
export function listSubjects(
  tx: Transaction,
  instansiId: string,
  { from, to }: Period,
  day: string,
): Promise<NamedSubject[]> {
  return listFigureSubjects(tx, { instansiId, from, to, day });
}

/** Figures as they are written, each named as on its last day. */
export async function nameFigures(
  tx: Transaction,
  { instansiId, period }: { instansiId: string; period: Period },
  made: readonly MadeFigure[],
  closedPeriodId: string | null,
): Promise<NewFigure[]> {
  const names = new Map<string, SubjectNames>();
  const named: NewFigure[] = [];
  for (const [at, { planned, content }] of made.entries()) {
    if (at % FIGURES_OF_A_STEP === 0) await nextStep();
    const { subject, measure, basis, periodKind, officialPeriod, covers, notes } = planned;
    const day = covers.at(-1)!.until;
    const ofDay =
      names.get(day) ?? new SubjectNames(await listSubjects(tx, instansiId, period, day));
    names.set(day, ofDay);
    named.push({
      ...ofDay.of(subject),
      closedPeriodId,
      period: planned.period,
      measure,
      basis,
      periodKind,
      officialPeriod,
      covers,
      notes,
      ...content,
    });
  }
  return named;
}

/** A figure that is not there. */
export type MissingOne = Pick<NewMissingFigure, 'measure' | 'basis' | 'reason'> & {
  subject: FigureSubject;
};

/** Missing figures of an official period as they are written, named as on its last day. */
export async function nameMissing(
  tx: Transaction,
  { instansiId, period }: { instansiId: string; period: Period },
  missing: readonly MissingOne[],
  closedPeriodId: string | null,
): Promise<NewMissingFigure[]> {
  const subjects = await listSubjects(tx, instansiId, period, lastDayOf(period));
  const names = new SubjectNames(subjects);
  return missing.map(({ subject, ...one }) => ({
    ...names.of(subject),
    ...one,
    closedPeriodId,
    period: period.key,
    officialPeriod: period.key,
  }));
}
