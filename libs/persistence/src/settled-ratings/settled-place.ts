/** The days of a range that are settled. */
export interface SettledDays {
  instansiId: string;
  /** first local day, YYYY-MM-DD */
  from: string;
  /** local day after the last */
  to: string;
}

/** Where ratings belong, on their own day. */
export interface SettledPlace {
  /** local, YYYY-MM-DD */
  day: string;
  unitId: string;
  locationId: string | null;
  serviceId: string | null;
  assignmentId: string | null;
}

export type RatingStatus = 'counted' | 'uncounted' | 'held' | 'excluded';
