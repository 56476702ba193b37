/** A code of an authenticator app or a recovery code, however it was typed or copied: letters and digits only. */
export function readCode(typed: string): string {
  const plain = typed.normalize('NFKC').toLowerCase();
  return plain.replace(/[^a-z0-9]/g, '');
}
