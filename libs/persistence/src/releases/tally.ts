import type { MarkKind } from '../integrity/index.js';
import type { SubjectKind } from '../organisation-tree/index.js';
import type { Basis, Measure } from './release.js';

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

/** Ratings of one subject by level and status; `persons` counts those in a measure. */
export interface FigureBasisTally {
  kind: SubjectKind;
  id: string;
  level: Level;
  status: 'counted' | 'uncounted' | 'held' | 'excluded';
  /** pulse: every rating has a first tap */
  persons: Record<Measure, number>;
}

/** Marked ratings of a subject at one level; services and locations are not told apart. */
export interface MarkTally {
  kind: SubjectKind;
  id: string;
  level: Level;
  mark: MarkKind;
  n: number;
}

export type Level = 'open' | 'present' | 'served';

/** Respondents of one assignment in one level and service; the nil UUID is a service not named. */
export interface OfficerPartTally extends RespondentTally {
  level: 'present' | 'served';
  serviceId: string;
}

/** What an assignment's figure was computed from. */
export interface OfficerParts {
  id: string;
  parts: OfficerPartTally[];
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
