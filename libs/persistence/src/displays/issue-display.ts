import { generateCode } from '@app/codes';
import type { EntityManager } from 'typeorm';
import { replaceCode } from '../codes/index.js';

/** Why a display cannot be let in or shut out. */
export class DisplayRefused extends Error {
  constructor(readonly code: 'counter.unknown' | 'counter.closed' | 'display.unknown') {
    super(code);
    this.name = 'DisplayRefused';
  }
}

interface NewDisplay {
  counterId: string;
  /** SHA-256 in hex of the secret in its address */
  tokenHash: string;
  userId: string;
  at: Date;
}

/**
 * Lets a display in, and returns its id. The counter gets a code of channel `display` where it has none
 * in use. Runs in the caller's tenant transaction, as all here.
 *
 * @throws DisplayRefused `counter.unknown`, `counter.closed`
 */
export async function issueDisplay(tx: EntityManager, display: NewDisplay): Promise<string> {
  const { counterId, tokenHash, userId, at } = display;
  await requireOpenCounter(tx, counterId, at);
  await ensureDisplayCode(tx, counterId, at);
  const [row] = await tx.query(
    `INSERT INTO displays (instansi_id, counter_id, token_hash, issued_by, issued_at)
     SELECT instansi_id, id, $2, $3, $4 FROM counters WHERE id = $1 RETURNING id`,
    [counterId, Buffer.from(tokenHash, 'hex'), userId, at],
  );
  return row.id;
}

/**
 * Shuts a display out; done again it keeps its first time.
 *
 * @throws DisplayRefused `display.unknown`
 */
export async function revokeDisplay(
  tx: EntityManager,
  id: string,
  { userId, at }: { userId: string; at: Date },
): Promise<void> {
  const [, found] = await tx.query(
    `UPDATE displays SET revoked_at = coalesce(revoked_at, $2), revoked_by = coalesce(revoked_by, $3)
     WHERE id = $1`,
    [id, at, userId],
  );
  if (found === 0) throw new DisplayRefused('display.unknown');
}

async function requireOpenCounter(tx: EntityManager, counterId: string, at: Date): Promise<void> {
  const [counter] = await tx.query(
    `SELECT c.retired_on <= ($2::timestamptz AT TIME ZONE i.time_zone)::date AS closed
     FROM counters c JOIN instansi i ON i.id = c.instansi_id WHERE c.id = $1 FOR UPDATE OF c`,
    [counterId, at],
  );
  if (counter === undefined) throw new DisplayRefused('counter.unknown');
  if (counter.closed) throw new DisplayRefused('counter.closed');
}

async function ensureDisplayCode(tx: EntityManager, counterId: string, at: Date): Promise<void> {
  const codes: { id: string; own: boolean; active: boolean }[] = await tx.query(
    `SELECT c.id, c.key = k.key || '~layar' AS own, (c.revoked_at IS NULL OR c.revoked_at > $2) AS active
     FROM counters k
     JOIN codes c ON c.counter_id = k.id AND c.channel = 'display' AND c.assignment_id IS NULL
     WHERE k.id = $1`,
    [counterId, at],
  );
  if (codes.some(({ active }) => active)) return;
  const revoked = codes.find(({ own }) => own);
  if (revoked) await replaceCode(tx, revoked.id, at);
  else await createDisplayCode(tx, counterId, at);
}

/** No key of the organisation's files holds a ~, so this one is never in the way of an import. */
async function createDisplayCode(tx: EntityManager, counterId: string, at: Date): Promise<void> {
  const [issued] = await tx.query(
    `INSERT INTO codes (instansi_id, key, code, kind, channel, unit_id, counter_id, issued_at)
     SELECT instansi_id, key || '~layar', $2, 'resmi', 'display', unit_id, id, $3
     FROM counters WHERE id = $1
     ON CONFLICT ON CONSTRAINT codes_code_unique DO NOTHING RETURNING id`,
    [counterId, generateCode(), at],
  );
  if (issued === undefined) await createDisplayCode(tx, counterId, at);
}
