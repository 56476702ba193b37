import {
  digits,
  digitsIn,
  isCalendarOrMoney,
  NUMBER_REMOVED,
  type Secret,
  wholeNumber,
} from './secret.js';

/** Region of two plus four digits, day (women: plus 40) and month and year of birth, four more. */
const NIK = /^[1-9]\d{5}(0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(0[1-9]|1[0-2])\d{6}$/;

/** Nomor Induk Kependudukan, and the number of a family card, which has the same form. */
export const nik: Secret = {
  token: NUMBER_REMOVED,
  pattern: wholeNumber(digits(16)),
  fits: (found) => NIK.test(digitsIn(found)) && !isCalendarOrMoney(found),
};
