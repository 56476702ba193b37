import type { DataSource, EntityManager } from 'typeorm';

interface TenantTable {
  name: string;
  /** other tables of tenants whose rows its rows refer to */
  refersTo: string[];
}

/** From the catalogue, so that a table which is added later is not forgotten. Partitions go with their table. */
const TABLES = `
  WITH tenant AS (
    SELECT c.oid, c.relname::text AS name FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'instansi_id' AND NOT a.attisdropped
    WHERE c.relnamespace = 'suara'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  )
  SELECT t.name, coalesce((
    SELECT array_agg(DISTINCT target.name) FROM pg_constraint f JOIN tenant target ON target.oid = f.confrelid
    WHERE f.contype = 'f' AND f.conrelid = t.oid AND f.confrelid <> t.oid), '{}') AS "refersTo"
  FROM tenant t ORDER BY t.name`;

/**
 * Every table that carries the tenant, but `instansi` itself; a table stands before those that its rows
 * refer to.
 *
 * @throws Error when tables refer to each other in a circle
 */
export async function tenantTables(owner: DataSource | EntityManager): Promise<string[]> {
  return childrenFirst(await owner.query(TABLES));
}

/** Exported for its test. */
export function childrenFirst(tables: readonly TenantTable[]): string[] {
  if (tables.length === 0) return [];
  const referred = new Set(tables.flatMap(({ refersTo }) => refersTo));
  const children = tables.filter(({ name }) => !referred.has(name));
  const others = tables.filter(({ name }) => referred.has(name));
  if (children.length === 0) {
    throw new Error(`${others.map(({ name }) => name).join(', ')} refer to each other in a circle`);
  }
  return [...children.map(({ name }) => name), ...childrenFirst(others)];
}
