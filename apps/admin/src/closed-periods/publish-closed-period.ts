import { Tenancy } from '@app/database';
import { DomainError } from '@app/errors';
import { recordAction } from '@app/persistence/access';
import { type ClosedPeriod, findClosedPeriod, publishPeriod } from '@app/persistence/figures';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { ReadClosedPeriods } from './read-closed-periods.js';
import { requireWholeAgency } from '../access/require-whole-agency.js';

/** Closed is not published: that is an act of its own. */
@Injectable()
export class PublishClosedPeriod {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly periods: ReadClosedPeriods,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `closed-period.unknown`, `closed-period.published`, `closed-period.superseded`,
   *   `role.not-allowed` for who sees a part of the agency only
   */
  execute(session: LiveSession, id: string): Promise<ClosedPeriod> {
    const at = this.clock();
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      if ((await findClosedPeriod(tx, id)) === null) throw new DomainError('closed-period.unknown');
      requireWholeAgency(session);
      const published = await publishPeriod(tx, session.userId, id, at);
      const { period, revision } = published;
      const subject = { subjectKind: 'closed-period', subjectId: id };
      const details = { period, revision };
      await recordAction(tx, session, { action: 'closed-period.publish', ...subject, details, at });
      return this.periods.asSeen(tx, session, published, at);
    });
  }
}
