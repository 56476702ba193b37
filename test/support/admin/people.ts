import type { DataSource } from 'typeorm';
import type { Role } from '@app/persistence/access';
import type { TestAgency } from '../database/agency.js';

export interface Person {
  username: string;
  role: Role;
  unitId?: string;
  officerId?: string;
}

/** An account with the password of the agency's first user. */
export async function addPerson(
  owner: DataSource,
  { instansiId }: TestAgency,
  { username, role, unitId, officerId }: Person,
): Promise<void> {
  await owner.query(
    `INSERT INTO users (instansi_id, username, role, unit_id, officer_id, password_hash)
     SELECT instansi_id, $2, $3, $4, $5, password_hash FROM users WHERE instansi_id = $1 LIMIT 1`,
    [instansiId, username, role, unitId, officerId],
  );
}
