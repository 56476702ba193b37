import { DateTime } from 'luxon';
import { BadField } from './fields.js';

/** How an officer is employed: permanent civil servant, civil servant on contract, or neither. */
export const EMPLOYMENTS = ['PNS', 'PPPK', 'NON_ASN'] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

/** A number keeps fifteen digits in a spreadsheet, and no sequence of a NIP is 000. */
const ROUNDED = /^\d{15}000$/;
const YOUNGEST = 15;
const OLDEST = 65;
const EARLIEST_BIRTH = 1900;

/** The 18 digits of a NIP that may be printed in groups (`19860926 201505 1 001`). */
export function nipDigits(text: string): string {
  const digits = text.replace(/[ .]/g, '');
  if (/e\+/i.test(digits) || ROUNDED.test(digits)) {
    throw new BadField(
      'a spreadsheet has taken the NIP for a number and lost its last digits (…E+17, or …000). Format the column as text and type the NIP again.',
    );
  }
  if (!/^\d{18}$/.test(digits)) {
    throw new BadField('a NIP has exactly 18 digits. Correct it or leave the field empty.');
  }
  return digits;
}

/**
 * Checks a NIP against how its bearer is employed.
 *
 * PNS: birth date (8 digits), year and month of appointment (6), sex 1 or 2, sequence (3); the age at
 * appointment must be 15 to 65 years. PPPK: the birth date only, because the digits after it mean
 * something else and their layout is not published. NON_ASN have none.
 *
 * @param nip 18 digits
 * @throws BadField saying which digits are wrong, without repeating the number
 */
export function checkNip(nip: string, employment: Employment): void {
  if (employment === 'NON_ASN') {
    throw new BadField(
      'a NON_ASN officer has no NIP. Leave the field empty or correct employment.',
    );
  }
  const birth = DateTime.fromFormat(nip.slice(0, 8), 'yyyyMMdd', { zone: 'utc' });
  if (!birth.isValid || birth.year < EARLIEST_BIRTH) {
    throw new BadField('digits 1-8 of the NIP are not a birth date (YYYYMMDD).');
  }
  if (employment === 'PNS') {
    checkAppointment(nip, birth);
  }
}

function checkAppointment(nip: string, birth: DateTime): void {
  const appointed = DateTime.fromFormat(nip.slice(8, 14), 'yyyyMM', { zone: 'utc' });
  if (!appointed.isValid) {
    throw new BadField(
      'digits 9-14 of the NIP are not a year and month of appointment (YYYYMM, month 01-12). If the officer is PPPK, correct employment.',
    );
  }
  if (!/[12]/.test(nip.charAt(14))) {
    throw new BadField('digit 15 of the NIP must be 1 (male) or 2 (female).');
  }
  const age = appointed.endOf('month').diff(birth, 'years').years;
  if (age < YOUNGEST || age > OLDEST) {
    throw new BadField(
      `the NIP says that the officer was appointed at the age of ${Math.floor(age)}. Compare digits 1-14 with the decree.`,
    );
  }
}
