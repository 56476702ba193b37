import {
  hashStatement,
  isGenuine,
  readStatement,
  type SealedStatement,
  writeStatement,
} from '@app/proof';
import type { FindingCode, ProofFinding } from './finding.js';
import { isLateKind } from './sealed-kinds.js';

/** A seal as it stands in the database. */
export interface StoredSeal {
  agency: string;
  ordinal: number;
  kind: string;
  day: string;
  leaves: number;
  root: Buffer;
  sealed: SealedStatement;
}

const DAY_MS = 86_400_000;

/** What is wrong with an agency's seals as a chain: signatures, order, days. Given in the order of the chain. */
export function checkChain(seals: readonly StoredSeal[]): ProofFinding[] {
  const lastDays = new Map<string, string>();
  return seals.flatMap((seal, index) => {
    const before = seals[index - 1];
    const lastDay = lastDays.get(seal.kind);
    lastDays.set(seal.kind, seal.day);
    const linked = seal.ordinal === (before?.ordinal ?? 0) + 1;
    const previous = before ? hashStatement(before.sealed.statement) : null;
    const faults: [boolean, FindingCode][] = [
      [!linked || !names(seal.sealed.statement, previous), 'seal.chain-broken'],
      [seal.sealed.statement !== writeStatement({ ...seal, previous }), 'seal.statement-differs'],
      [!isGenuine(seal.sealed), 'seal.signature-wrong'],
      [hasGap(seal, lastDay), 'seal.day-missing'],
    ];
    return faults.flatMap(([found, code]) => (found ? [findingOf(seal, code)] : []));
  });
}

/** Late rows are sealed on the days on which there are any. */
function hasGap({ kind, day }: StoredSeal, lastDay: string | undefined): boolean {
  return !isLateKind(kind) && lastDay !== undefined && dayAfter(lastDay) !== day;
}

/**
 * Compares statements that were kept outside with the seals here. Only this finds a tail that was cut and
 * sealed anew, or a chain that the holder of the key has rewritten.
 *
 * @param isAsked may leave agencies out, by key
 */
export function compareOutside(
  seals: readonly StoredSeal[],
  outside: readonly SealedStatement[],
  isAsked: (agency: string) => boolean,
): ProofFinding[] {
  const here = new Map(seals.map((seal) => [`${seal.agency} ${seal.ordinal}`, seal]));
  return outside.flatMap((kept): ProofFinding[] => {
    const { agency, ordinal, kind, day } = readStatement(kept.statement);
    if (!isAsked(agency)) return [];
    const at = { agency, ordinal, kind, day };
    if (!isGenuine(kept)) return [{ code: 'outside.not-genuine', ...at }];
    const stored = here.get(`${agency} ${ordinal}`);
    if (stored === undefined) return [{ code: 'outside.missing', ...at }];
    return isSame(stored.sealed, kept) ? [] : [{ code: 'outside.differs', ...at }];
  });
}

export function findingOf(
  { agency, kind, day, ordinal }: StoredSeal,
  code: FindingCode,
): ProofFinding {
  return { code, agency, kind, day, ordinal };
}

function isSame(one: SealedStatement, other: SealedStatement): boolean {
  return one.statement === other.statement && one.publicKey === other.publicKey;
}

function names(statement: string, previous: Buffer | null): boolean {
  try {
    return readStatement(statement).previous === (previous?.toString('hex') ?? null);
  } catch {
    return false;
  }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}
