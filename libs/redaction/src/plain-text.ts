/**
 * Marks that show nothing and could stand between the digits of a number: zero-width and bidi controls,
 * soft hyphens, variation selectors, the keycap.
 */
const INVISIBLE = /[\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u20E3\u3164\uFE00-\uFE0F\uFFA0]/gu;
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
/** Halves of a character, which no storage takes. */
const BROKEN = /\p{Cs}/gu;

/**
 * What somebody typed, as one line in one spelling (NFKC): full-width letters become plain ones, nothing
 * invisible is left, line breaks and runs of blanks become one space.
 */
export function plainText(typed: string): string {
  return typed
    .replace(BROKEN, '')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(CONTROLS, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
