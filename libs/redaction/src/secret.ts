import type { Span } from './plain-view.js';

/** One kind of text that points at a person or an account. */
export interface Secret {
  /** what stands in its place */
  token: string;
  /** its places in the text of a view, from left to right; linear in the length of the text */
  find(text: string): Span[];
}

export const NUMBER_REMOVED = '[nomor dihapus]';

/** What no separator, letter or digit is: it stands for what has been found already. */
export const FOUND = '\u0001';

/** All matches of a global pattern that pass a further look, at the match and at where it stands. */
export function matches(
  text: string,
  pattern: RegExp,
  fits: (found: RegExpExecArray) => boolean = () => true,
): Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    if (fits(found)) spans.push({ from: found.index, to: found.index + found[0].length });
    else pattern.lastIndex = found.index + 1;
  }
  return spans;
}
