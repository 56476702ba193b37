import { lockForName, type Transaction } from '@app/database';
import type { DataSource } from 'typeorm';

/**
 * One transaction and one maker of an agency's figures at a time. Settled cells never change, so what is read in it
 * up to a settled day is one state. It writes last: sums wait for transactions that have written something.
 */
export function makingFigures<T>(
  dataSource: DataSource,
  instansiId: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return dataSource.transaction(async (tx) => {
    await lockForName(tx, `figures ${instansiId}`);
    return work(tx);
  });
}
