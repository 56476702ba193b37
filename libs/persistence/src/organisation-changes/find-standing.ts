import type { EntityManager } from 'typeorm';
import { refused } from './change-refused.js';

type Table = 'locations' | 'services' | 'counters' | 'officers';
const KIND = {
  locations: 'location',
  services: 'service',
  counters: 'counter',
  officers: 'officer',
} as const;

/** Until when each can be used: NULL without an end. */
const CLOSES: Readonly<Record<Table, string>> = {
  locations: 'retired_on',
  counters: 'retired_on',
  officers: 'retired_on',
  services: 'upper(valid)',
};

/**
 * Key of a row that goes on from `day` without an end, or without `day` of any row.
 *
 * @throws ChangeRefused `<kind>.unknown` without such a row, `unit.closes` when it has an end
 */
export async function findStanding(
  tx: EntityManager,
  table: Table,
  { id, field, day }: { id: string; field: string; day?: string },
): Promise<{ key: string; unitId: string | null }> {
  const unit = table === 'services' || table === 'counters' ? 'unit_id' : 'NULL::uuid';
  const [row] = await tx.query(
    `SELECT key, ${unit} AS "unitId", ${CLOSES[table]}::text AS ends FROM ${table} WHERE id = $1`,
    [id],
  );
  const kind = KIND[table];
  if (row === undefined) {
    throw refused(`${kind}.unknown`, field, `there is no such ${kind} in this agency.`);
  }
  if (day !== undefined && row.ends !== null) throw closes(field, kind, row.key, row.ends);
  return row;
}

/**
 * Key of a unit that exists on `day` and has no end.
 *
 * @throws ChangeRefused `unit.unknown`, `unit.closes`
 */
export async function findOpenUnit(
  tx: EntityManager,
  { id, field, day }: { id: string; field: string; day: string },
): Promise<{ key: string }> {
  const [unit] = await tx.query(
    `SELECT u.key, min(lower(v.valid))::text AS begins, range_agg(v.valid) @> daterange($2::date, NULL) AS open,
       CASE WHEN NOT bool_or(upper_inf(v.valid)) THEN max(upper(v.valid))::text END AS ends
     FROM units u JOIN unit_versions v ON v.instansi_id = u.instansi_id AND v.unit_id = u.id
     WHERE u.id = $1 GROUP BY u.key`,
    [id, day],
  );
  if (unit === undefined)
    throw refused('unit.unknown', field, 'there is no such unit in this agency.');
  if (unit.open) return unit;
  if (unit.ends !== null) throw closes(field, 'unit', unit.key, unit.ends);
  throw refused(
    'unit.closes',
    field,
    `the unit "${unit.key}" does not exist all the time from ${day}. Take a later day.`,
  );
}

function closes(field: string, kind: string, key: string, day: string) {
  return refused('unit.closes', field, `the ${kind} "${key}" ends on ${day}. Take another one.`);
}
