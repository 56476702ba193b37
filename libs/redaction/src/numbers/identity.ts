import { type Candidate, isList } from './candidate.js';

/** Region of two plus four digits, day (women: plus 40) and month and year of birth, four more. */
const NIK = /^[1-9]\d{5}(0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(0[1-9]|1[0-2])\d{6}$/;
/** Day of birth, month of appointment, 1 or 2 for the sex (PPPK: also higher), three more. */
const NIP = /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(19|20)\d{4}\d{4}$/;
/** How numbers are written that have no other mark: NIK, NIP, NPWP, number of a tax object, Amex, account of BRI. */
const SHAPES = new Set(['6,6,4', '8,6,1,3', '2,3,3,1,3,3', '2,2,3,3,3,4,1', '4,6,5', '4,2,6,2,1']);

/** The number of a person, of a family or of an officer, or another of the same shape. */
export function isIdentity(candidate: Candidate): boolean {
  const { digits, lengths } = candidate;
  if (SHAPES.has(String(lengths))) return true;
  return !isList(candidate) && (NIK.test(digits) || NIP.test(digits));
}

/** A payment card: 13 to 19 digits from 3 to 6 on whose last is right (Luhn). */
export function isCard(candidate: Candidate): boolean {
  const { digits } = candidate;
  return /^[3-6]\d{12,18}$/.test(digits) && hasLuhnDigit(digits) && !isList(candidate);
}

function hasLuhnDigit(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
