import { generateCode } from '@app/codes';
import { defineCommand, defineQuery } from '@app/database';
import { DomainError } from '@app/errors';
import type { EntityManager } from 'typeorm';
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

const allKeys = defineQuery<object, TicketKey>(
  new URL('./queries/list-ticket-keys.sql', import.meta.url),
);
const keysById = defineQuery<{ id: string }, TicketKey>(
  new URL('./queries/find-ticket-key.sql', import.meta.url),
);
const issuedKeys = defineQuery<
  { codeId: string; unitId: string; name: string; keyHash: Buffer; userId: string; at: Date },
  { id: string }
>(new URL('./queries/issue-ticket-key.sql', import.meta.url));
const revoked = defineCommand<{ id: string; userId: string; at: Date }>(
  new URL('./queries/revoke-ticket-key.sql', import.meta.url),
);
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
  const keyHash = Buffer.from(key.keyHash, 'hex');
  const [issued] = await issuedKeys(tx, { codeId, unitId, name, keyHash, userId, at });
  return (await findTicketKey(tx, issued!.id))!;
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
  await revoked(tx, { id, userId, at });
  const key = await findTicketKey(tx, id);
  if (key === null) throw new TicketKeyRefused('ticket-key.unknown');
  return key;
}

/** All keys, revoked ones too, the newest first. */
export function listTicketKeys(tx: EntityManager): Promise<TicketKey[]> {
  return allKeys(tx, {});
}

async function findTicketKey(tx: EntityManager, id: string): Promise<TicketKey | null> {
  const [key] = await keysById(tx, { id });
  return key ?? null;
}

/** No key of the organisation's files holds a ~, so this one is never in the way of an import. */
async function createTicketCode(tx: EntityManager, key: NewTicketKey): Promise<string> {
  const { unitId, channel, at } = key;
  const [unit] = await openUnits(tx, { unitId, at });
  if (unit === undefined) throw new TicketKeyRefused('unit.unknown');
  const [issued] = await createdCodes(tx, { unitId, code: generateCode(), channel, at });
  return issued?.id ?? createTicketCode(tx, key);
}
