import { generateCode } from '@app/codes';
import type { EntityManager } from 'typeorm';
import type { TicketChannel, TicketKey } from './ticket.js';

/** Why a key cannot be issued or revoked. */
export class TicketKeyRefused extends Error {
  constructor(readonly code: 'unit.unknown' | 'ticket-key.unknown') {
    super(code);
    this.name = 'TicketKeyRefused';
  }
}

interface NewTicketKey {
  unitId: string;
  channel: TicketChannel;
  name: string;
  /** SHA-256 in hex */
  keyHash: string;
  userId: string;
  at: Date;
}

const KEYS = `
  SELECT k.id, k.name, c.channel, k.unit_id AS "unitId", k.issued_at AS "issuedAt",
    k.revoked_at AS "revokedAt", k.last_used_at AS "lastUsedAt"
  FROM ticket_keys k JOIN codes c ON c.instansi_id = k.instansi_id AND c.id = k.code_id`;

/**
 * Gives a machine its key, and a code of the unit that its tickets point at. Runs in the caller's tenant
 * transaction, as all here.
 *
 * @throws TicketKeyRefused `unit.unknown`, also for a unit that does not exist today
 */
export async function issueTicketKey(tx: EntityManager, key: NewTicketKey): Promise<TicketKey> {
  const codeId = await createTicketCode(tx, key);
  const { unitId, name, keyHash, userId, at } = key;
  const [row] = await tx.query(
    `INSERT INTO ticket_keys (instansi_id, unit_id, code_id, name, key_hash, issued_by, issued_at)
     SELECT instansi_id, unit_id, id, $2, $3, $4, $5 FROM codes WHERE id = $1 AND unit_id = $6
     RETURNING id`,
    [codeId, name, Buffer.from(keyHash, 'hex'), userId, at, unitId],
  );
  return (await findTicketKey(tx, row.id))!;
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
  await tx.query(
    `UPDATE ticket_keys
     SET revoked_at = coalesce(revoked_at, $2), revoked_by = coalesce(revoked_by, $3) WHERE id = $1`,
    [id, at, userId],
  );
  const key = await findTicketKey(tx, id);
  if (key === null) throw new TicketKeyRefused('ticket-key.unknown');
  return key;
}

/** All keys, revoked ones too, the newest first. */
export function listTicketKeys(tx: EntityManager): Promise<TicketKey[]> {
  return tx.query(`${KEYS} ORDER BY k.issued_at DESC, k.id`);
}

async function findTicketKey(tx: EntityManager, id: string): Promise<TicketKey | null> {
  const [key] = await tx.query(`${KEYS} WHERE k.id = $1`, [id]);
  return key ?? null;
}

/** No key of the organisation's files holds a ~, so this one is never in the way of an import. */
async function createTicketCode(tx: EntityManager, key: NewTicketKey): Promise<string> {
  const { unitId, channel, at } = key;
  const units = await tx.query(
    `SELECT FROM unit_versions v JOIN instansi i ON i.id = v.instansi_id
     WHERE v.unit_id = $1 AND v.valid @> ($2::timestamptz AT TIME ZONE i.time_zone)::date`,
    [unitId, at],
  );
  if (units.length === 0) throw new TicketKeyRefused('unit.unknown');
  const [issued] = await tx.query(
    `INSERT INTO codes (instansi_id, key, code, kind, channel, unit_id, issued_at)
     SELECT instansi_id, key || '~' || gen_random_uuid(), $2, 'resmi', $3, id, $4 FROM units WHERE id = $1
     ON CONFLICT ON CONSTRAINT codes_code_unique DO NOTHING RETURNING id`,
    [unitId, generateCode(), channel, at],
  );
  return issued?.id ?? createTicketCode(tx, key);
}
