import { NUMBER_REMOVED, type Secret, wholeNumber } from './secret.js';

/** Twelve digits and more without a break: no price, date or queue has so many. */
export const longNumber: Secret = {
  token: NUMBER_REMOVED,
  pattern: wholeNumber('\\d{12,}'),
  fits: () => true,
};
