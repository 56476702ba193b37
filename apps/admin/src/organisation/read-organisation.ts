import { Tenancy } from '@app/persistence/data-source';
import {
  type AssignmentRow,
  listAssignments,
  listLocations,
  listServices,
  listUnits,
  localDay,
  type LocationRow,
  type ServiceRow,
  type UnitRow,
} from '@app/persistence/organisation-tree';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../admin-tokens.js';

/** The lists of one agency as of its own today. */
@Injectable()
export class ReadOrganisation {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  units(instansiId: string): Promise<UnitRow[]> {
    return this.asOfToday(instansiId, listUnits);
  }

  services(instansiId: string): Promise<ServiceRow[]> {
    return this.asOfToday(instansiId, listServices);
  }

  locations(instansiId: string): Promise<LocationRow[]> {
    return this.asOfToday(instansiId, listLocations);
  }

  assignments(instansiId: string): Promise<AssignmentRow[]> {
    return this.asOfToday(instansiId, listAssignments);
  }

  private asOfToday<Row>(instansiId: string, list: List<Row>): Promise<Row[]> {
    return this.tenancy.withTenant(instansiId, async (tx) =>
      list(tx, await localDay(tx, this.clock())),
    );
  }
}

type List<Row> = (tx: Parameters<typeof listUnits>[0], day: string) => Promise<Row[]>;
