import { hashReceipt } from '@app/codes';
import type { ProofAgency, ProofReader } from '@app/persistence/proof';
import { DomainError } from '@app/errors';
import { inclusionPath, type PathStep } from '@app/proof';
import { Inject, Injectable } from '@nestjs/common';
import { PROOF_READER } from '../intake-tokens.js';

const LEAF_HEX = 64;

export interface OwnProof {
  instansi: ProofAgency;
  /** null until the day is sealed */
  seal: { day: string; root: string; leaf: string; path: PathStep[] } | null;
}

/** That a rating stands under a sealed root, for whoever holds its receipt. */
@Injectable()
export class ProveRating {
  constructor(@Inject(PROOF_READER) private readonly proofs: ProofReader) {}

  /**
   * @param typed in any spelling that people type
   * @throws MalformedReceipt; DomainError `receipt.unknown`; StoreUnavailable
   */
  async execute(typed: string): Promise<OwnProof> {
    const found = await this.proofs.findProof(hashReceipt(typed));
    if (found === null) throw new DomainError('receipt.unknown');
    const { instansi, seal } = found;
    if (seal === null) return { instansi, seal };
    const leaves = splitLeaves(seal.leaves);
    const path = inclusionPath(leaves, seal.position);
    const leaf = leaves[seal.position]!.toString('hex');
    return { instansi, seal: { day: seal.day, root: seal.root, leaf, path } };
  }
}

function splitLeaves(hex: string): Buffer[] {
  const count = hex.length / LEAF_HEX;
  return Array.from({ length: count }, (_, index) =>
    Buffer.from(hex.slice(index * LEAF_HEX, (index + 1) * LEAF_HEX), 'hex'),
  );
}
