import { defineQuery } from '@app/database';
import type { DataSource, EntityManager } from 'typeorm';

interface TenantTable {
  name: string;
  /** other tables of tenants whose rows its rows refer to */
  refersTo: string[];
}

const listed = defineQuery<object, TenantTable>(
  new URL('./queries/list-tenant-tables.sql', import.meta.url),
);

/**
 * Every table that carries the tenant, but `instansi` itself; a table stands before those that its rows
 * refer to.
 *
 * @throws Error when tables refer to each other in a circle
 */
export async function tenantTables(owner: DataSource | EntityManager): Promise<string[]> {
  return childrenFirst(await listed(owner, {}));
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
