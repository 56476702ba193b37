import { DataSource, type EntityManager } from 'typeorm';
import { defineQuery } from '../statements/define-query.js';
import { termsInForce } from './change-terms.js';
import { orUnavailable } from './store-unavailable.js';

const entered = defineQuery<{ instansiId: string }, { tenant: string }>(
  new URL('./queries/enter-tenant.sql', import.meta.url),
);
/** The agency of each transaction of a tenant, for as long as the transaction is in use. */
const tenants = new WeakMap<EntityManager, string>();

/** What of the store a tenant's transaction hands to its work. */
export type Transaction = EntityManager;

/** The one way of the admin app to tenant data: row-level security shows the tenant of the transaction. */
export class Tenancy {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction that sees and writes the rows of one agency only. Without it, the
   * admin role reads nothing. Under the terms of a preview it is undone.
   *
   * @throws StoreUnavailable while the database does not answer, and what the terms throw
   */
  withTenant<T>(instansiId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const terms = termsInForce();
    const change = async (tx: Transaction): Promise<T> => {
      await entered(tx, { instansiId });
      tenants.set(tx, instansiId);
      await terms?.begin(tx);
      return work(tx);
    };
    return orUnavailable(() =>
      terms?.preview ? this.undone(change) : this.dataSource.transaction(change),
    );
  }

  /** What would be refused at the end of the transaction is refused here too. */
  private async undone<T>(change: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      const done = await change(runner.manager);
      await runner.query('SET CONSTRAINTS ALL IMMEDIATE');
      return done;
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
  }
}

/**
 * The agency whose rows a transaction sees and writes: new rows carry it.
 *
 * @throws Error for a transaction that {@link Tenancy} has not opened
 */
export function tenantOf(tx: Transaction): string {
  const instansiId = tenants.get(tx);
  if (instansiId === undefined)
    throw new Error('This transaction belongs to no agency: open it with Tenancy.withTenant.');
  return instansiId;
}
