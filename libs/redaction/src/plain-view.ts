/** From the first character to before the last. */
export interface Span {
  from: number;
  to: number;
}

/**
 * A text as it is compared: letters without marks, digits of any script as 0 to 9, nothing invisible.
 * Every character knows where it came from, so that what is found can be cut out of the original.
 */
export interface PlainView {
  text: string;
  /** the place in the original of a span of `text`, with whatever is invisible inside and behind it */
  original(span: Span): Span;
}

/** The longest are times and numbers in brackets: ㏂ ⑴. */
const MOST_FROM_ONE = 4;
const MARKS = /[\p{M}\p{Cf}\p{Cc}]/gu;
const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;
/** Digits in circles that no normal form knows. */
const CIRCLED = ['⓪①②③④⑤⑥⑦⑧⑨', '⓿❶❷❸❹❺❻❼❽❾', '🄋➀➁➂➃➄➅➆➇➈', '🄌➊➋➌➍➎➏➐➑➒', '🄋⓵⓶⓷⓸⓹⓺⓻⓼⓽'].map(
  (digits) => [...digits],
);

/** The view of a text of plain characters. Linear in its length. */
export function viewOf(text: string): PlainView {
  let [view, at] = ['', 0];
  const origins: Span[] = [];
  for (const character of text) {
    const plain = plainCharacter(character);
    const origin = { from: at, to: at + character.length };
    if (plain === '' && origins.length > 0) origins.at(-1)!.to = origin.to;
    for (let unit = 0; unit < plain.length; unit++) origins.push(origin);
    view += plain;
    at = origin.to;
  }
  const original = ({ from, to }: Span): Span => ({
    from: origins[from]!.from,
    to: origins[to - 1]!.to,
  });
  return { text: view, original };
}

function plainCharacter(character: string): string {
  if (/^[ -~]$/.test(character)) return character;
  const circled = CIRCLED.map((digits) => digits.indexOf(character)).find((value) => value >= 0);
  if (circled !== undefined) return String(circled);
  const plain = character.normalize('NFKD');
  // a ligature of a whole sentence holds no secret and would make a text eighteen times as long
  if (plain.length > MOST_FROM_ONE) return character;
  return plain.replace(MARKS, '').replace(OTHER_DIGIT, valueOf);
}

/** The digits of a script are ten neighbours, from nought to nine. */
function valueOf(digit: string): string {
  const code = digit.codePointAt(0)!;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
