import { encodeRow, hashLeaf } from '@app/proof';
import type { SealedKind } from './sealed-kinds.js';

/** SQL for a row `r` as a JSON array of texts, in the order of the kind's fields. */
export function fieldsSql({ fields }: SealedKind): string {
  return `json_build_array(${Object.values(fields).join(', ')})`;
}

/** @param values in the order of the kind's fields */
export function leafOf(
  { kind, fields }: SealedKind,
  values: readonly (string | null)[],
  salt: Uint8Array,
): Buffer {
  const names = Object.keys(fields);
  const row = names.map((name, index) => [name, values[index] ?? null] as const);
  return hashLeaf(salt, encodeRow(kind, row));
}
