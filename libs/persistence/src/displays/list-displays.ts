import type { EntityManager } from 'typeorm';
import type { Display } from './display.js';

const DISPLAYS = `
  SELECT d.id, jsonb_build_object('id', c.id, 'name', c.name) AS counter, d.issued_at AS "issuedAt",
    d.revoked_at AS "revokedAt", d.last_seen_at AS "lastSeenAt", d.clock_off_seconds AS "clockOffSeconds"
  FROM displays d JOIN counters c ON c.instansi_id = d.instansi_id AND c.id = d.counter_id`;

/** All displays, revoked ones too, the newest first. Runs in the caller's tenant transaction. */
export function listDisplays(tx: EntityManager): Promise<Display[]> {
  return tx.query(`${DISPLAYS} ORDER BY d.issued_at DESC, d.id`);
}

export async function findDisplay(tx: EntityManager, id: string): Promise<Display | null> {
  const [display] = await tx.query(`${DISPLAYS} WHERE d.id = $1`, [id]);
  return display ?? null;
}
