import type { Keys } from '@app/codes';

/** The database as the intake sees it: a `RatingStore`. */
export const RATING_STORE = Symbol('RATING_STORE');
/** The seals as the intake sees them: a `ProofReader`. */
export const PROOF_READER = Symbol('PROOF_READER');
/** The counter displays as the intake sees them: a `DisplayService`. */
export const DISPLAY_SERVICE = Symbol('DISPLAY_SERVICE');
/** The tickets as the intake sees them: a `TicketService`. */
export const TICKET_SERVICE = Symbol('TICKET_SERVICE');
/** `() => void`: tells the worker that something was committed; never awaited, never throws. */
export const AFTER_COMMIT = Symbol('AFTER_COMMIT');
/** `IntakeKeys`: derived from the installation's secrets. */
export const KEYS = Symbol('KEYS');
export const INTAKE_CONFIG = Symbol('INTAKE_CONFIG');

/** The keys of the installation, and the one that admin shares. */
export interface IntakeKeys extends Keys {
  readonly officeNetwork: Uint8Array;
}

export type AfterCommit = () => void;
