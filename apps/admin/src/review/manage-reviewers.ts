import { Tenancy } from '@app/database';
import { DomainError } from '@app/errors';
import { listReviewers, type Reviewer, setHomeUnit } from '@app/persistence/integrity';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';

/** The reviewers, and the unit that each of them works in. */
@Injectable()
export class ManageReviewers {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list({ instansiId }: LiveSession): Promise<Reviewer[]> {
    return this.tenancy.withTenant(instansiId, listReviewers);
  }

  /** @throws DomainError `reviewer.unknown` for an unknown reviewer or unit */
  setHomeUnit(session: LiveSession, id: string, homeUnitId: string | null): Promise<Reviewer> {
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      const changed = await setHomeUnit(tx, session, { id, homeUnitId }, this.clock());
      if (!changed) throw new DomainError('reviewer.unknown');
      return (await listReviewers(tx)).find((one) => one.id === id)!;
    });
  }
}
