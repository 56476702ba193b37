import type { Viewer } from '@app/persistence/access';
import { Tenancy } from '@app/database';
import { DomainError } from '@app/errors';
import { findClosedKeys } from '@app/persistence/figures';
import { listReasons, type OfferedReason } from '@app/persistence/instruments';
import { type AssignmentRow, localDay } from '@app/persistence/organisation-tree';
import { findReplies, type Reply } from '@app/persistence/replies';
import { type Period, periodsOf, periodsUntil } from '@app/skm';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { readSubject, type SubjectFigures } from '../../indicators/read-figures.js';
import { myAssignments, touches } from '../../organisation/read-my-assignments.js';

/** A year and the quarter that runs. */
const QUARTERS = 5;

/** What officer and superior talk about: a closed quarter of one assignment. */
export interface Dialogue {
  assignment: AssignmentRow;
  found: SubjectFigures;
  reply: Reply | null;
  offered: OfferedReason[];
  /** closed quarters to choose from, newest first */
  quarters: Period[];
}

/** Reads what stands on the dialogue sheet of a quarter. */
@Injectable()
export class ReadDialogue {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The closed quarters of the last year, newest first. */
  quarters(viewer: Viewer): Promise<Period[]> {
    return this.tenancy.withTenant(viewer.instansiId, (tx) => closedQuarters(tx, this.clock()));
  }

  /**
   * @param assignmentId null for the newest that touches the quarter
   * @throws DomainError `assignment.unknown` for what is not the officer's own in that quarter
   */
  execute(viewer: Viewer, period: Period, assignmentId: string | null): Promise<Dialogue> {
    const at = this.clock();
    return this.tenancy.withTenant(viewer.instansiId, async (tx) => {
      const own = await myAssignments(tx, viewer, await localDay(tx, at));
      const assignment = own.find(
        (one) => (assignmentId === null || one.id === assignmentId) && touches(one, period),
      );
      if (assignment === undefined) throw new DomainError('assignment.unknown');
      const { id, publicName: name } = assignment;
      const subject = { kind: 'assignment', id, name } as const;
      const replies = await findReplies(tx, id);
      return {
        assignment,
        found: await readSubject(tx, viewer, subject, period, at),
        reply: replies.find((one) => one.period === period.key) ?? null,
        offered: await listReasons(tx, {}),
        quarters: await closedQuarters(tx, at),
      };
    });
  }
}

async function closedQuarters(tx: Parameters<typeof localDay>[0], at: Date): Promise<Period[]> {
  const today = await localDay(tx, at);
  const quarter = periodsOf(today).find(({ kind }) => kind === 'quarter')!;
  const quarters = periodsUntil(quarter, QUARTERS);
  const closed = await findClosedKeys(
    tx,
    quarters.map(({ key }) => key),
  );
  return quarters.filter(({ key }) => closed.has(key)).toReversed();
}
