import type { Transaction } from '@app/database';
import { nextStep } from '@app/jobs';
import {
  type ChangedRating,
  type ClosedState,
  type CorrectionPlaces,
  findChangedRatings,
  findClosedStates,
  findOwnCuts,
  findStateFigures,
  type JournalPlace,
  listKnownFigures,
  type StateFigure,
} from '@app/persistence/figures';
import { listUnitVersions } from '@app/persistence/settled-ratings';
import { parsePeriod } from '@app/skm';
import type { CorrectedDays } from '../contents.js';
import { readCells } from '../reading/read-period.js';
import { planRevision, type RunningFigure } from './plan-revision.js';

/** What a revision of a closed period would be; nothing is written yet. */
export interface DraftedRevision {
  /** the state that it follows */
  latest: ClosedState;
  /** of that state */
  figures: StateFigure[];
  /** units whose corrections it shows; none: there is no revision */
  revised: string[];
  /** units whose corrections wait */
  waiting: string[];
  /** what it changes against that state */
  changes: ChangedRating[];
  /** up to where corrections are in it, by quarter and unit */
  places: Record<string, CorrectionPlaces>;
}

/** Up to where the corrections of the days of a quarter are looked at. */
interface Ahead {
  everywhere: JournalPlace;
  places: CorrectionPlaces;
}

const NOWHERE: JournalPlace = ['0', '0'];

/**
 * A revision of a closed quarter with everything that the journal holds up to a place.
 * @returns null while the quarter is open
 */
export async function draftQuarter(
  tx: Transaction,
  instansiId: string,
  quarter: string,
  summed: JournalPlace,
): Promise<DraftedRevision | null> {
  const states = await findClosedStates(tx, { instansiId, period: quarter });
  if (states.length === 0) return null;
  const ahead = { everywhere: summed, places: {} };
  const draft = await draftOf(tx, instansiId, states, new Map([[quarter, ahead]]));
  const known = draft.places[quarter]!;
  const shown = draft.revised.map((unitId) => [unitId, summed] as const);
  return { ...draft, places: { [quarter]: { ...known, ...Object.fromEntries(shown) } } };
}

/**
 * A revision of a closed semester or year, with those corrections that its quarters show: so it tells nothing of their
 * other ones.
 * @param quarters where the corrections of the quarters inside end, by quarter and unit
 * @returns null while the period is open
 */
export async function draftLonger(
  tx: Transaction,
  instansiId: string,
  period: string,
  quarters: ReadonlyMap<string, CorrectionPlaces>,
): Promise<DraftedRevision | null> {
  const states = await findClosedStates(tx, { instansiId, period });
  if (states.length === 0) return null;
  const ahead = [...quarters].map(
    ([quarter, places]) => [quarter, { everywhere: NOWHERE, places }] as const,
  );
  const draft = await draftOf(tx, instansiId, states, new Map(ahead));
  const shown = new Set(draft.revised);
  const taken = [...quarters].map(([quarter, places]) => {
    const units = Object.entries(places).filter(([unitId]) => shown.has(unitId));
    return [quarter, { ...draft.places[quarter], ...Object.fromEntries(units) }] as const;
  });
  return { ...draft, places: Object.fromEntries(taken) };
}

async function draftOf(
  tx: Transaction,
  instansiId: string,
  states: readonly ClosedState[],
  ahead: ReadonlyMap<string, Ahead>,
): Promise<DraftedRevision> {
  const latest = states.at(-1)!;
  const { firstDay, lastDay, leftOut } = latest;
  const figures = await findStateFigures(tx, { instansiId, closedPeriodId: latest.id });
  const versions = await listUnitVersions(tx, { instansiId });
  const changes: ChangedRating[][] = [];
  for (const state of states) {
    await nextStep();
    changes.push(await changesSince(tx, instansiId, placesOf(state), ahead));
  }
  const plan = await planRevision({
    firstDay,
    lastDay,
    leftOut,
    versions,
    figures,
    cells: await readCells(tx, instansiId, parsePeriod(latest.period)),
    running: await runningFigures(tx, instansiId, latest.period),
    changes,
  });
  const shown = new Set(plan.revised);
  const shownChanges = changes.at(-1)!.filter(({ unitId }) => shown.has(unitId));
  return { latest, figures, ...plan, changes: shownChanges, places: placesOf(latest) };
}

async function runningFigures(
  tx: Transaction,
  instansiId: string,
  period: string,
): Promise<RunningFigure[]> {
  const known = await listKnownFigures(tx, { instansiId, periods: [period] });
  const own = await findOwnCuts(tx, { instansiId, period });
  return [
    ...known.filter(({ closed, periodKind }) => !closed && periodKind !== 'month'),
    ...own.map(({ assignmentId, measure, until }): RunningFigure => {
      return {
        subjectKind: 'assignment',
        subjectId: assignmentId,
        basis: 'attested',
        measure,
        until,
      };
    }),
  ];
}

async function changesSince(
  tx: Transaction,
  instansiId: string,
  places: Record<string, CorrectionPlaces>,
  ahead: ReadonlyMap<string, Ahead>,
): Promise<ChangedRating[]> {
  const found: ChangedRating[] = [];
  for (const [quarter, last] of ahead) {
    const { from, to } = parsePeriod(quarter);
    const rows = await findChangedRatings(
      tx,
      { instansiId, from, to },
      places[quarter] ?? {},
      last,
    );
    found.push(...rows);
  }
  return found;
}

/** Where the corrections of a state end, by quarter and unit. */
export function placesOf({
  kind,
  period,
  corrections,
}: Pick<ClosedState, 'kind' | 'period' | 'corrections'>): Record<string, CorrectionPlaces> {
  return kind === 'quarter'
    ? { [period]: corrections as CorrectionPlaces }
    : (corrections as Record<string, CorrectionPlaces>);
}

/** How the corrections of a state are kept; see `ClosedState`. */
export function correctionsOf({ latest, places }: DraftedRevision): ClosedState['corrections'] {
  return latest.kind === 'quarter' ? places[latest.period]! : places;
}

/** The days of a draft with the corrections that are in them. */
export function correctedDays({ places }: DraftedRevision): CorrectedDays[] {
  return Object.entries(places).map(([quarter, some]) => {
    const { from, to } = parsePeriod(quarter);
    return { from, to, places: some };
  });
}
