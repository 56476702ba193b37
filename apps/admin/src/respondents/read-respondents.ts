import { addAuditEntry } from '@app/persistence/access';
import { Tenancy } from '@app/database';
import { type Figure, findClosedKeys, findFigures } from '@app/persistence/figures';
import { findSubject } from '@app/persistence/organisation-tree';
import { DomainError } from '@app/errors';
import { lastDayOf, type Period, officialPeriodOf } from '@app/skm';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { dayOfTree, requireInScope } from '../access/require-in-scope.js';
import type { LiveSession } from '../access/resume-session.js';
import type { SubjectView } from '../indicators/indicators.view.js';

export interface UnitRespondents {
  subject: SubjectView;
  period: Period;
  profile: Figure<'profile'> | null;
  isClosed: boolean;
}

@Injectable()
export class ReadRespondents {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What a closed period says of the respondents of a unit; that it was read is written down.
   *
   * @throws DomainError `unit.unknown`, also for a unit that this person may not see
   */
  execute(session: LiveSession, id: string, period: Period): Promise<UnitRespondents> {
    const subject = { kind: 'unit', id } as const;
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      await requireInScope(tx, session, subject, await dayOfTree(tx, period, this.clock()));
      const found = await findSubject(tx, 'unit', id, lastDayOf(period));
      if (found === null) throw new DomainError('unit.unknown');
      const [profile = null] = await findFigures(tx, subject, period.key, ['profile']);
      const closed = await findClosedKeys(tx, [officialPeriodOf(period).key]);
      await addAuditEntry(tx, session, {
        what: 'profile',
        assignmentId: null,
        unitId: id,
        period: period.key,
        at: this.clock(),
      });
      return {
        subject: { kind: 'unit', ...found },
        period,
        profile,
        isClosed: closed.size > 0,
      };
    });
  }
}
