import { defineQuery, defineStream } from '@app/database';
import type { RatingStatus, SettledDays, SettledPlace } from './settled-place.js';

/** Persons of a place on a settled day, as they were when it was settled. Only ratings that count. */
export interface PersonDay extends SettledPlace {
  /** whether the ratings prove that the citizen was there, level present or served */
  attested: boolean;
  /** taps, never below 0 */
  persons: number;
  /** of them those who answered at least one element */
  respondents: number;
  /** and one of the officer's two */
  officerRespondents: number;
}

/** First taps of a place on a settled day, of one level and status. */
export interface TapDay extends SettledPlace {
  level: 'open' | 'present' | 'served';
  status: RatingStatus;
  /** persons by first tap, from 1 to 4 */
  taps: number[];
  respondents: number;
  officerRespondents: number;
}

/** Persons who answered alike beyond the first tap, of one place, day and level. */
export interface AnswerDay extends SettledPlace {
  level: 'open' | 'present' | 'served';
  instrumentVersionId: string;
  /**
   * a character for each item of that version by its position, from 1 on: the value, elements from 1 to 4 and
   * reasons 1, or `-` where nothing was answered; none behind the last answer
   */
  answers: string;
  n: number;
}

/** When the ratings of a unit's own and a service came. */
export interface RatedHours {
  unitId: string;
  serviceId: string | null;
  /** 1 Monday to 7 Sunday */
  weekday: number;
  /** 0 before 08, 1 from 08, 2 from 12, 3 from 17 o'clock local time */
  hourBlock: number;
  persons: number;
  /** of their first taps */
  tapSum: number;
}

const settledThrough = defineQuery<{ instansiId: string }, { day: string }>(
  new URL('./queries/find-settled-through.sql', import.meta.url),
);

/** The last day of an agency that is settled, with all days before it, YYYY-MM-DD; null before the first. */
export async function findSettledThrough(
  tx: Parameters<typeof settledThrough>[0],
  instansiId: string,
): Promise<string | null> {
  const [row] = await settledThrough(tx, { instansiId });
  return row!.day;
}

/** All that counted on settled days of a range, in any order; days that are not settled have no rows. */
export const findPersonDays = defineQuery<SettledDays, PersonDay>(
  new URL('./queries/find-person-days.sql', import.meta.url),
);

/** The same in batches, for ranges that one answer would not hold. */
export const streamPersonDays = defineStream<SettledDays, PersonDay>(
  new URL('./queries/find-person-days.sql', import.meta.url),
);

/** First taps of settled days, also of ratings that do not count. */
export const streamTaps = defineStream<SettledDays, TapDay>(
  new URL('./queries/stream-taps.sql', import.meta.url),
);

/**
 * Answers of settled days, a row for those who answered alike, of ratings that count. Sums of elements, of
 * products of two elements and of reasons are all sums over these rows, each taken n times.
 */
export const streamAnswers = defineStream<SettledDays, AnswerDay>(
  new URL('./queries/stream-answers.sql', import.meta.url),
);

/** Hours and weekdays of what counted on settled days; one pass over their journal. */
export const findHours = defineQuery<SettledDays, RatedHours>(
  new URL('./queries/find-hours.sql', import.meta.url),
);
