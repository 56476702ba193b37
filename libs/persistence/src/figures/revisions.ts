import { defineCommand, defineQuery, type Queryable } from '@app/database';
import type { SubjectKind } from '../organisation-tree/index.js';
import type { FigureChange } from './closed-period.js';
import type { JournalPlace } from './closed-states.js';
import { copyLevelContrasts } from './level-contrasts.js';
import type {
  Basis,
  Days,
  FigureByMeasure,
  FigureNote,
  FigurePeriodKind,
  Measure,
} from './figure.js';

/** A figure of a state of a closed period, with what revisions need of it. */
export interface StateFigure {
  id: string;
  subjectKind: SubjectKind;
  subjectId: string;
  subjectName: string;
  /** of a service or an officer, or the unit itself */
  unitId: string | null;
  periodKind: FigurePeriodKind;
  measure: Measure;
  basis: Basis;
  /** the days that are counted, ascending */
  covers: Days[];
  n: number;
  days: number | null;
  notes: FigureNote[];
  figure: FigureByMeasure[Measure];
}

/** New digits of a figure. */
export interface RevisedFigure {
  /** of the figure in the state before */
  id: string;
  n: number;
  days: number;
  figure: FigureByMeasure[Measure];
}

/** A state of a closed period that follows another one. */
export interface NewRevision {
  instansiId: string;
  /** of the state before */
  closedPeriodId: string;
  at: Date;
  /** a user */
  by: string;
  reason: string;
  changes: readonly FigureChange[];
  methodVersion: string;
  /** of a quarter by unit, of a longer period by quarter and unit */
  corrections: object;
  revised: readonly RevisedFigure[];
}

/** A unit whose corrections wait, and whether a revision could show them now. */
export interface WaitingCorrection {
  unitId: string;
  ready: boolean;
}

export const findStateFigures = defineQuery<
  { instansiId: string; closedPeriodId: string },
  StateFigure
>(new URL('./queries/find-state-figures.sql', import.meta.url));

/** Units whose corrections of a period are listed as waiting. */
export const findWaitingCorrections = defineQuery<
  { instansiId: string; period: string },
  WaitingCorrection
>(new URL('./queries/find-waiting-corrections.sql', import.meta.url));

const correctedQuarters = defineQuery<
  { xid: string; journalId: string; summedXid: string; summedId: string },
  { instansiId: string; period: string }
>(new URL('./queries/find-corrected-quarters.sql', import.meta.url));

const revisionAdded = defineQuery<
  Pick<NewRevision, 'instansiId' | 'closedPeriodId' | 'at' | 'by' | 'reason' | 'methodVersion'> & {
    changes: string;
    corrections: string;
  },
  { id: string }
>(new URL('./queries/add-revision.sql', import.meta.url));
const retired = defineCommand<{ instansiId: string; closedPeriodId: string }>(
  new URL('./queries/retire-state.sql', import.meta.url),
);
const copied = defineCommand<
  Pick<NewRevision, 'instansiId' | 'closedPeriodId' | 'at' | 'methodVersion'> & {
    newId: string;
    revised: string;
  }
>(new URL('./queries/copy-figures.sql', import.meta.url));
const missingCopied = defineCommand<{ instansiId: string; closedPeriodId: string; newId: string }>(
  new URL('./queries/copy-missing-figures.sql', import.meta.url),
);
const waitingForgotten = defineCommand<{ instansiId: string; period: string }>(
  new URL('./queries/forget-waiting-corrections.sql', import.meta.url),
);
const waitingAdded = defineCommand<{
  instansiId: string;
  period: string;
  unitIds: readonly string[];
  ready: readonly boolean[];
}>(new URL('./queries/add-waiting-corrections.sql', import.meta.url));

/** Closed quarters of all agencies that have journal rows after one place, up to another one. */
export function findCorrectedQuarters(
  tx: Queryable,
  [xid, journalId]: JournalPlace,
  [summedXid, summedId]: JournalPlace,
): Promise<{ instansiId: string; period: string }[]> {
  return correctedQuarters(tx, { xid, journalId, summedXid, summedId });
}

/**
 * Writes a complete new set of figures in the place of the one before.
 * @returns id of the new state
 */
export async function addRevision(
  tx: Queryable,
  { revised, changes, corrections, by, reason, ...of }: NewRevision,
): Promise<string> {
  const texts = { changes: JSON.stringify(changes), corrections: JSON.stringify(corrections) };
  const [state] = await revisionAdded(tx, { ...of, ...texts, by, reason });
  const { id } = state!;
  const { instansiId, closedPeriodId } = of;
  await retired(tx, { instansiId, closedPeriodId });
  await copied(tx, { ...of, newId: id, revised: JSON.stringify(revised) });
  await missingCopied(tx, { instansiId, closedPeriodId, newId: id });
  await copyLevelContrasts(tx, { instansiId, closedPeriodId, newId: id });
  return id;
}

/** Which units' corrections of a period wait, in the place of what was known. */
export async function replaceWaitingCorrections(
  tx: Queryable,
  of: { instansiId: string; period: string },
  waiting: readonly WaitingCorrection[],
): Promise<void> {
  await waitingForgotten(tx, of);
  const unitIds = waiting.map(({ unitId }) => unitId);
  await waitingAdded(tx, { ...of, unitIds, ready: waiting.map(({ ready }) => ready) });
}
