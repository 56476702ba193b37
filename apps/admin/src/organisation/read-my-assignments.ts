import type { Viewer } from '@app/persistence/access';
import { Tenancy, type Transaction } from '@app/database';
import { type AssignmentRow, listAssignments, localDay } from '@app/persistence/organisation-tree';
import { CLOCK, type Clock } from '@app/platform';
import type { Period } from '@app/skm';
import { Inject, Injectable } from '@nestjs/common';

/** The assignments of the officer who asks. */
@Injectable()
export class ReadMyAssignments {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Newest first. */
  execute(viewer: Viewer): Promise<AssignmentRow[]> {
    return this.tenancy.withTenant(viewer.instansiId, async (tx) =>
      myAssignments(tx, viewer, await localDay(tx, this.clock())),
    );
  }

  /** The day by the clock of the agency, YYYY-MM-DD. */
  today({ instansiId }: Viewer): Promise<string> {
    return this.tenancy.withTenant(instansiId, (tx) => localDay(tx, this.clock()));
  }
}

/** The officer's assignments as they are named on `day`, newest first. */
export async function myAssignments(
  tx: Transaction,
  { officerId }: Viewer,
  day: string,
): Promise<AssignmentRow[]> {
  const all = await listAssignments(tx, day);
  return all
    .filter((assignment) => assignment.officerId === officerId)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1));
}

/** Does an assignment have days in a period? */
export function touches({ from, to }: AssignmentRow, period: Period): boolean {
  return from < period.to && (to === null || period.from < to);
}
