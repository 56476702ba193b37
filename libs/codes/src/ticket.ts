import { createHash, randomBytes } from 'node:crypto';
import { toCrockford } from './crockford.js';

/** 80 random bits: nobody guesses one of a million valid tickets within the age of the universe. */
export const TICKET_CHARACTERS = 16;
const TICKET_BYTES = 10;

/**
 * What a ticket's QR holds after `/R/`: 16 characters of the alphabet. It leads to nothing but itself.
 *
 * @param random returns that many random bytes; by default the operating system's
 */
export function generateTicket(random: (size: number) => Uint8Array = randomBytes): string {
  return toCrockford(random(TICKET_BYTES), TICKET_CHARACTERS);
}

/** What is stored instead of the ticket: SHA-256 in hex. The API names a ticket by it. */
export function hashTicket(ticket: string): string {
  return createHash('sha256').update(ticket).digest('hex');
}
