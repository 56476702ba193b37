import {
  digits,
  digitsIn,
  isCalendarOrMoney,
  NUMBER_REMOVED,
  type Secret,
  wholeNumber,
} from './secret.js';

/** A payment card: 13 to 19 digits from 3 to 6 on whose last is right (Luhn). */
export const cardNumber: Secret = {
  token: NUMBER_REMOVED,
  pattern: wholeNumber(digits(13, 19)),
  fits: (found) =>
    /^[3-6]/.test(found) && hasLuhnDigit(digitsIn(found)) && !isCalendarOrMoney(found),
};

function hasLuhnDigit(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
