import { createHash, sign, verify } from 'node:crypto';
import { importPublicKey, type SigningKey } from './signing-key.js';

/** Fewer rows than this are not told, not even how many. */
export const SMALLEST_TOLD = 10;
const FEW = 'fewer than 10';

/** What a seal says of one kind of rows of one agency on one day. */
export interface Statement {
  /** the agency's key */
  agency: string;
  /** place in the agency's chain, from 1 */
  ordinal: number;
  /** e.g. `rating` */
  kind: string;
  /** local day, YYYY-MM-DD */
  day: string;
  leaves: number;
  /** of the tree of RFC 6962, 32 bytes */
  root: Buffer;
  /** hash of the agency's seal before, null for the first */
  previous: Buffer | null;
}

/** A statement as it leaves the house; all that somebody outside needs to check it. */
export interface SealedStatement {
  /** exactly what was signed */
  statement: string;
  /** Ed25519 over the UTF-8 bytes of the statement, base64 */
  signature: string;
  /** 32 bytes in base64 */
  publicKey: string;
}

/**
 * The one text of a statement: JSON without spaces, fields in this order, hashes in hex. Below ten rows
 * it does not tell how many; the root commits to it all the same.
 */
export function writeStatement(statement: Statement): string {
  const { agency, ordinal, kind, day, leaves, root, previous } = statement;
  return JSON.stringify({
    format: 1,
    agency,
    ordinal,
    kind,
    day,
    leaves: leaves < SMALLEST_TOLD ? FEW : leaves,
    root: root.toString('hex'),
    previous: previous?.toString('hex') ?? null,
  });
}

/** What the text of a statement says of where it stands in its chain. */
export type StatementPlace = Pick<Statement, 'agency' | 'ordinal' | 'kind' | 'day'> & {
  /** hash of the seal before in hex, null for the first */
  previous: string | null;
};

/**
 * Reads what `writeStatement` wrote, also when it came from outside.
 *
 * @throws SyntaxError when the text is no JSON, TypeError when it is no statement
 */
export function readStatement(statement: string): StatementPlace {
  const said: unknown = JSON.parse(statement);
  if (!isPlace(said)) throw new TypeError(`it is no statement: ${statement.slice(0, 80)}`);
  const { agency, ordinal, kind, day, previous } = said;
  return { agency, ordinal, kind, day, previous };
}

function isPlace(said: unknown): said is StatementPlace {
  if (typeof said !== 'object' || said === null) return false;
  const { agency, ordinal, kind, day, previous } = said as Record<string, unknown>;
  const texts = [agency, kind, day, previous === null ? '' : previous];
  return Number.isInteger(ordinal) && texts.every((text) => typeof text === 'string');
}

/** The hash by which the next seal of the chain names this one: SHA-256 of the statement's UTF-8. */
export function hashStatement(statement: string): Buffer {
  return createHash('sha256').update(statement, 'utf8').digest();
}

/** Signs a statement; the same statement and key give the same signature. */
export function signStatement(statement: string, key: SigningKey): SealedStatement {
  return {
    statement,
    signature: sign(null, Buffer.from(statement, 'utf8'), key.privateKey).toString('base64'),
    publicKey: key.publicKey.toString('base64'),
  };
}

/** Was this statement signed by the key that stands beside it? Never throws for what came from outside. */
export function isGenuine({ statement, signature, publicKey }: SealedStatement): boolean {
  try {
    return verify(
      null,
      Buffer.from(statement, 'utf8'),
      importPublicKey(Buffer.from(publicKey, 'base64')),
      Buffer.from(signature, 'base64'),
    );
  } catch {
    return false;
  }
}
