import { addAuditEntry } from '@app/persistence/access';
import { type CommentBatch, findCommentBatches } from '@app/persistence/comments';
import { Tenancy } from '@app/database';
import { findSubject, localDay } from '@app/persistence/organisation-tree';
import { DomainError } from '@app/errors';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { requireInScope } from '../access/require-in-scope.js';
import type { LiveSession } from '../access/resume-session.js';

/** A page of batches; `next` reads the older ones. */
export interface FoundComments {
  subject: { kind: 'unit' | 'assignment'; id: string; name: string };
  batches: CommentBatch[];
  next: number | null;
}

/** Batches of one page. */
const PAGE = 5;

@Injectable()
export class ReadComments {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Released comments of a unit or an assignment; that they were read is written down.
   *
   * @param before only batches with a smaller ordinal; null for the newest
   * @throws DomainError `unit.unknown` or `assignment.unknown`, also for what this person may not see
   */
  execute(
    session: LiveSession,
    subject: { kind: 'unit' | 'assignment'; id: string },
    before: number | null,
  ): Promise<FoundComments> {
    const { kind, id } = subject;
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      const at = this.clock();
      const day = await localDay(tx, at);
      await requireInScope(tx, session, subject, day);
      const found = await findSubject(tx, kind, id, day);
      if (found === null) throw new DomainError(`${kind}.unknown`);
      const batches = await findCommentBatches(tx, subject, { before, limit: PAGE + 1 });
      await addAuditEntry(tx, session, {
        what: 'comments',
        assignmentId: kind === 'assignment' ? id : null,
        unitId: kind === 'unit' ? id : null,
        period: null,
        at,
      });
      const page = batches.slice(0, PAGE);
      const next = batches.length > PAGE ? page.at(-1)!.ordinal : null;
      return { subject: { kind, ...found }, batches: page, next };
    });
  }
}
