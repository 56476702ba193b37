import { generateCode } from '@app/codes';
import type { EntityManager } from 'typeorm';
import { CodeChangeRefused } from './code-change-refused.js';

/**
 * Takes a code out of use from `at` on: its page says so. The earliest time that
 * was set holds. Runs in the caller's tenant transaction, as all here.
 *
 * @throws CodeChangeRefused `code.unknown` when the agency has no such code
 */
export async function revokeCode(tx: EntityManager, id: string, at: Date): Promise<void> {
  await lockCode(tx, id);
  await tx.query('UPDATE codes SET revoked_at = least(revoked_at, $2) WHERE id = $1', [id, at]);
}

/**
 * Revokes a code, issues a new one under its key for the target it has on that day (of a merged unit:
 * the successor) and for what is planned for it, and returns the new one's id. A
 * code revoked before can be replaced; one replaced before cannot, so that two clicks do not make two.
 *
 * @param newCode draws a code; asked again while the drawn one exists already, in any agency
 * @throws CodeChangeRefused `code.unknown`, `code.replaced`
 */
export async function replaceCode(
  tx: EntityManager,
  id: string,
  at: Date,
  newCode: () => string = generateCode,
): Promise<string> {
  const { key, edition } = await lockCode(tx, id);
  const successors = await tx.query('SELECT id FROM codes WHERE replaces_id = $1', [id]);
  if (successors.length > 0) throw new CodeChangeRefused('code.replaced');
  await tx.query(
    'UPDATE codes SET revoked_at = least(revoked_at, $2), key = $3 WHERE id = $1',
    // no key of the organisation's files holds a ~
    [id, at, `${key}~${edition}`],
  );
  const nextId = await issueInPlaceOf(tx, { id, key, at, newCode });
  await tx.query(
    `INSERT INTO code_successions
     SELECT s.instansi_id, $2, s.happened_on, s.unit_id, s.location_id, s.service_id, s.counter_id,
       s.assignment_id
     FROM code_successions s JOIN instansi i ON i.id = s.instansi_id
     WHERE s.code_id = $1 AND s.happened_on > ($3::timestamptz AT TIME ZONE i.time_zone)::date`,
    [id, nextId, at],
  );
  return nextId;
}

async function lockCode(tx: EntityManager, id: string): Promise<{ key: string; edition: number }> {
  const [row] = await tx.query('SELECT key, edition FROM codes WHERE id = $1 FOR UPDATE', [id]);
  if (row === undefined) throw new CodeChangeRefused('code.unknown');
  return row;
}

async function issueInPlaceOf(
  tx: EntityManager,
  replaced: { id: string; key: string; at: Date; newCode: () => string },
): Promise<string> {
  const { id, key, at, newCode } = replaced;
  const issued = await tx.query(
    `INSERT INTO codes (instansi_id, key, code, kind, channel, unit_id, location_id, service_id,
       counter_id, assignment_id, issued_at, edition, replaces_id)
     SELECT c.instansi_id, $2, $3, c.kind, c.channel, t.unit_id, t.location_id, t.service_id,
       t.counter_id, t.assignment_id, $4, c.edition + 1, c.id
     FROM codes c JOIN instansi i ON i.id = c.instansi_id,
       LATERAL target_on(c, ($4::timestamptz AT TIME ZONE i.time_zone)::date) AS t
     WHERE c.id = $1
     ON CONFLICT ON CONSTRAINT codes_code_unique DO NOTHING RETURNING id`,
    [id, key, newCode(), at],
  );
  return issued[0]?.id ?? issueInPlaceOf(tx, replaced);
}
