const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;

/**
 * The same text with every decimal digit of any script as 0 to 9, character for character, so that what
 * is found in it can be cut out of the original.
 */
export function plainDigits(text: string): string {
  return text.replace(OTHER_DIGIT, (digit) => valueOf(digit).padEnd(digit.length, ' '));
}

/** The digits of a script are ten neighbours, from nought to nine. */
function valueOf(digit: string): string {
  const code = digit.codePointAt(0)!;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
