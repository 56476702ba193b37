import { maySee, recordLook } from '@app/persistence/access';
import { Tenancy } from '@app/persistence/data-source';
import { findSubject } from '@app/persistence/organisation-tree';
import { findProfileRelease, type ProfileRelease } from '@app/persistence/releases';
import { DomainError } from '@app/platform';
import type { Period } from '@app/skm';
import { Inject, Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { CLOCK, type Clock } from '../admin-tokens.js';
import type { SubjectView } from '../indicators/indicators.view.js';

export interface UnitRespondents {
  subject: SubjectView;
  period: Period;
  release: ProfileRelease | null;
}

@Injectable()
export class ReadRespondents {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What has been released about the respondents of a unit; that it was read is written down.
   *
   * @throws DomainError `unit.unknown`, also for a unit that this person may not see
   */
  execute(session: LiveSession, id: string, period: Period): Promise<UnitRespondents> {
    const subject = { kind: 'unit', id } as const;
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      const day = lastDayOf(period);
      const found = await findSubject(tx, 'unit', id, day);
      if (found === null || !(await maySee(tx, session, subject, day))) {
        throw new DomainError('unit.unknown');
      }
      const release = await findProfileRelease(tx, id, period.key);
      await recordLook(tx, session, {
        ...{ what: 'profile', assignmentId: null, unitId: id },
        ...{ period: period.key, at: this.clock() },
      });
      return { subject: { kind: 'unit', ...found }, period, release };
    });
  }
}

function lastDayOf({ to }: Period): string {
  const day = new Date(`${to}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
