import {
  digits,
  digitsIn,
  isCalendarOrMoney,
  NUMBER_REMOVED,
  type Secret,
  wholeNumber,
} from './secret.js';

/** Day of birth, month of appointment, 1 or 2 for the sex (PPPK: also higher), three more. */
const NIP = /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(19|20)\d{4}\d{4}$/;

/** Nomor Induk Pegawai of an officer. */
export const nip: Secret = {
  token: NUMBER_REMOVED,
  pattern: wholeNumber(digits(18)),
  fits: (found) => NIP.test(digitsIn(found)) && !isCalendarOrMoney(found),
};
