import { defineQuery } from '@app/database';
import { DomainError } from '@app/errors';
import type { EntityManager } from 'typeorm';
import { OfficeNetworkEntity } from './office-network.entity.js';

/** A network that an agency calls its own; its address is not kept. */
export interface OfficeNetwork {
  id: string;
  name: string | null;
  enrolledAt: Date;
}

/** Why a network cannot be enrolled or taken back. */
export class OfficeNetworkRefused extends DomainError<
  'office-network.enrolled' | 'office-network.unknown'
> {}

interface NewOfficeNetwork {
  name: string | null;
  /** 32 bytes in hex */
  lineHash: string;
  userId: string;
  at: Date;
}

const enrolled = defineQuery<
  { userId: string; name: string | null; lineHash: Buffer; at: Date },
  OfficeNetwork
>(new URL('./queries/enrol-office-network.sql', import.meta.url));

/** All of the agency, the newest first. Runs in the caller's tenant transaction, as all here. */
export async function listOfficeNetworks(tx: EntityManager): Promise<OfficeNetwork[]> {
  const rows = await tx.find(OfficeNetworkEntity, { order: { enrolledAt: 'DESC', id: 'ASC' } });
  return rows.map(({ id, name, enrolledAt }) => ({ id, name, enrolledAt }));
}

/**
 * From now on ratings from there are marked.
 *
 * @throws OfficeNetworkRefused `office-network.enrolled` where the agency has it already
 */
export async function enrolOfficeNetwork(
  tx: EntityManager,
  { lineHash, ...rest }: NewOfficeNetwork,
): Promise<OfficeNetwork> {
  const [network] = await enrolled(tx, { ...rest, lineHash: Buffer.from(lineHash, 'hex') });
  if (network === undefined) throw new OfficeNetworkRefused('office-network.enrolled');
  return network;
}

/**
 * From now on ratings from there are not marked; what is marked stays so.
 *
 * @throws OfficeNetworkRefused `office-network.unknown`
 */
export async function withdrawOfficeNetwork(tx: EntityManager, id: string): Promise<void> {
  const { affected } = await tx.delete(OfficeNetworkEntity, { id });
  if (affected === 0) throw new OfficeNetworkRefused('office-network.unknown');
}
