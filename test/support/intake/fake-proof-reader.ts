import type { AgencySeals, ProofAgency, ProofReader, RatingProof } from '@app/persistence/proof';
import type { SealedStatement } from '@app/proof';

/** Seals in memory; empty until a test fills them. */
export class FakeProofReader implements ProofReader {
  readonly seals = new Map<string, AgencySeals>();
  /** by agency and day, `kota-contoh 2026-11-23` */
  readonly statements = new Map<string, SealedStatement[]>();
  /** by hash of the receipt */
  readonly proofs = new Map<string, RatingProof>();

  listAgencies(): Promise<ProofAgency[]> {
    return Promise.resolve([...this.seals.values()].map(({ instansi }) => instansi));
  }

  listSeals(agency: string): Promise<AgencySeals | null> {
    return Promise.resolve(this.seals.get(agency) ?? null);
  }

  listStatements(agency: string, day: string): Promise<SealedStatement[] | null> {
    return Promise.resolve(this.statements.get(`${agency} ${day}`) ?? null);
  }

  findProof(receiptHash: string): Promise<RatingProof | null> {
    return Promise.resolve(this.proofs.get(receiptHash) ?? null);
  }
}
