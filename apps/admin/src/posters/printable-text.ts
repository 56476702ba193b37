/** What the PDF standard fonts have beyond Latin-1 (the upper half of Windows-1252). */
const BEYOND_LATIN_1 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/**
 * `text` in letters that the standard fonts of PDF have: Windows-1252. A letter with an accent that
 * they lack loses it; what is left over becomes a question mark. White space of any kind is a space.
 */
export function printable(text: string): string {
  const clean = text.normalize('NFC').replace(/\s+/g, ' ').replace(/\p{C}/gu, '').trim();
  return [...clean].map((letter) => (isPrintable(letter) ? letter : plain(letter))).join('');
}

function plain(letter: string): string {
  const bare = letter.normalize('NFKD').replace(/\p{M}/gu, '');
  return bare !== '' && [...bare].every(isPrintable) ? bare : '?';
}

function isPrintable(letter: string): boolean {
  return /^[ -~\u00a0-\u00ff]$/.test(letter) || BEYOND_LATIN_1.includes(letter);
}
