import type { Viewer } from '@app/persistence/access';
import { Tenancy } from '@app/database';
import { findSubject, type SubjectKind } from '@app/persistence/organisation-tree';
import { sumPersonsServed, type PersonsServed } from '@app/persistence/persons-served';
import { findLatestReleases, type Release } from '@app/persistence/releases';
import { DomainError } from '@app/errors';
import { lastDayOf, type Period } from '@app/skm';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { addFigureAuditEntry } from '../access/add-figure-audit-entry.js';
import { dayOfTree, requireInScope } from '../access/require-in-scope.js';
import type { SubjectView } from './indicators.view.js';

export interface SubjectReleases {
  subject: SubjectView;
  period: Period;
  releases: Release[];
  /** persons served in the period; null where they are not counted */
  personsServed: PersonsServed | null;
}

@Injectable()
export class ReadReleases {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What has been released about one subject of an agency in one period. Whoever reads an officer's figures
   * is written down, but for the officer.
   *
   * @throws DomainError `<kind>.unknown` for an id that the agency does not have or the viewer may not see
   */
  execute(
    viewer: Viewer,
    subject: { kind: SubjectKind; id: string },
    period: Period,
  ): Promise<SubjectReleases> {
    const { kind, id } = subject;
    const at = this.clock();
    return this.tenancy.withTenant(viewer.instansiId, async (tx) => {
      await requireInScope(tx, viewer, subject, await dayOfTree(tx, period, at));
      const found = await findSubject(tx, kind, id, lastDayOf(period));
      if (found === null) throw new DomainError(`${kind}.unknown`);
      await addFigureAuditEntry(tx, viewer, subject, period, at);
      const releases = await findLatestReleases(tx, subject, period.key);
      const personsServed = await sumPersonsServed(tx, viewer.instansiId, kind, [id], [period]);
      return {
        subject: { kind, ...found },
        period,
        releases,
        personsServed: personsServed.get(`${id} ${period.key}`) ?? null,
      };
    });
  }
}
