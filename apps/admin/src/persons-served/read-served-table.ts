import { Tenancy } from '@app/database';
import { DomainError } from '@app/errors';
import type { Viewer } from '@app/persistence/access';
import { localDay } from '@app/persistence/organisation-tree';
import {
  findPersonsServed,
  listOfferedServices,
  listPersonsServed,
  type OfferedService,
  type PersonsServedMonth,
} from '@app/persistence/persons-served';
import { CLOCK, type Clock } from '@app/platform';
import { type Period, periodsOf, periodsUntil, previousPeriod } from '@app/skm';
import { Inject, Injectable } from '@nestjs/common';
import { isOffered } from './check-entry.js';

/** Months of the table: this quarter's and those of the one before, whose figures still change. */
const MONTHS = 6;
/** Months that can be entered by a form. */
const MONTHS_TO_ENTER = 12;

export interface ServedService extends OfferedService {
  /** all numbers that were entered, the newest month first */
  entered: readonly PersonsServedMonth[];
  /** months of the table in which it was offered, and which have no number */
  missing: readonly Period[];
}

export interface ServedTable {
  /** that are over, the oldest first */
  months: readonly Period[];
  services: readonly ServedService[];
}

export interface ServedOfService {
  service: ServedService;
  /** that are over and in which it was offered, the newest first */
  months: readonly Period[];
}

/** What was entered of persons served, and what is missing. */
@Injectable()
export class ReadServedTable {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Services that were offered in the last months, by name. */
  table(viewer: Viewer): Promise<ServedTable> {
    return this.tenancy.withTenant(viewer.instansiId, async (tx) => {
      const today = await localDay(tx, this.clock());
      const months = monthsOver(today, MONTHS);
      const all = await listOfferedServices(tx, viewer, today);
      const services: ServedService[] = [];
      for (const service of all.filter((one) => months.some((month) => isOffered(one, month)))) {
        const entered = await listPersonsServed(tx, service.id);
        services.push(served(service, entered, months));
      }
      return { months, services };
    });
  }

  /** How many pairs of a service and a month have no number. */
  countMissing(viewer: Viewer): Promise<number> {
    return this.tenancy.withTenant(viewer.instansiId, async (tx) => {
      const today = await localDay(tx, this.clock());
      const months = monthsOver(today, MONTHS);
      const pairs = (await listOfferedServices(tx, viewer, today)).flatMap((service) =>
        months
          .filter((month) => isOffered(service, month))
          .map(({ key }) => ({ serviceId: service.id, month: key })),
      );
      const found = await findPersonsServed(tx, pairs);
      return pairs.filter(({ serviceId, month }) => !found.has(`${serviceId} ${month}`)).length;
    });
  }

  /** @throws DomainError as {@link service}, and `request.not-found` for a month that cannot be entered */
  async month(
    viewer: Viewer,
    id: string,
    key: string,
  ): Promise<ServedOfService & { month: string }> {
    const served = await this.service(viewer, id);
    if (!served.months.some((month) => month.key === key))
      throw new DomainError('request.not-found');
    return { ...served, month: key };
  }

  /** @throws DomainError `service.unknown` for a service that is not in the viewer's scope */
  service(viewer: Viewer, id: string): Promise<ServedOfService> {
    return this.tenancy.withTenant(viewer.instansiId, async (tx) => {
      const today = await localDay(tx, this.clock());
      const found = (await listOfferedServices(tx, viewer, today)).find((one) => one.id === id);
      if (found === undefined) throw new DomainError('service.unknown');
      const entered = await listPersonsServed(tx, id);
      const months = monthsOver(today, MONTHS_TO_ENTER)
        .filter((month) => isOffered(found, month))
        .toReversed();
      return { service: served(found, entered, monthsOver(today, MONTHS)), months };
    });
  }
}

function served(
  service: OfferedService,
  entered: readonly PersonsServedMonth[],
  months: readonly Period[],
): ServedService {
  const known = new Set(entered.map(({ month }) => month));
  const missing = months.filter((month) => isOffered(service, month) && !known.has(month.key));
  return { ...service, entered, missing };
}

function monthsOver(today: string, many: number): Period[] {
  const current = periodsOf(today).find(({ kind }) => kind === 'month')!;
  return periodsUntil(previousPeriod(current), many);
}
