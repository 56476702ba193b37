import { type Candidate, gapsOf, isList, isOnlyYears, isReckoning, isRound } from './candidate.js';

/** Lines that are free to call and belong to offices. */
const FREE_LINE = /^080[0-9]\d{4,8}$/;
/** A file's number that begins with its day. */
const DATED = /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{0,3}$/;

/** So many digits in one piece as no sum, date or queue has. */
export function isLong({ groups, digits }: Candidate): boolean {
  if (groups.length > 1 || digits.length < 10) return false;
  return digits.length >= 12 || !(isRound(digits) || FREE_LINE.test(digits) || DATED.test(digits));
}

/** The number of a member, of an account or of a file, twelve digits and more, by the way it is written. */
export function isGroupedNumber(candidate: Candidate): boolean {
  const { digits, lengths } = candidate;
  if (digits.length < 12 || digits.length > 20 || lengths.length < 3) return false;
  if (isList(candidate) || isOnlyYears(candidate.groups) || isReckoning(candidate)) return false;
  const inFours = lengths.slice(0, -1).every((length) => length === 4) && lengths.at(-1)! <= 4;
  const digitByDigit = lengths.every((length) => length === 1);
  const inOnePiece = gapsOf(candidate).every((gap) => /^[^\s,;]$/u.test(gap));
  return inFours || digitByDigit || inOnePiece;
}
