import type { Viewer } from '@app/persistence/access';
import { Tenancy, type Transaction } from '@app/database';
import { listAssignments, localDay, type SubjectKind } from '@app/persistence/organisation-tree';
import { type FigurePeriodKind, findLatestPeriods } from '@app/persistence/figures';
import { parsePeriod, type Period } from '@app/skm';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';

export const PERIOD_KINDS = ['month', 'quarter', 'semester', 'year'] as const;

export interface LatestPeriod {
  kind: FigurePeriodKind;
  /** null: there is no figure of this kind yet */
  period: Period | null;
}

/** Which periods are the newest with figures: of the agency, of the part that the viewer sees, or of the officer. */
@Injectable()
export class ReadLatestPeriods {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer): Promise<LatestPeriod[]> {
    return this.tenancy.withTenant(viewer.instansiId, async (tx) => {
      const latest = await findLatestPeriods(tx, await this.subjectsOf(tx, viewer));
      return PERIOD_KINDS.map((kind) => {
        const key = latest.get(kind);
        return { kind, period: key === undefined ? null : parsePeriod(key) };
      });
    });
  }

  private async subjectsOf(
    tx: Transaction,
    { instansiId, unitId, officerId }: Viewer,
  ): Promise<{ kind: SubjectKind; ids: string[] }> {
    if (officerId !== null) {
      const assignments = await listAssignments(tx, await localDay(tx, this.clock()));
      const own = assignments.filter((one) => one.officerId === officerId);
      return { kind: 'assignment', ids: own.map(({ id }) => id) };
    }
    return unitId === null
      ? { kind: 'instansi', ids: [instansiId] }
      : { kind: 'unit', ids: [unitId] };
  }
}
