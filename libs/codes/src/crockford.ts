/** Crockford's base32 alphabet: no I, L, O (look like 1, 1, 0) and no U. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const CANONICAL = new RegExp(`^[${CROCKFORD}]*$`);

/** The first `5 × characters` bits of `bytes`, five bits a character. */
export function toCrockford(bytes: Uint8Array, characters: number): string {
  const spareBits = bytes.length * 8 - characters * 5;
  if (spareBits < 0) {
    throw new RangeError(`${characters} characters need ${characters * 5} bits of random bytes.`);
  }
  const value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`) >> BigInt(spareBits);
  const digits = value.toString(32).padStart(characters, '0');
  return [...digits].map((digit) => CROCKFORD.charAt(parseInt(digit, 32))).join('');
}

/**
 * The bytes that `text` stands for, five bits a character, most significant first; the reverse of
 * {@link toCrockford} where the bits fill whole bytes.
 *
 * @param text characters of the alphabet only
 */
export function fromCrockford(text: string): Buffer {
  const value = [...text].reduce((sum, c) => sum * 32n + BigInt(CROCKFORD.indexOf(c)), 0n);
  const digits = Math.floor((text.length * 5) / 8) * 2;
  return Buffer.from(value.toString(16).padStart(digits, '0'), 'hex');
}

/** Blanks and dashes of any kind, and what messengers and word processors add unseen. */
const BETWEEN = /[\s\p{Pd}\u2212\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]+/gu;

/**
 * Capitals without blanks, dashes and invisible characters, look-alikes read as the digit they look
 * like. What is not of the alphabet stays, so that the caller can refuse it.
 */
export function readLookAlikes(input: string): string {
  if (CANONICAL.test(input)) return input;
  return input.toUpperCase().replace(BETWEEN, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** Groups of `size` characters with a dash between, as they are printed and read aloud. */
export function inGroups(text: string, size: number): string {
  const groups = Math.ceil(text.length / size);
  return Array.from({ length: groups }, (_, at) => text.slice(at * size, (at + 1) * size)).join(
    '-',
  );
}
