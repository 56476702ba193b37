import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createUser } from '@app/persistence/access';
import type { TestAgency } from './agency.js';

/** A network of an agency, enrolled by a new administrator. @param lineHash 32 bytes in hex */
export async function enrolNetwork(
  owner: DataSource,
  { instansiId }: TestAgency,
  lineHash: string,
): Promise<void> {
  const [{ key }] = await owner.query('SELECT key FROM instansi WHERE id = $1', [instansiId]);
  const username = `admin-${randomUUID()}`;
  await createUser(owner, { instansiKey: key, username, password: randomUUID() });
  await owner.query(
    `INSERT INTO office_networks (instansi_id, line_hash, enrolled_by, enrolled_at)
     SELECT instansi_id, $2, id, now() FROM users WHERE username = $1`,
    [username, Buffer.from(lineHash, 'hex')],
  );
}
