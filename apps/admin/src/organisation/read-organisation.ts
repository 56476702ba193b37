import { findUnitsInScope, type Viewer } from '@app/persistence/access';
import { Tenancy, type Transaction } from '@app/database';
import {
  type AssignmentRow,
  type FreeServiceRow,
  listAssignments,
  listFreeServices,
  listLocations,
  listServices,
  listUnits,
  localDay,
  type LocationRow,
  type ServiceRow,
  type UnitRow,
} from '@app/persistence/organisation-tree';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';

/** The lists of one agency as of its own today, of each what the viewer may ask figures of. */
@Injectable()
export class ReadOrganisation {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The tree of a part begins with a unit whose parent is not told. */
  units(viewer: Viewer): Promise<UnitRow[]> {
    return this.asOfToday(viewer, async ({ tx, day, isInScope }) => {
      const units = (await listUnits(tx, day)).filter(({ id }) => isInScope(id));
      return units.map(({ parentId, ...unit }) => ({
        ...unit,
        parentId: parentId !== null && isInScope(parentId) ? parentId : null,
      }));
    });
  }

  services(viewer: Viewer): Promise<ServiceRow[]> {
    return this.asOfToday(viewer, async ({ tx, day, isInScope }) =>
      (await listServices(tx, day)).filter(({ unitId }) => isInScope(unitId)),
    );
  }

  /** Services that ask for no fee, with their days. */
  freeServices(viewer: Viewer): Promise<FreeServiceRow[]> {
    return this.asOfToday(viewer, async ({ tx, isInScope }) =>
      (await listFreeServices(tx)).filter(({ unitId }) => isInScope(unitId)),
    );
  }

  /** None for whoever is limited to a unit: several meet at a location. */
  locations(viewer: Viewer): Promise<LocationRow[]> {
    return this.asOfToday(viewer, async ({ tx, isWhole }) => (isWhole ? listLocations(tx) : []));
  }

  /** An officer's own, else those of the units in scope. */
  assignments(viewer: Viewer): Promise<AssignmentRow[]> {
    const { officerId } = viewer;
    return this.asOfToday(viewer, async ({ tx, day, isInScope }) =>
      (await listAssignments(tx, day)).filter((one) =>
        officerId === null ? isInScope(one.unitId) : one.officerId === officerId,
      ),
    );
  }

  private asOfToday<Row>(viewer: Viewer, list: (scope: Scope) => Promise<Row[]>): Promise<Row[]> {
    return this.tenancy.withTenant(viewer.instansiId, async (tx) => {
      const day = await localDay(tx, this.clock());
      const units = await findUnitsInScope(tx, viewer, day);
      const isInScope = (id: string): boolean => units === null || units.has(id);
      return list({ tx, day, isInScope, isWhole: units === null });
    });
  }
}

interface Scope {
  tx: Transaction;
  /** YYYY-MM-DD */
  day: string;
  isInScope: (unitId: string) => boolean;
  isWhole: boolean;
}
