import type { Basis, SubjectKind } from './release.js';

/** Integers of one subject in one period and basis; everything published is computed from these. */
export interface SubjectTally {
  kind: SubjectKind;
  id: string;
  basis: Basis;
  /** local days with at least one counted rating */
  days: number;
  /** item key → answer value → n; `overall` is the first tap */
  answers: Record<string, Record<string, number>>;
  /** persons by k elements answered and their sum s; causes: by reasons of the officer's doing and others */
  respondents: Record<'ikm' | 'officer' | 'causes', RespondentTally[]>;
}

export interface RespondentTally {
  k: number;
  s: number;
  n: number;
}

/** A part of a whole whose published difference must not single out fewer than ten persons. */
export interface Containment {
  kind: SubjectKind;
  id: string;
  wholeKind: SubjectKind;
  wholeId: string;
}

export interface TallyRange {
  instansiId: string;
  /** first local day, YYYY-MM-DD */
  from: string;
  /** local day after the last */
  to: string;
  /** the unit tree is taken as of this local day */
  treeAsOf: string;
  /** figures about persons stop before this local day: the Monday of the running week */
  personsBefore: string;
}

/** A reason that the instrument offers. */
export interface ReasonItem {
  key: string;
  element: string;
  concerns: 'officer' | 'unit';
}

/** One answer to one field of the respondents of a unit with everything below it. */
export interface ProfileTally {
  unitId: string;
  /** persons who answered at least one field */
  n: number;
  /** field → answer → n */
  fields: Record<string, Record<string, number>>;
}
