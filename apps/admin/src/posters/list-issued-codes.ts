import { findUnitsInScope, type Viewer } from '@app/persistence/access';
import { Tenancy } from '@app/database';
import { type IssuedCode, listCodes } from '@app/persistence/codes';
import { localDay } from '@app/persistence/organisation-tree';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';

@Injectable()
export class ListIssuedCodes {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All codes of the viewer's units, revoked ones too, their targets as named today. */
  execute(viewer: Viewer): Promise<IssuedCode[]> {
    return this.tenancy.withTenant(viewer.instansiId, async (tx) => {
      const day = await localDay(tx, this.clock());
      const units = await findUnitsInScope(tx, viewer, day);
      const codes = await listCodes(tx, day);
      return codes.filter(({ unit }) => units === null || units.has(unit.id));
    });
  }
}
