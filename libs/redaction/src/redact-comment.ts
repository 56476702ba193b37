import { plainDigits } from './plain-digits.js';
import { plainText } from './plain-text.js';
import { cardNumber } from './secrets/card-number.js';
import { email } from './secrets/email.js';
import { link } from './secrets/link.js';
import { longNumber } from './secrets/long-number.js';
import { nik } from './secrets/nik.js';
import { nip } from './secrets/nip.js';
import { fixedPhone, mobilePhone } from './secrets/phone.js';
import { plate } from './secrets/plate.js';
import type { Secret } from './secrets/secret.js';

/** Characters of a comment, counted as people see them typed. */
export const LONGEST_COMMENT = 500;

/** Long before short: part of a long number may look like a short one. */
const SECRETS: readonly Secret[] = [
  ...[email, link, nip, nik, cardNumber, mobilePhone, longNumber, fixedPhone, plate],
];

/** What is shown of a comment that is too long is cut after it was redacted, with room to spare. */
const MOST_READ = 2 * LONGEST_COMMENT;

export interface ReadComment {
  text: string;
  /** how many secrets were replaced */
  redacted: number;
  /** more than 500 characters; then `text` is the beginning */
  tooLong: boolean;
}

/**
 * A comment as it may be stored: one line in plain characters, without what the patterns find of
 * persons and accounts. Names are not found. Nothing keeps the original. Empty text is no comment.
 */
export function redactComment(typed: string): ReadComment {
  const characters = [...plainText(typed)];
  const tooLong = characters.length > LONGEST_COMMENT;
  let text = characters.slice(0, MOST_READ).join('');
  let redacted = 0;
  for (const secret of SECRETS) {
    const found = removeSecret(text, secret);
    text = found.text;
    redacted += found.redacted;
  }
  return { text: tooLong ? firstOf(text) : text, redacted, tooLong };
}

function firstOf(text: string): string {
  return [...text].slice(0, LONGEST_COMMENT).join('');
}

function removeSecret(
  text: string,
  { pattern, token, fits }: Secret,
): Omit<ReadComment, 'tooLong'> {
  const plain = plainDigits(text);
  let [kept, from, redacted] = ['', 0, 0];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
    if (fits(match[0])) {
      kept += text.slice(from, match.index) + token;
      from = match.index + match[0].length;
      redacted += 1;
    } else {
      pattern.lastIndex = match.index + 1;
    }
  }
  return { text: kept + text.slice(from), redacted };
}
