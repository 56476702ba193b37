import { encodeRow, hashLeaf } from '@app/proof';

/** The fields of a sealed row as texts, in the order in which its leaf holds them. */
export type SealedFields = Readonly<Record<string, string | null>>;

export function leafOf(kind: string, fields: SealedFields, salt: Uint8Array): Buffer {
  return hashLeaf(salt, encodeRow(kind, Object.entries(fields)));
}
