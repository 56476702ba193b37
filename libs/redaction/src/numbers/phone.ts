import { type Candidate, isList, isOnlyYears, isReckoning, isRound } from './candidate.js';

/** After 0 or the country's 62: 8, a digit from 1 on, seven to ten more. */
const MOBILE = /^(?:0|(?:00)?620?)8[1-9]\d{7,10}$/;
const MOBILE_WITHOUT_START = /^8[1-9]\d{7,10}$/;
/** An area of three or four digits with its 0, six to eight more. */
const FIXED = /^0[2-79]\d{1,2}\d{6,8}$/;
const FIXED_FROM_ABROAD = /^(?:00)?620?[2-79]\d{7,10}$/;
const ABROAD = /^[1-9]\d{7,14}$/;
/** Countries where people of Indonesia work or call from. */
const COUNTRY = /^(?:31|44|49|60|61|63|65|66|673|81|82|84|852|853|86|886|90|91|96[3-8]|97[1-4])$/;

/** A telephone of a person, mobile or of a fixed line, with its 0 or with the sign of a country. */
export function isPhone(candidate: Candidate): boolean {
  const { digits } = candidate;
  const fits = MOBILE.test(digits) || isFixedLine(candidate) || isForeign(candidate);
  return fits && !isList(candidate);
}

/** A telephone without its 0, or with the number of a country and no sign. */
export function isBarePhone(candidate: Candidate): boolean {
  return (isBareMobile(candidate) || isBareForeign(candidate)) && !isList(candidate);
}

function isBareMobile({ digits, lengths }: Candidate): boolean {
  if (!MOBILE_WITHOUT_START.test(digits) || isRound(digits)) return false;
  const [first = 0, ...others] = lengths;
  if (others.length === 0 || lengths.every((length) => length === 1)) return true;
  return digits.length >= 10 && first >= 3 && others.every((length) => length >= 2);
}

function isFixedLine({ digits, lengths }: Candidate): boolean {
  const [first = 0, ...others] = lengths;
  if (FIXED_FROM_ABROAD.test(digits)) return others.length < 4 && digits.length >= 10;
  if (!FIXED.test(digits)) return false;
  if (others.length === 0 || lengths.every((length) => length === 1)) return true;
  return first === 4 || (first === 3 && others.some((length) => length !== 3));
}

function isBareForeign(candidate: Candidate): boolean {
  const { digits, lengths, groups } = candidate;
  const [first = 0, ...others] = lengths;
  if (others.length === 0 || digits.length < 10 || digits.length > 13) return false;
  return (
    COUNTRY.test(digits.slice(0, first)) &&
    others.every((length) => length >= 2) &&
    (others.at(-1)! >= 4 || others.length <= 3) &&
    !isOnlyYears(groups.slice(1))
  );
}

/** Behind the sign of a country, or the two noughts that stand for it. */
function isForeign(candidate: Candidate): boolean {
  const { digits, groups, text } = candidate;
  const from = groups[0]!.from;
  const hasSign = /\+[\s(]?$/.test(text.slice(Math.max(0, from - 2), from));
  if (!hasSign && !/^00[1-9]/.test(digits)) return false;
  return ABROAD.test(digits.replace(/^00/, '')) && !isRound(digits) && !isReckoning(candidate);
}
