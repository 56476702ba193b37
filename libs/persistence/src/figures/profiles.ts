import { defineQuery } from '@app/database';
import type { ProfileField } from '../profiles/index.js';
import type { ProfileFigure } from './figure.js';

/** Respondents of a unit's own and a month who said the same of themselves, something at least. */
export interface ProfileGroup {
  /** its first day, YYYY-MM-DD */
  month: string;
  unitId: string;
  n: number;
  answers: Partial<Record<ProfileField, string>>;
}

/** A unit's profile, as it is shown of a period. */
export interface ShownProfile {
  /** key of the calendar grid */
  period: string;
  unitId: string;
  n: number;
  figure: ProfileFigure;
}

interface Range {
  instansiId: string;
  /** first local day, YYYY-MM-DD */
  from: string;
  /** local day after the last */
  to: string;
}

/** What respondents of the months of a range said of themselves. */
export const findProfileGroups = defineQuery<Range, ProfileGroup>(
  new URL('./queries/find-profiles.sql', import.meta.url),
);

/** Profiles that are shown of closed periods inside a range. */
export const findShownProfiles = defineQuery<Range, ShownProfile>(
  new URL('./queries/find-shown-profiles.sql', import.meta.url),
);
