import { CROCKFORD, readLookAlikes } from './crockford.js';
import { isCode, normalizeCode } from './counter-code.js';
import { type Candidates, candidatesIn, type Shape } from './pasted-text.js';
import { readRotatingCode, ROTATING_CHARACTERS, type RotatingCode } from './rotating-code.js';
import { TICKET_CHARACTERS } from './ticket.js';

/** Behind `/R/`, or in the form's own address. */
const PASTED: Shape = { group: 3, link: /(?<![\p{L}\p{N}])r *[/\\]|[?&]kode=/iu };
const LETTERS = new RegExp(`^[${CROCKFORD}]+$`);

/** What stands after `/R/`, told apart by its length. `text` is its canonical form. */
export type ScannedCode =
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rotating'; readonly text: string; readonly rotating: RotatingCode }
  | { readonly kind: 'ticket'; readonly text: string };

/**
 * Reads what was scanned, linked, pasted or typed: a counter code, the code of a display's minute, or a
 * ticket, in any case, with or without blanks and dashes, O for 0, I or L for 1; also with something
 * before or behind it, as a link, and in a message. What carries a check character comes first.
 *
 * @throws MalformedCode if it is none of them, or several
 */
export function readScannedCode(input: string): ScannedCode {
  return scannedCodeIn(input) ?? { kind: 'code', text: normalizeCode(input) };
}

/** The same for those who may hold something else in their hands: null instead of an error. */
export function scannedCodeIn(input: string): ScannedCode | null {
  const typed = { whole: [readLookAlikes(input)], joined: [] };
  return scannedAmong(typed) ?? scannedAmong(candidatesIn(input, PASTED));
}

function scannedAmong({ whole, joined }: Candidates): ScannedCode | null {
  const [code, ...others] = new Set([...whole, ...joined].filter(isCode));
  if (others.length > 0) return null;
  if (code !== undefined) return { kind: 'code', text: code };
  return whole.map(unchecked).find((scanned) => scanned !== null) ?? null;
}

/** Nothing but its length tells what it is; whether it was ever issued is found out later. */
function unchecked(text: string): ScannedCode | null {
  if (!LETTERS.test(text)) return null;
  if (text.length === TICKET_CHARACTERS) return { kind: 'ticket', text };
  if (text.length !== ROTATING_CHARACTERS) return null;
  return { kind: 'rotating', text, rotating: readRotatingCode(text) };
}
