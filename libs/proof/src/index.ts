export { encodeRow, type Field } from './encode-row.js';
export { hashLeaf, inclusionPath, type PathStep, rootFromPath, TreeRoot } from './merkle-tree.js';
export {
  deriveSigningKey,
  importPublicKey,
  type SigningKey,
  UnusableProofKey,
} from './signing-key.js';
export {
  hashStatement,
  isGenuine,
  readStatement,
  type SealedStatement,
  signStatement,
  SMALLEST_TOLD,
  type Statement,
  type StatementPlace,
  writeStatement,
} from './statement.js';
