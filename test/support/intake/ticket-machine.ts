import { createHash, randomBytes } from 'node:crypto';
import { createUser } from '@app/persistence/access';
import { Tenancy } from '@app/database';
import { issueTicketKey } from '@app/persistence/tickets';
import type { TestAgency } from '../database/agency.js';
import type { Connection } from '../database/database.js';

/** A queue machine as the database knows it. */
export interface TicketMachine {
  keyId: string;
  keyHash: string;
  /** of the unit, which its tickets point at */
  code: string;
  /** the administrator who let it in */
  userId: string;
}

/** SHA-256 of 80 random bits, in hex. */
export const newHash = (): string => createHash('sha256').update(randomBytes(10)).digest('hex');

export async function letMachineIn(
  { owner, admin }: { owner: Connection; admin: Connection },
  { instansiId }: TestAgency,
  unitId: string,
  at: Date,
): Promise<TicketMachine> {
  const [{ key: instansiKey }] = await owner.query('SELECT key FROM instansi WHERE id = $1', [
    instansiId,
  ]);
  const username = `admin-${newHash().slice(0, 12)}`;
  await createUser(owner, { instansiKey, username, password: 'kuda-laut-biru' });
  const [{ id: userId }] = await owner.query('SELECT id FROM users WHERE username = $1', [
    username,
  ]);
  const keyHash = newHash();
  const { id: keyId } = await new Tenancy(admin).withTenant(instansiId, (tx) =>
    issueTicketKey(tx, { unitId, channel: 'ticket', name: 'Mesin antrean', keyHash, userId, at }),
  );
  const [{ code }] = await owner.query(
    'SELECT c.code FROM ticket_keys k JOIN codes c ON c.id = k.code_id WHERE k.id = $1',
    [keyId],
  );
  return { keyId, keyHash, code, userId };
}
