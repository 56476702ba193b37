import {
  digits,
  GAP,
  isCalendarOrMoney,
  NUMBER_REMOVED,
  type Secret,
  wholeNumber,
} from './secret.js';

const COUNTRY = `\\(?(?:\\+|00)?6${GAP}2${GAP}(?:0${GAP})?`;

const ofPhone = (pattern: string): Secret => ({
  token: NUMBER_REMOVED,
  pattern: wholeNumber(pattern),
  fits: (found) => !isCalendarOrMoney(found),
});

/** A mobile number: 8 and a digit from 1 on, seven to ten more, after 0 or the country's 62. */
export const mobilePhone = ofPhone(`(?:${COUNTRY}|\\(?0${GAP})8${GAP}[1-9]${GAP}${digits(7, 10)}`);

/** A fixed line: an area of three or four digits with its 0 (or the country's 62), five to eight more. */
export const fixedPhone = ofPhone(
  `(?:${COUNTRY}|\\(?0${GAP})[2-79]${GAP}${digits(1, 2)}${GAP}${digits(6, 8)}`,
);
