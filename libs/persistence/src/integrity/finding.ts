import type { AssuranceLevel } from '@app/rating';
import type { Channel, LoweredBy } from '../ratings/index.js';

/** A rating of a day as the rules see it: where it comes from, and nothing of what it says. */
export interface JudgedRating {
  id: string;
  unitId: string;
  assignmentId: string | null;
  counterId: string | null;
  serviceId: string | null;
  locationId: string | null;
  channel: Channel;
  level: AssuranceLevel;
  hourBlock: number;
  /** minutes since 1970, with fractions */
  minute: number;
  /** hex; null without the first-party cookie */
  visitor: string | null;
  deviceBucket: number | null;
  officeNetwork: boolean;
  staffDevice: boolean;
  loweredBy: LoweredBy | null;
  /** all elements of the instrument were answered, and all with the same value */
  straightLine: boolean;
}

/** Whose day it is: an officer's, of a counter without a known officer, or of the unit without either. */
export type CaseSubjectKind = 'officer' | 'counter' | 'unit';

/** What was usual over the 28 days before a day; present only where a unit has been known that long. */
export interface UsualDay {
  unitId: string;
  kind: CaseSubjectKind;
  level: AssuranceLevel;
  /** mean ratings of this level per subject and day, from 0 */
  usual: number;
}

export type HoldingRule = 'burst' | 'same_device' | 'proof_misuse';

/** What led to a case: counts and limits, for the reviewer. */
export interface CaseNumbers {
  /** ratings in the case */
  n: number;
  /** ratings of the same subject, day and level, the case's included */
  ofDay: number;
  /** hour block → ratings of the case; see `hour_block_of` */
  hourBlocks: Partial<Record<number, number>>;
  channels: Partial<Record<Channel, number>>;
  /** of a burst: the limit, and the mean it comes from with two decimals */
  limit?: number;
  usual?: number;
  /** of misused proofs: how many were forged or spent; of tickets: the most of one browser */
  badProofs?: number;
  ticketsOfDevice?: number;
}

/** Ratings that a rule holds together. */
export interface Finding {
  rule: HoldingRule;
  unitId: string;
  assignmentId: string | null;
  counterId: string | null;
  level: AssuranceLevel;
  numbers: CaseNumbers;
  ratings: string[];
}

export type MarkKind =
  | 'straight_line'
  | 'outside_hours'
  | 'shared_device'
  | 'office_network'
  | 'staff_device'
  | 'counted_by_time';

/** How many ratings of a day and place have a feature that deserves a look. */
export interface Mark {
  unitId: string;
  assignmentId: string | null;
  serviceId: string | null;
  locationId: string | null;
  level: AssuranceLevel;
  kind: MarkKind;
  n: number;
}
