import { Tenancy } from '@app/database';
import { DomainError, invalidField } from '@app/errors';
import { addReply, findReplies, type Reply } from '@app/persistence/replies';
import { localDay } from '@app/persistence/organisation-tree';
import { redactComment } from '@app/redaction';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { addOfficerAuditEntries } from '../access/add-figure-audit-entry.js';
import { requireInScope } from '../access/require-in-scope.js';
import type { LiveSession } from '../access/resume-session.js';
import { readPeriodOf } from '../http/request.pipe.js';
import type { ReplyDto } from './reply.dto.js';

/** What officers say to the figures of a quarter: they write it, and their head reads it. */
@Injectable()
export class ManageReplies {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The newest reply to each quarter. Reading them adds an audit entry, except for the officer.
   *
   * @throws DomainError `assignment.unknown`, also for what this person may not see
   */
  list(session: LiveSession, assignmentId: string): Promise<Reply[]> {
    const at = this.clock();
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      const subject = { kind: 'assignment', id: assignmentId } as const;
      await requireInScope(tx, session, subject, await localDay(tx, at));
      const replies = await findReplies(tx, assignmentId);
      for (const { period } of replies)
        await addOfficerAuditEntries(tx, session, [assignmentId], { key: period }, at);
      return replies;
    });
  }

  /**
   * Writes a reply; what is written later takes its place.
   *
   * @throws DomainError `assignment.unknown` for what is not the officer's own in that quarter; `request.invalid`
   */
  write(session: LiveSession, { assignmentId, period, text: typed }: ReplyDto): Promise<Reply> {
    const quarter = readPeriodOf('quarter', 'period', period);
    const { text } = redactComment(typed);
    if (text === '') throw invalidField('text', 'is empty. Say what you think of it.', 'isFilled');
    const at = this.clock();
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      if (quarter.from > (await localDay(tx, at)))
        throw invalidField('period', 'has not begun.', 'isPeriod');
      const isOwn = await addReply(tx, session, { assignmentId, period: quarter, text, at });
      if (!isOwn) throw new DomainError('assignment.unknown');
      const replies = await findReplies(tx, assignmentId);
      return replies.find((one) => one.period === quarter.key)!;
    });
  }
}
