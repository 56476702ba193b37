export type { FindingCode, ProofFinding } from './finding.js';
export {
  addSealMirror,
  type ListedMirror,
  listSealMirrors,
  SealMirrorStore,
  type SealMirror,
  removeSealMirror,
  type Undelivered,
} from './seal-mirror.store.js';
export { SealMirrorError } from './seal-mirror-error.js';
export { findSealFolder } from './seal-folder.js';
export {
  type AgencySeals,
  PostgresProofReader,
  type ProofAgency,
  type ProofReader,
  type PublicSeal,
  type RatingProof,
} from './proof-reader.js';
export { forgetSalts, SealStore } from './seal.store.js';
export { SEALED_KINDS, type SealedKind } from './sealed-kinds.js';
export { type ProofCounts, verifyProof, type VerifyProofOptions } from './verify-proof.js';
