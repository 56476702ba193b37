import type { DeepPartial } from 'typeorm';
import { tenantOf, type Transaction } from './tenancy.js';

/**
 * Adds a row to the agency of a transaction. Unlike `save` it reads nothing first, so the right to INSERT what the
 * entity inserts is enough.
 *
 * @returns the row with what the database filled in
 */
export async function addRow<Row extends { instansiId: string }>(
  tx: Transaction,
  entity: new () => Row,
  values: Partial<Omit<Row, 'instansiId'>>,
): Promise<Row> {
  const row = tx.create(entity, { ...values, instansiId: tenantOf(tx) } as DeepPartial<Row>);
  await tx.getRepository(entity).insert(row as object);
  return row;
}
