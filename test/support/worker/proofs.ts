import { deriveSigningKey } from '@app/proof';
import {
  type ProofCounts,
  type ProofFinding,
  SealStore,
  type SealedKind,
  verifyProof,
  type VerifyProofOptions,
} from '@app/persistence/proof';
import type { Connection } from '../database/database.js';

export const PROOF_SECRET = '0123456789abcdef'.repeat(4);
export const PROOF_KEY = deriveSigningKey(PROOF_SECRET);

/** Seals as the worker does at that moment. */
export function sealAt(
  worker: Connection,
  now: string,
  kinds?: readonly SealedKind[],
): Promise<number> {
  return new SealStore(worker, PROOF_KEY, kinds).sealClosedDays(new Date(now));
}

/** All findings, and the counts. */
export async function findTampering(
  owner: Connection,
  options: Partial<VerifyProofOptions> = {},
): Promise<{ counts: ProofCounts; findings: ProofFinding[] }> {
  const findings: ProofFinding[] = [];
  const counts = await verifyProof(owner, {
    outside: null,
    report: (finding) => void findings.push(finding),
    ...options,
  });
  return { counts, findings };
}

/** One row in every table of the proofs, made up. */
export async function insertProof(owner: Connection, instansiId: string): Promise<void> {
  const day = `'2026-11-23', 0`;
  await owner.query(
    `WITH place AS (
       INSERT INTO proof_places (instansi_id, address, label) VALUES ($1, 'file:///x', 'file') RETURNING id),
     seal AS (
       INSERT INTO proof_seals (instansi_id, ordinal, kind, day, leaves, root, statement, signature, public_key)
       VALUES ($1, 1, 'rating', ${day}, sha256(''), '{}', sha256('') || sha256(''), sha256(''))),
     leaf AS (
       INSERT INTO proof_leaves (instansi_id, kind, day, position, subject_id, salt, leaf)
       VALUES ($1, 'rating', ${day}, 'x', sha256('salt'), sha256('')))
     INSERT INTO proof_deliveries (instansi_id, place_id, ordinal, tried_at)
     SELECT $1, id, 1, now() FROM place`,
    [instansiId],
  );
}
