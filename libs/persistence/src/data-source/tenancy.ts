import { DataSource, type EntityManager } from 'typeorm';
import { orUnavailable } from './store-unavailable.js';

/** The one way of the admin app to tenant data: row-level security shows the tenant of the transaction. */
export class Tenancy {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction that sees and writes the rows of one agency only. Without it, the
   * admin role reads nothing.
   *
   * @throws StoreUnavailable while the database does not answer
   */
  withTenant<T>(instansiId: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return orUnavailable(() =>
      this.dataSource.transaction(async (tx) => {
        await tx.query(`SELECT set_config('app.instansi_id', $1, true)`, [instansiId]);
        return work(tx);
      }),
    );
  }
}
