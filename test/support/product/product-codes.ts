import { generateCode } from '@app/codes';
import { createDataSource } from '@app/database';
import { visitProductDatabase } from '@app/embedded-postgres';
import type { Channel } from '@app/persistence/ratings';
import type { Connection } from '../database/database.js';
import type { RunningProduct } from './running-product.js';

/** A code of one's own beside those of the demonstration agency, and what was stored under it. */
export interface ProductCode {
  code: string;
  /** the page of the code */
  address: string;
  /** the first taps in the order in which they came */
  scores(): Promise<number[]>;
}

/** The running product's database, for what no API tells. */
export async function withProductDatabase<T>(
  { dataDir }: RunningProduct,
  work: (owner: Connection) => Promise<T>,
): Promise<T> {
  const { ownerUrl } = await visitProductDatabase({ dataDir, log: () => undefined });
  const owner = await createDataSource({ url: ownerUrl, applicationName: 'show' }).initialize();
  try {
    return await work(owner);
  } finally {
    await owner.destroy();
  }
}

/** A new code that names the demonstration's officer Bagas. */
export async function issueProductCode(
  product: RunningProduct,
  channel: Channel,
): Promise<ProductCode> {
  const code = generateCode();
  await withProductDatabase(product, (owner) =>
    owner.query(
      `INSERT INTO codes (instansi_id, key, code, kind, channel, unit_id, assignment_id, issued_at)
       SELECT instansi_id, lower($1), $1, kind, $2, unit_id, assignment_id, issued_at
       FROM codes WHERE key = 'lencana-bagas'`,
      [code, channel],
    ),
  );
  return {
    code,
    address: `${product.addresses.intakeUrl}/R/${code}`,
    scores: () => withProductDatabase(product, (owner) => scoresUnder(owner, code)),
  };
}

async function scoresUnder(owner: Connection, code: string): Promise<number[]> {
  const rows: { score: number }[] = await owner.query(
    `SELECT (answers -> 'overall')::integer AS score FROM ratings r
     JOIN codes c ON c.id = r.code_id WHERE c.code = $1 ORDER BY received_at`,
    [code],
  );
  return rows.map(({ score }) => score);
}
