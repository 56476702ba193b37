import { defineQuery } from '@app/database';
import type { LeftOutRatings } from './known-figures.js';
import type { Days } from './figure.js';

/** A unit or a service whose hours are shown of a closed period. */
export interface ShownHours {
  /** key of the calendar grid */
  period: string;
  kind: 'unit' | 'service';
  id: string;
  /** the days that are counted */
  covers: Days[];
  /** ratings that stay out of them */
  leftOut: LeftOutRatings[];
}

/** Whose hours are shown of closed periods inside a range; `to` is the local day after the last, YYYY-MM-DD. */
export const findShownHours = defineQuery<
  { instansiId: string; from: string; to: string },
  ShownHours
>(new URL('./queries/find-shown-hours.sql', import.meta.url));
