import { K } from './figure.js';

/** Persons from which a mean is a headline. */
export const HEADLINE = 30;

/** Why a figure, or a part of it, is missing; never "too few" for another cause. */
export type Reason =
  /** `missing`: how many persons more are needed; null below ten persons, whose number is not told */
  | { kind: 'too few'; missing: number | null }
  /** the local day on which the next running figure can be made */
  | { kind: 'next cut'; on: string }
  | { kind: 'waiting for closing' }
  | { kind: 'held in review' }
  | { kind: 'elements unanswered' }
  | { kind: 'small remainder' }
  | { kind: 'nobody to compare with' };

/** What is known of a figure that is not shown. */
export interface Missing {
  /** persons of the subject up to the last settled day */
  persons: number;
  /** persons that the figure needs: K, or 30 for a headline and an IKM */
  needed: number;
  isClosed: boolean;
  /** ratings that would make it enough are held */
  isHeld: boolean;
  /** services, officers and attested ratings have no running figures */
  hasRunningFigures: boolean;
  /** when the next running figure can be made, YYYY-MM-DD; null if not before the closing */
  nextCut: string | null;
}

/** The true reason why a figure of persons is missing. */
export function reasonFor(missing: Missing): Reason {
  if (missing.isHeld) return { kind: 'held in review' };
  if (missing.persons < missing.needed) {
    const isTold = missing.persons >= K;
    return { kind: 'too few', missing: isTold ? missing.needed - missing.persons : null };
  }
  if (missing.isClosed) return { kind: 'small remainder' };
  if (!missing.hasRunningFigures || missing.nextCut === null)
    return { kind: 'waiting for closing' };
  return { kind: 'next cut', on: missing.nextCut };
}
