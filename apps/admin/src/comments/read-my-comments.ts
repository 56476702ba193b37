import { lastDayToObject } from '@app/persistence/integrity';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { ReadMyAssignments } from '../organisation/read-my-assignments.js';
import { type FoundComments, ReadComments } from './read-comments.js';

export interface FoundMyComments extends FoundComments {
  /** ordinals of the batches to whose comments one can still object */
  open: ReadonlySet<number>;
}

/** Comments on the own ratings of an officer, without having to name an assignment. */
@Injectable()
export class ReadMyComments {
  constructor(
    private readonly comments: ReadComments,
    private readonly assignments: ReadMyAssignments,
  ) {}

  /**
   * @param assignmentId null for the newest
   * @param before only batches with a smaller ordinal; null for the newest
   * @returns null for an officer who has never been assigned
   * @throws DomainError `assignment.unknown`
   */
  async execute(
    session: LiveSession,
    assignmentId: string | null,
    before: number | null,
  ): Promise<FoundMyComments | null> {
    const id = assignmentId ?? (await this.assignments.execute(session))[0]?.id;
    if (id === undefined) return null;
    const found = await this.comments.execute(session, { kind: 'assignment', id }, before);
    const today = await this.assignments.today(session);
    const open = found.batches.filter(({ month }) => today <= lastDayToObject(month));
    return { ...found, open: new Set(open.map(({ ordinal }) => ordinal)) };
  }
}
