import { defineQuery, orUnavailable, resultOf } from '@app/database';
import type { SealedStatement } from '@app/proof';
import type { DataSource } from 'typeorm';

export interface ProofAgency {
  key: string;
  name: string;
  marking: 'CONTOH' | 'UJI' | null;
}

/** A seal as everybody may read it. */
export interface PublicSeal {
  /** YYYY-MM-DD */
  day: string;
  kind: string;
  /** null below ten */
  leaves: number | null;
  /** hex */
  root: string;
  /** base64 */
  signature: string;
  /** base64 */
  publicKey: string;
  /** labels of the mirrors where it has arrived */
  sentTo: string[];
}

export interface AgencySeals {
  instansi: ProofAgency;
  /** labels of The mirrors in use; empty: nobody outside keeps a copy */
  mirrors: string[];
  /** newest first */
  seals: PublicSeal[];
}

/** Where a rating stands in its sealed tree. */
export interface RatingProof {
  instansi: ProofAgency;
  /** null until the rating's day is sealed */
  seal: {
    day: string;
    /** hex */
    root: string;
    position: number;
    /** all leaves of the tree in order, 32 bytes each, one after the other in hex */
    leaves: string;
  } | null;
}

/** The proofs as the public app sees them. Every method throws `StoreUnavailable` without a database. */
export interface ProofReader {
  listAgencies(): Promise<ProofAgency[]>;
  /** At most `limit`, newest first; null when there is no such agency. */
  listSeals(agency: string, limit: number): Promise<AgencySeals | null>;
  /** The signed statements of one day, YYYY-MM-DD; null when that agency has none. */
  listStatements(agency: string, day: string): Promise<SealedStatement[] | null>;
  /** Null when there is no rating with this receipt; SHA-256 of the receipt in hex. */
  findProof(receiptHash: string): Promise<RatingProof | null>;
}

const agencies = defineQuery<object, { result: ProofAgency[] }>(
  new URL('./queries/list-agencies.sql', import.meta.url),
);
const seals = defineQuery<{ agency: string; limit: number }, { result: AgencySeals | null }>(
  new URL('./queries/list-seals.sql', import.meta.url),
);
const statements = defineQuery<
  { agency: string; day: string },
  { result: SealedStatement[] | null }
>(new URL('./queries/list-statements.sql', import.meta.url));
const proof = defineQuery<{ receiptHash: Buffer }, { result: RatingProof | null }>(
  new URL('./queries/find-proof.sql', import.meta.url),
);

/** Calls the functions that suara_intake may execute, and nothing else. */
export class PostgresProofReader implements ProofReader {
  constructor(private readonly dataSource: DataSource) {}

  listAgencies(): Promise<ProofAgency[]> {
    return orUnavailable(async () => resultOf(await agencies(this.dataSource, {})));
  }

  listSeals(agency: string, limit: number): Promise<AgencySeals | null> {
    return orUnavailable(async () => resultOf(await seals(this.dataSource, { agency, limit })));
  }

  listStatements(agency: string, day: string): Promise<SealedStatement[] | null> {
    return orUnavailable(async () => resultOf(await statements(this.dataSource, { agency, day })));
  }

  findProof(receiptHash: string): Promise<RatingProof | null> {
    const hash = { receiptHash: Buffer.from(receiptHash, 'hex') };
    return orUnavailable(async () => resultOf(await proof(this.dataSource, hash)));
  }
}
