import { generateCode } from '@app/codes';
import { addRow, defineQuery } from '@app/database';
import { DomainError } from '@app/errors';
import { type EntityManager, type FindOptionsWhere, IsNull } from 'typeorm';
import { TicketKeyEntity } from './ticket-key.entity.js';
import type { TicketChannel, TicketKey } from './ticket.js';

/** Why a key cannot be issued or revoked. */
export class TicketKeyRefused extends DomainError<'unit.unknown' | 'ticket-key.unknown'> {}

interface NewTicketKey {
  unitId: string;
  channel: TicketChannel;
  name: string;
  /** SHA-256 in hex */
  keyHash: string;
  userId: string;
  at: Date;
}

const openUnits = defineQuery<{ unitId: string; at: Date }, { id: string }>(
  new URL('./queries/find-open-unit.sql', import.meta.url),
);
const createdCodes = defineQuery<
  { unitId: string; code: string; channel: TicketChannel; at: Date },
  { id: string }
>(new URL('./queries/create-ticket-code.sql', import.meta.url));

/**
 * Gives a machine its key, and a code of the unit that its tickets point at. Runs in the caller's tenant
 * transaction, as all here.
 *
 * @throws TicketKeyRefused `unit.unknown`, also for a unit that does not exist today
 */
export async function issueTicketKey(tx: EntityManager, key: NewTicketKey): Promise<TicketKey> {
  const codeId = await createTicketCode(tx, key);
  const { unitId, name, userId, at } = key;
  const { id } = await addRow(tx, TicketKeyEntity, {
    unitId,
    codeId,
    name,
    keyHash: Buffer.from(key.keyHash, 'hex'),
    issuedBy: userId,
    issuedAt: at,
  });
  const [issued] = await keysWhere(tx, { id });
  return issued!;
}

/**
 * Shuts a machine out; done again it keeps its first time. Tickets that it issued stay good.
 *
 * @throws TicketKeyRefused `ticket-key.unknown`
 */
export async function revokeTicketKey(
  tx: EntityManager,
  id: string,
  { userId, at }: { userId: string; at: Date },
): Promise<TicketKey> {
  await tx.update(
    TicketKeyEntity,
    { id, revokedAt: IsNull() },
    { revokedBy: userId, revokedAt: at },
  );
  const [key] = await keysWhere(tx, { id });
  if (key === undefined) throw new TicketKeyRefused('ticket-key.unknown');
  return key;
}

/** All keys, revoked ones too, the newest first. */
export function listTicketKeys(tx: EntityManager): Promise<TicketKey[]> {
  return keysWhere(tx, {});
}

async function keysWhere(
  tx: EntityManager,
  where: FindOptionsWhere<TicketKeyEntity>,
): Promise<TicketKey[]> {
  const rows = await tx.find(TicketKeyEntity, {
    where,
    relations: { code: true },
    order: { issuedAt: 'DESC', id: 'ASC' },
  });
  return rows.map(asTicketKey);
}

function asTicketKey(row: TicketKeyEntity): TicketKey {
  const { id, name, code, unitId, issuedAt, revokedAt, lastUsedAt } = row;
  // the code was made with the key, so its channel is one that issues tickets
  const channel = code.channel as TicketChannel;
  return { id, name, channel, unitId, issuedAt, revokedAt, lastUsedAt };
}

/** No key of the organisation's files holds a ~, so this one is never in the way of an import. */
async function createTicketCode(tx: EntityManager, key: NewTicketKey): Promise<string> {
  const { unitId, channel, at } = key;
  const [unit] = await openUnits(tx, { unitId, at });
  if (unit === undefined) throw new TicketKeyRefused('unit.unknown');
  const [issued] = await createdCodes(tx, { unitId, code: generateCode(), channel, at });
  return issued?.id ?? createTicketCode(tx, key);
}
