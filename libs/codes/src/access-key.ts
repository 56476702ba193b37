import { createHash, randomBytes } from 'node:crypto';
import { readLookAlikes, toCrockford } from './crockford.js';

/** 130 bits. */
const CHARACTERS = 26;
const BYTES = 17;

/** The secret of a display's link or of a queue machine: 26 characters, shown once and never stored. */
export function generateAccessKey(random: (size: number) => Uint8Array = randomBytes): string {
  return toCrockford(random(BYTES), CHARACTERS);
}

/** What is stored and looked up instead: SHA-256 in hex, the same for every way of typing the key. */
export function hashAccessKey(key: string): string {
  return createHash('sha256').update(readLookAlikes(key)).digest('hex');
}
