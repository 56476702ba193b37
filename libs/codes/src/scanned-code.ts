import { CROCKFORD, readLookAlikes } from './crockford.js';
import { normalizeCode } from './counter-code.js';
import { readRotatingCode, ROTATING_CHARACTERS, type RotatingCode } from './rotating-code.js';
import { TICKET_CHARACTERS } from './ticket.js';

const LETTERS = new RegExp(`^[${CROCKFORD}]+$`);

/** What stands after `/R/`, told apart by its length. `text` is its canonical form. */
export type ScannedCode =
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rotating'; readonly text: string; readonly rotating: RotatingCode }
  | { readonly kind: 'ticket'; readonly text: string };

/**
 * Reads what was scanned or typed: a counter code, the code of a display's minute, or a ticket, in any
 * case, with or without spaces and dashes, O for 0, I or L for 1.
 *
 * @throws MalformedCode if it is none of them
 */
export function readScannedCode(input: string): ScannedCode {
  const text = readLookAlikes(input);
  if (LETTERS.test(text)) {
    if (text.length === ROTATING_CHARACTERS) {
      return { kind: 'rotating', text, rotating: readRotatingCode(text) };
    }
    if (text.length === TICKET_CHARACTERS) return { kind: 'ticket', text };
  }
  return { kind: 'code', text: normalizeCode(input) };
}
