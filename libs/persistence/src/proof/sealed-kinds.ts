/** Rows of one kind that are sealed. What they are and which of their fields, the fragments of their statements say. */
export interface SealedKind {
  /** stands in leaves and statements */
  kind: string;
  /**
   * Rows of a day have the seal of that local day, or a late one. Rows in the order of writing are sealed by
   * transaction id, because what happens today may concern any earlier day, and are never late.
   */
  sealedBy: 'day' | 'writing';
}

const LATE = '.late';

/** The kind under which late rows of a kind are sealed: once a day at the most, in the same chain. */
export function lateKindOf({ kind }: SealedKind): string {
  return `${kind}${LATE}`;
}

export function isLateKind(kind: string): boolean {
  return kind.endsWith(LATE);
}

/**
 * What is sealed, in the order of a day's seals in the chain. Another kind is another entry here, and another
 * line of the fragment `each_kind_by_day`.
 */
export const SEALED_KINDS: readonly SealedKind[] = [
  { kind: 'rating', sealedBy: 'day' },
  { kind: 'journal', sealedBy: 'writing' },
  { kind: 'look', sealedBy: 'day' },
  { kind: 'comment', sealedBy: 'day' },
  { kind: 'decision', sealedBy: 'day' },
  { kind: 'administrator_action', sealedBy: 'day' },
];
