import type { EntityManager } from 'typeorm';

/** A network that an agency calls its own; its address is not kept. */
export interface OfficeNetwork {
  id: string;
  name: string | null;
  enrolledAt: Date;
}

/** Why a network cannot be enrolled or taken back. */
export class OfficeNetworkRefused extends Error {
  constructor(readonly code: 'office-network.enrolled' | 'office-network.unknown') {
    super(code);
    this.name = 'OfficeNetworkRefused';
  }
}

interface NewOfficeNetwork {
  name: string | null;
  /** 32 bytes in hex */
  lineHash: string;
  userId: string;
  at: Date;
}

const COLUMNS = 'id, name, enrolled_at AS "enrolledAt"';

/** All of the agency, the newest first. Runs in the caller's tenant transaction, as all here. */
export function listOfficeNetworks(tx: EntityManager): Promise<OfficeNetwork[]> {
  return tx.query(`SELECT ${COLUMNS} FROM office_networks ORDER BY enrolled_at DESC, id`);
}

/**
 * From now on ratings from there are marked.
 *
 * @throws OfficeNetworkRefused `office-network.enrolled` where the agency has it already
 */
export async function enrolOfficeNetwork(
  tx: EntityManager,
  { name, lineHash, userId, at }: NewOfficeNetwork,
): Promise<OfficeNetwork> {
  const [network] = await tx.query(
    `INSERT INTO office_networks (instansi_id, name, line_hash, enrolled_by, enrolled_at)
     SELECT instansi_id, $2, $3, id, $4 FROM users WHERE id = $1
     ON CONFLICT ON CONSTRAINT office_networks_line_unique DO NOTHING RETURNING ${COLUMNS}`,
    [userId, name, Buffer.from(lineHash, 'hex'), at],
  );
  if (network === undefined) throw new OfficeNetworkRefused('office-network.enrolled');
  return network;
}

/**
 * From now on ratings from there are not marked; what is marked stays so.
 *
 * @throws OfficeNetworkRefused `office-network.unknown`
 */
export async function withdrawOfficeNetwork(tx: EntityManager, id: string): Promise<void> {
  const [, found] = await tx.query('DELETE FROM office_networks WHERE id = $1', [id]);
  if (found === 0) throw new OfficeNetworkRefused('office-network.unknown');
}
