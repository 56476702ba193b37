import { createHmac, hash } from 'node:crypto';
import { MalformedReceipt } from './code-error.js';
import { CROCKFORD, inGroups, readLookAlikes, toCrockford } from './crockford.js';
import { candidatesIn, type Shape } from './pasted-text.js';
import { normalizeRatingId } from './rating-id.js';

const CHARACTERS = 12;
/** Behind `/resi#`, as the address beside a receipt has it, or as people retype it. */
const PASTED: Shape = { group: 4, link: /\bresi(?:\?[^#\s]*)?[#/]/i };
const RECEIPT = new RegExp(`^[${CROCKFORD}]{${CHARACTERS}}$`);

/**
 * The receipt of a rating in canonical form: 12 characters, 60 bits. Derived from the id, so that
 * a rating sent twice shows one receipt; without the key neither leads to the other.
 *
 * @param key the `receipt` key of `deriveKeys`
 * @throws MalformedRatingId
 */
export function receiptFor(ratingId: string, key: Uint8Array): string {
  const bits = createHmac('sha256', key).update(normalizeRatingId(ratingId)).digest();
  return toCrockford(bits, CHARACTERS);
}

/**
 * A receipt as it is shown: `7KQ2-M9TX-4BCD`.
 *
 * @throws MalformedReceipt like {@link normalizeReceipt}
 */
export function formatReceipt(receipt: string): string {
  return inGroups(normalizeReceipt(receipt), 4);
}

/**
 * The canonical form of a receipt as it was typed or pasted: any case, with or without blanks and dashes,
 * O for 0, I or L for 1; also as the link beside it, and in a message. There is no check character: a
 * mistyped receipt is one that is not found.
 *
 * @throws MalformedReceipt if it is not 12 characters of the alphabet, or several of them
 */
export function normalizeReceipt(input: string): string {
  const receipt = receiptIn(input);
  if (receipt === null) {
    throw new MalformedReceipt(
      'This is not a receipt. A receipt has twelve letters and digits in groups of four: compare it with what was shown and type it again.',
    );
  }
  return receipt;
}

/** The same for those who may hold something else in their hands: null instead of an error. */
export function receiptIn(input: string): string | null {
  const typed = readLookAlikes(input);
  if (RECEIPT.test(typed)) return typed;
  const { whole } = candidatesIn(input, PASTED);
  const [receipt, ...others] = new Set(whole.filter((text) => RECEIPT.test(text)));
  return receipt === undefined || others.length > 0 ? null : receipt;
}

/** Where a receipt is looked up: behind `#`, so that no server and no log ever sees it in an address. */
export function receiptAddress(publicUrl: string, receipt: string): string {
  return `${publicUrl}/resi#${formatReceipt(receipt)}`;
}

/**
 * What is stored and looked up instead of the receipt: SHA-256 in hex, the same for every way of
 * typing it.
 *
 * @throws MalformedReceipt like {@link normalizeReceipt}
 */
export function hashReceipt(receipt: string): string {
  return hash('sha256', normalizeReceipt(receipt), 'hex');
}
