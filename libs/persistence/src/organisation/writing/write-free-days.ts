import { groupBy } from '@app/collections';
import { defineQuery } from '@app/database';
import type { Organisation } from '@app/organisation-files';
import { DateTime } from 'luxon';
import type { Days } from '../days.js';
import { freeDaysFrom, isFreeForGood } from '../free-days.js';
import type { Standing } from './check-stored.js';
import type { TableCounts, TenantTables } from './tenant-tables.js';
import { dayRange } from './write-places.js';

type FreeDays = Days & { readonly serviceId: string };

const freeDaysOf = defineQuery<{ instansiId: string }, FreeDays>(
  new URL('./queries/list-free-days.sql', import.meta.url),
);

/**
 * Which services are free: a new one on all its days, one that is stored from tomorrow on, and only if the file says
 * something else than what stands. Services must be written before.
 */
export async function writeFreeDays(
  tables: TenantTables,
  { instansi, sheets: { services } }: Organisation,
  stored: Pick<Standing, 'services'>,
  now: Date,
): Promise<TableCounts> {
  const serviceId = await tables.idsOf('services');
  const standing = groupBy(
    await freeDaysOf(tables.tx, { instansiId: tables.instansiId }),
    (row) => row.serviceId,
  );
  const tomorrow = DateTime.fromJSDate(now, { zone: instansi.time_zone }).plus({ days: 1 });
  const said = services.rows.filter(({ free }) => free !== null);
  const wanted = said.map((row) => {
    const id = serviceId(row.key);
    const days = standing.get(id) ?? [];
    const free = row.free === 'ya';
    const from = stored.services.has(row.key) ? tomorrow.toISODate()! : row.from;
    return { id, days: free === isFreeForGood(days) ? days : freeDaysFrom(days, { free, from }) };
  });
  return tables.replaceRanges(
    'free_services',
    wanted.map(({ id }) => id),
    wanted.flatMap(({ id, days }) =>
      days.map((range) => ({ service_id: id, valid: rangeOf(range) })),
    ),
  );
}

function rangeOf({ from, to }: Days): string {
  return dayRange({ from: from ?? '', to });
}
