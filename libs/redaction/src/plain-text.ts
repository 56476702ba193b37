/** Halves of a character, which no storage takes. */
const BROKEN = /\p{Cs}/gu;
/** What shows nothing and means nothing: but for the two joiners, which emoji and some scripts need. */
const UNSEEN = /(?![\u200C\u200D])\p{Cf}|[\u115F\u1160\u17B4\u17B5\u3164\uFFA0]/gu;
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]/gu;

/**
 * What somebody typed, as one line in composed letters (NFC): no control or direction marks, line breaks
 * and runs of blanks as one space. Everything else stays as it was typed.
 */
export function plainText(typed: string): string {
  return typed
    .replace(BROKEN, '')
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(CONTROLS, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
