import { deriveSigningKey } from '@app/proof';
import {
  type ProofCounts,
  type ProofFinding,
  SealStore,
  type SealedKind,
  verifyProof,
  type VerifyProofOptions,
} from '@app/persistence/proof';
import type { Connection } from './database.js';

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
