import type { Viewer } from '@app/persistence/access';
import { Tenancy } from '@app/database';
import type { OrganisationTables } from '@app/organisation-files';
import type { OrganisationIds } from '@app/persistence/organisation';
import { enterPersonsServed, type PersonsServedEntry } from '@app/persistence/persons-served';
import type { Citizen } from './imagine-citizen.js';
import { rowsOf } from './outlets.js';
import type { Span } from './read-demo-organisation.js';
import { COUNTS_NOBODY, SERVED_PER_RATING } from './story.js';

type Owner = ConstructorParameters<typeof Tenancy>[0];

/**
 * As a planner: the persons served by every service in every whole month of the span, a multiple of those
 * who rated. One unit has counted nobody.
 */
export async function enterInventedPersonsServed(
  owner: Owner,
  planner: Viewer,
  simulated: {
    tables: OrganisationTables;
    ids: OrganisationIds;
    citizens: readonly Citizen[];
    span: Span;
    now: Date;
  },
): Promise<void> {
  const { tables, ids, citizens, span, now } = simulated;
  const ratings = countRatings(citizens);
  const entries = rowsOf(tables, 'services.csv')
    .filter((service) => !COUNTS_NOBODY.has(service['unit']!))
    .flatMap((service) =>
      monthsOf(span)
        .filter((month) => isOffered(service, month))
        .map((month): PersonsServedEntry => {
          const rated = ratings.get(`${service['key']} ${month}`) ?? 0;
          const n = Math.ceil(SERVED_PER_RATING * (rated + 1));
          return { serviceId: ids.services.get(service['key']!)!, month, n };
        }),
    );
  await new Tenancy(owner).withTenant(planner.instansiId, (tx) =>
    enterPersonsServed(tx, planner, entries, now),
  );
}

/** By service and month; who rates at a counter of several services was served by each in part. */
function countRatings(citizens: readonly Citizen[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { visit } of citizens) {
    const { services } = visit.outlet;
    for (const service of services) {
      const key = `${service} ${visit.at.toFormat('yyyy-MM')}`;
      counts.set(key, (counts.get(key) ?? 0) + 1 / services.length);
    }
  }
  return counts;
}

/** Those of the span that are over, YYYY-MM. */
function monthsOf({ from, to }: Span): string[] {
  const first = from.startOf('month');
  const count = Math.floor(to.diff(first, 'months').months);
  return Array.from({ length: count }, (_, n) => first.plus({ months: n }).toFormat('yyyy-MM'));
}

function isOffered({ from, to }: Readonly<Record<string, string>>, month: string): boolean {
  return from!.slice(0, 7) <= month && (!to || `${month}-01` < to);
}
