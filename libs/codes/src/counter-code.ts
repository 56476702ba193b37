import { randomBytes } from 'node:crypto';
import { MalformedCode } from './code-error.js';
import { CROCKFORD, fromCrockford, inGroups, readLookAlikes, toCrockford } from './crockford.js';

const BASE = CROCKFORD.length;
const RANDOM_CHARACTERS = 8;
const RANDOM_BYTES = 5;
const CODE = new RegExp(`^[${CROCKFORD}]{${RANDOM_CHARACTERS + 1}}$`);

/**
 * A new counter code in canonical form: 8 random characters (40 bits) and a check character.
 * Two codes may collide; the store's unique key decides.
 *
 * @param random returns that many random bytes; by default the operating system's
 */
export function generateCode(random: (size: number) => Uint8Array = randomBytes): string {
  return codeOfBytes(random(RANDOM_BYTES));
}

/** The 40 random bits of a canonical code: its check character follows from them. */
export function bytesOfCode(code: string): Buffer {
  return fromCrockford(code.slice(0, RANDOM_CHARACTERS));
}

/** The canonical code of 40 random bits. */
export function codeOfBytes(bytes: Uint8Array): string {
  return codeOfBody(toCrockford(bytes, RANDOM_CHARACTERS));
}

/** The canonical code whose first eight characters these are. */
export function codeOfBody(body: string): string {
  return body + checkCharacter(body);
}

/**
 * The canonical form (9 capitals) of a code as it was typed, scanned or linked: any case, with or
 * without blanks, dashes and invisible characters, O for 0, I or L for 1.
 *
 * The check character (Luhn mod 32) notices every wrong single character and every swap of two
 * neighbours but `0Z` with `Z0`: 990 of 992 pairs. About one in 32 of other texts passes by chance.
 *
 * @throws MalformedCode if a character is missing, too many, foreign or wrong
 */
export function normalizeCode(input: string): string {
  const code = readLookAlikes(input);
  if (!isCode(code)) {
    throw new MalformedCode(
      'This is not a valid code. A code has nine letters and digits, printed in groups of three: compare it with the print and type it again.',
    );
  }
  return code;
}

/** Whether a text is a canonical code, check character included. */
export function isCode(text: string): boolean {
  return CODE.test(text) && checkCharacter(text.slice(0, -1)) === text.at(-1);
}

/**
 * A code as it is printed under the QR: three groups of three, `7KQ-2M9-TXW`.
 *
 * @throws MalformedCode like {@link normalizeCode}
 */
export function formatCode(code: string): string {
  return inGroups(normalizeCode(code), 3);
}

/** Luhn mod N over the alphabet: every other character doubled, its base-32 digits added. */
function checkCharacter(body: string): string {
  const sum = [...body]
    .reverse()
    .map((character) => CROCKFORD.indexOf(character))
    .map((value, fromRight) => (fromRight % 2 === 0 ? 2 * value : value))
    .reduce((total, value) => total + Math.floor(value / BASE) + (value % BASE), 0);
  return CROCKFORD.charAt((BASE - (sum % BASE)) % BASE);
}
