import type { Viewer } from '@app/persistence/access';
import { Tenancy, type Transaction } from '@app/database';
import { DomainError } from '@app/errors';
import {
  findClosedKeys,
  findMissingFigures,
  findTrend,
  type MissingReason,
  type TrendFigure,
} from '@app/persistence/figures';
import { listReasons, type OfferedReason } from '@app/persistence/instruments';
import { type AssignmentRow, localDay, timeZoneOf } from '@app/persistence/organisation-tree';
import { type Period, periodsOf, periodsUntil } from '@app/skm';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { readSubject, type SubjectFigures } from '../../indicators/read-figures.js';
import { myAssignments, touches } from '../../organisation/read-my-assignments.js';
import { type MyRunning, readRunning } from '../read-my-figures.js';

/** Quarters in which the closed ones are looked for, and how many of those are shown. */
const QUARTERS = 8;
const SHOWN_QUARTERS = 4;

/** A quarter that can still get ratings, as only the officer sees it. */
export interface OpenQuarter {
  period: Period;
  running: MyRunning;
  /** of the assignment among the officer's own that touch the quarter, newest first */
  place: number;
}

export interface QuarterFigure {
  period: Period;
  /** null where none is shown */
  figure: TrendFigure<'officer'> | null;
  /** why not; null where nothing is known of it */
  missing: MissingReason | null;
}

/** What an officer begins with: one assignment, the quarter that runs, and those that are closed. */
export interface MyHome {
  assignment: AssignmentRow;
  /** all of them, newest first */
  assignments: AssignmentRow[];
  timeZone: string;
  now: Date;
  /** null between two quarters of which the later has not begun */
  open: OpenQuarter | null;
  /** the newest closed quarter; null before the first */
  closed: SubjectFigures | null;
  /** up to four closed quarters, oldest first */
  quarters: QuarterFigure[];
  /** reasons as instruments word them */
  offered: OfferedReason[];
}

/** Reads what an officer may see of the own work, and of nobody else's. */
@Injectable()
export class ReadMyHome {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param assignmentId null for the newest
   * @returns null for an officer who has never been assigned
   * @throws DomainError `assignment.unknown` for what is not the officer's own
   */
  execute(viewer: Viewer, assignmentId: string | null): Promise<MyHome | null> {
    const at = this.clock();
    return this.tenancy.withTenant(viewer.instansiId, async (tx) => {
      const today = await localDay(tx, at);
      const assignments = await myAssignments(tx, viewer, today);
      if (assignments.length === 0) return null;
      const assignment = assignments.find(({ id }) => assignmentId === null || id === assignmentId);
      if (assignment === undefined) throw new DomainError('assignment.unknown');
      const quarters = periodsUntil(quarterOf(today), QUARTERS);
      const closedKeys = await findClosedKeys(tx, keysOf(quarters));
      const closed = quarters.filter(({ key }) => closedKeys.has(key));
      const newest = closed.at(-1);
      const subject = {
        kind: 'assignment',
        id: assignment.id,
        name: assignment.publicName,
      } as const;
      return {
        assignment,
        assignments,
        timeZone: await timeZoneOf(tx),
        now: at,
        open: await findOpen(tx, { assignment, assignments }, openAmong(quarters, closedKeys), at),
        closed: newest ? await readSubject(tx, viewer, subject, newest, at) : null,
        quarters: await figuresIn(tx, assignment.id, closed.slice(-SHOWN_QUARTERS)),
        offered: await listReasons(tx, {}),
      };
    });
  }
}

function quarterOf(day: string): Period {
  return periodsOf(day).find(({ kind }) => kind === 'quarter')!;
}

const keysOf = (periods: readonly Period[]): string[] => periods.map(({ key }) => key);

/** The quarter of today and the one before it, those that are open, newest first. */
function openAmong(quarters: readonly Period[], closed: ReadonlySet<string>): Period[] {
  return quarters
    .slice(-2)
    .filter(({ key }) => !closed.has(key))
    .toReversed();
}

/** The newest of which something is shown; else the newest. */
async function findOpen(
  tx: Transaction,
  { assignment, assignments }: Pick<MyHome, 'assignment' | 'assignments'>,
  quarters: readonly Period[],
  at: Date,
): Promise<OpenQuarter | null> {
  const open: OpenQuarter[] = [];
  for (const period of quarters) {
    const running = await readRunning(tx, assignment.id, period, at);
    open.push({ period, running, place: placeIn(period, assignment, assignments) });
  }
  return open.find(({ running }) => running.cuts.length > 0) ?? open[0] ?? null;
}

function placeIn(
  period: Period,
  { id }: AssignmentRow,
  assignments: readonly AssignmentRow[],
): number {
  const touching = assignments.filter((one) => touches(one, period));
  return touching.findIndex((one) => one.id === id);
}

async function figuresIn(
  tx: Transaction,
  assignmentId: string,
  periods: readonly Period[],
): Promise<QuarterFigure[]> {
  const subjects = { kind: 'assignment', ids: [assignmentId] } as const;
  const figures = await findTrend(tx, subjects, 'officer', keysOf(periods));
  const missing = await findMissingFigures(tx, subjects, keysOf(periods));
  return periods.map((period) => {
    const figure = figures.find((one) => one.period === period.key) ?? null;
    const told = missing.find((one) => one.period === period.key && one.measure === 'officer');
    return {
      period,
      figure: figure as TrendFigure<'officer'> | null,
      missing: told?.reason ?? null,
    };
  });
}
