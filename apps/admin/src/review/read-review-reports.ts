import { Tenancy } from '@app/database';
import {
  listBeyondPersonsServed,
  listContrasts,
  listMarks,
  listSymmetry,
  type ReviewSymmetry,
  type ServiceBeyondPersonsServed,
  type UnitContrast,
  type UnitMarks,
} from '@app/persistence/integrity';
import { localDay } from '@app/persistence/organisation-tree';
import { DomainError } from '@app/errors';
import type { Period } from '@app/skm';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';

/** What is told about reviewing, and what reviewers are told besides their cases. */
@Injectable()
export class ReadReviewReports {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `role.not-allowed` for who sees a part of the agency only */
  symmetry({ instansiId, unitId }: LiveSession): Promise<ReviewSymmetry[]> {
    if (unitId !== null) throw new DomainError('role.not-allowed');
    return this.tenancy.withTenant(instansiId, listSymmetry);
  }

  contrasts({ instansiId, userId }: LiveSession, { from, to }: Period): Promise<UnitContrast[]> {
    return this.tenancy.withTenant(instansiId, async (tx) =>
      listContrasts(tx, userId, { from, to }, await localDay(tx, this.clock())),
    );
  }

  beyondPersonsServed(
    { instansiId, userId }: LiveSession,
    { from, to }: Period,
  ): Promise<ServiceBeyondPersonsServed[]> {
    return this.tenancy.withTenant(instansiId, async (tx) =>
      listBeyondPersonsServed(tx, userId, { from, to }, await localDay(tx, this.clock())),
    );
  }

  marks({ instansiId, userId }: LiveSession): Promise<UnitMarks[]> {
    return this.tenancy.withTenant(instansiId, async (tx) =>
      listMarks(tx, userId, await localDay(tx, this.clock())),
    );
  }
}
