import { createHmac, hkdfSync } from 'node:crypto';
import { codeOfBody, normalizeCode } from './counter-code.js';
import { CROCKFORD, toCrockford } from './crockford.js';
import { sameBytes } from './signature.js';

/** A display's code changes with every step: one minute. */
export const STEP_SECONDS = 60;
/** Accepted steps, counted from the server's present one: two behind, one ahead. */
export const ACCEPTED_STEPS = { oldest: -2, newest: 1 } as const;

const CODE_CHARACTERS = 8;
const STEP_CHARACTERS = 2;
/** 80 bits, the least that RFC 2104 §5 asks for. */
const SEAL_CHARACTERS = 16;
/** `code`, `step`, `seal`: 26 characters, so that a host of 24 characters still fits QR version 3. */
export const ROTATING_CHARACTERS = CODE_CHARACTERS + STEP_CHARACTERS + SEAL_CHARACTERS;
const STEPS_A_LAP = CROCKFORD.length ** STEP_CHARACTERS;
/** Steps further ahead than this are read as the lap before; no server's clock jumps by an hour. */
const STEPS_AHEAD = 64;
/** So many laps back (seven days) a code that is late is told from one that is invented. */
const LAPS_TOLD = 10;
const KEY_BYTES = 32;

/** What stands in the address of a display's code; nothing of it has been checked. */
export interface RotatingCode {
  /** canonical counter code */
  readonly code: string;
  /** the step, modulo 1024 */
  readonly stepInLap: number;
  readonly seal: string;
}

/** `step` is null for a code that was never shown by a display of ours. */
export type RotatingVerdict =
  | { readonly state: 'present' | 'late'; readonly step: number }
  | { readonly state: 'invalid'; readonly step: null };

/** The local day (YYYY-MM-DD) of a moment, in the time zone of the counter. */
export type DayOf = (moment: Date) => string;

/** The step (minutes since 1970) of a moment. */
export function stepAt(moment: Date): number {
  return Math.floor(moment.getTime() / 1000 / STEP_SECONDS);
}

/**
 * What a display's QR holds after `/R/` in this step: 26 characters of the alphabet.
 *
 * @param code canonical counter code
 * @param key the `display` key of `deriveKeys`
 * @throws MalformedCode
 */
export function rotatingCode(code: string, step: number, dayOf: DayOf, key: Uint8Array): string {
  const inLap = step % STEPS_A_LAP;
  const digits = [Math.floor(inLap / CROCKFORD.length), inLap % CROCKFORD.length];
  const characters = digits.map((digit) => CROCKFORD.charAt(digit)).join('');
  return normalizeCode(code).slice(0, -1) + characters + sealOf(code, step, dayOf, key);
}

/** @param text 26 characters of the alphabet */
export function readRotatingCode(text: string): RotatingCode {
  const characters = [...text.slice(CODE_CHARACTERS, CODE_CHARACTERS + STEP_CHARACTERS)];
  return {
    code: codeOfBody(text.slice(0, CODE_CHARACTERS)),
    stepInLap: characters.reduce((sum, c) => sum * CROCKFORD.length + CROCKFORD.indexOf(c), 0),
    seal: text.slice(CODE_CHARACTERS + STEP_CHARACTERS),
  };
}

/**
 * Whether a display of ours showed this code, and whether that was now: at most two steps ago, or one
 * ahead, since two servers' clocks may differ. Later than seven days a late code counts as invalid.
 *
 * @param now the server's time
 * @param key the `display` key of `deriveKeys`
 */
export function judgeRotatingCode(
  { code, stepInLap, seal }: RotatingCode,
  now: Date,
  dayOf: DayOf,
  key: Uint8Array,
): RotatingVerdict {
  const present = stepAt(now);
  const furthest = present + STEPS_AHEAD;
  const latest = furthest - ((((furthest - stepInLap) % STEPS_A_LAP) + STEPS_A_LAP) % STEPS_A_LAP);
  const laps = Array.from({ length: LAPS_TOLD }, (_, lap) => latest - lap * STEPS_A_LAP);
  const step = laps.find((one) => isSeal(seal, sealOf(code, one, dayOf, key)));
  if (step === undefined) return { state: 'invalid', step: null };
  const age = step - present;
  const isPresent = age >= ACCEPTED_STEPS.oldest && age <= ACCEPTED_STEPS.newest;
  return { state: isPresent ? 'present' : 'late', step };
}

function sealOf(code: string, step: number, dayOf: DayOf, key: Uint8Array): string {
  const day = dayOf(new Date(step * STEP_SECONDS * 1000));
  const ofDay = hkdfSync('sha256', key, code, `display ${day}`, KEY_BYTES);
  const mac = createHmac('sha256', Buffer.from(ofDay)).update(`R1 ${code} ${step}`).digest();
  return toCrockford(mac, SEAL_CHARACTERS);
}

function isSeal(one: string, other: string): boolean {
  return sameBytes(Buffer.from(one), Buffer.from(other));
}
