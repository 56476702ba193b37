import type { Viewer } from '@app/persistence/access';
import { Tenancy, type Transaction } from '@app/database';
import { localDay } from '@app/persistence/organisation-tree';
import {
  enterPersonsServed,
  findPersonsServed,
  listOfferedServices,
  listPersonsServed,
  type OfferedService,
  type PersonsServedEntry,
  type PersonsServedMonth,
} from '@app/persistence/persons-served';
import { DomainError, invalidField } from '@app/errors';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { BadEntry, checkOffered, readMonth } from './check-entry.js';
import type { PersonsServedFileView } from './persons-served.view.js';
import { type CsvFault, readPersonsServedCsv } from './read-persons-served-csv.js';

/** How many persons the services of one's scope served, month by month. */
@Injectable()
export class ManagePersonsServed {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `service.unknown` for a service that is not in the viewer's scope */
  list(viewer: Viewer, serviceId: string): Promise<PersonsServedMonth[]> {
    return this.inScope(viewer, async ({ tx, services }) => {
      return listPersonsServed(tx, ofScope(services, serviceId).id);
    });
  }

  /**
   * Enters a number in place of the one that stood.
   *
   * @throws DomainError `service.unknown`, and `request.invalid` for a month that is not over or in which
   *   the service was not offered
   */
  enter(viewer: Viewer, entry: PersonsServedEntry): Promise<PersonsServedMonth> {
    return this.inScope(viewer, async ({ tx, services, today }) => {
      const service = ofScope(services, entry.serviceId);
      refuseMonth(() => checkOffered(service, readMonth(entry.month, today)));
      await enterPersonsServed(tx, viewer, [entry], this.clock());
      const months = await listPersonsServed(tx, service.id);
      return months.find(({ month }) => month === entry.month)!;
    });
  }

  /**
   * All numbers of a file or none; a preview shows the faults beside the rows.
   *
   * @throws DomainError `persons-served.refused` naming every fault
   */
  enterFile(
    viewer: Viewer,
    csv: string,
    { preview }: { preview: boolean },
  ): Promise<PersonsServedFileView> {
    return this.inScope(viewer, async ({ tx, services, today }) => {
      const { rows, faults } = readPersonsServedCsv(csv, services, today);
      if (!preview && faults.length > 0) refuseFile(faults);
      const entriesBefore = await findPersonsServed(tx, rows);
      const stored = faults.length === 0;
      if (stored) await enterPersonsServed(tx, viewer, rows, this.clock());
      const shown = rows.map(({ line, serviceKey, serviceId, month, n }) => {
        const before = entriesBefore.get(`${serviceId} ${month}`) ?? null;
        return { line, serviceKey, month, n, before };
      });
      return { rows: shown, faults, stored };
    });
  }

  private inScope<T>(viewer: Viewer, work: (scope: Scope) => Promise<T>): Promise<T> {
    return this.tenancy.withTenant(viewer.instansiId, async (tx) => {
      const today = await localDay(tx, this.clock());
      return work({ tx, today, services: await listOfferedServices(tx, viewer, today) });
    });
  }
}

function refuseFile(faults: readonly CsvFault[]): never {
  const errors = faults.map(({ line, column, message }) => ({
    field: column === null ? `line ${line}` : `line ${line}, column ${column}`,
    message,
  }));
  throw new DomainError('persons-served.refused', { errors });
}

interface Scope {
  tx: Transaction;
  /** the agency's local day, YYYY-MM-DD */
  today: string;
  services: OfferedService[];
}

function ofScope(services: readonly OfferedService[], id: string): OfferedService {
  const found = services.find((service) => service.id === id);
  if (found === undefined) throw new DomainError('service.unknown');
  return found;
}

function refuseMonth(check: () => void): void {
  try {
    check();
  } catch (error) {
    throw error instanceof BadEntry ? invalidField('month', error.message) : error;
  }
}
