/** What the PDF standard fonts have beyond Latin-1 (the upper half of Windows-1252). */
const BEYOND_LATIN_1 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/**
 * `text` in letters that the standard fonts of PDF have: Windows-1252. A letter with an accent that
 * they lack loses it; what is left over becomes a question mark, see {@link unprintable}. White space of
 * any kind is a space.
 */
export function printable(text: string): string {
  return lettersOf(text)
    .map((letter) => (isPrintable(letter) ? letter : plain(letter)))
    .join('');
}

/** The characters of `text`, each once, that no question mark should stand for. */
export function unprintable(text: string): string[] {
  return [...new Set(lettersOf(text))].filter(
    (letter) => !isPrintable(letter) && plain(letter) === '?',
  );
}

/** Composed letters; nothing that only steers how others are shown. */
function lettersOf(text: string): string[] {
  return [
    ...text
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
      .trim(),
  ];
}

function plain(letter: string): string {
  const bare = letter.normalize('NFKD').replace(/\p{M}/gu, '');
  if (bare === '' && /^\p{M}/u.test(letter)) return '';
  return bare !== '' && [...bare].every(isPrintable) ? bare : '?';
}

function isPrintable(letter: string): boolean {
  return /^[ -~\u00a0-\u00ff]$/.test(letter) || BEYOND_LATIN_1.includes(letter);
}
