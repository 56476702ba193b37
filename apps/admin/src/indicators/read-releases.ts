import { Tenancy } from '@app/persistence/data-source';
import { findSubject } from '@app/persistence/organisation-tree';
import { findServed, type Served } from '@app/persistence/persons-served';
import { findLatestReleases, type Release, type SubjectKind } from '@app/persistence/releases';
import { DomainError } from '@app/platform';
import type { Period } from '@app/skm';
import { Injectable } from '@nestjs/common';
import type { SubjectView } from './indicators.view.js';

export interface SubjectReleases {
  subject: SubjectView;
  period: Period;
  releases: Release[];
  /** persons served in the period; null where they are not counted */
  served: Served | null;
}

@Injectable()
export class ReadReleases {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * What has been released about one subject of an agency in one period.
   *
   * @throws DomainError `<kind>.unknown` for an id that the agency does not have; another agency's id
   *   is not told apart from one that does not exist
   */
  execute(
    instansiId: string,
    { kind, id }: { kind: SubjectKind; id: string },
    period: Period,
  ): Promise<SubjectReleases> {
    return this.tenancy.withTenant(instansiId, async (tx) => {
      const found = await findSubject(tx, kind, id, lastDayOf(period));
      if (found === null) throw new DomainError(`${kind}.unknown`);
      const releases = await findLatestReleases(tx, { kind, id }, period.key);
      const served = await findServed(tx, instansiId, kind, [id], [period]);
      return {
        subject: { kind, ...found },
        period,
        releases,
        served: served.get(`${id} ${period.key}`) ?? null,
      };
    });
  }
}

/** The local day that a period ends with, YYYY-MM-DD. */
export function lastDayOf({ to }: Period): string {
  const day = new Date(`${to}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
