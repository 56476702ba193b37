import type { ProfileFigure } from '@app/persistence/figures';
import { PROFILE_FIELDS, type ProfileField } from '@app/persistence/profiles';

/** Counts of one profile by key: `n`, and field and answer. */
export type Counts = ReadonlyMap<string, number>;

export const PERSONS = 'n';
export const FIELDS = Object.keys(PROFILE_FIELDS) as ProfileField[];

export function keyOf(field: ProfileField, answer: string): string {
  return `${field}/${answer}`;
}

/** What a shown profile prints; a hidden count is not among it. */
export function printedCounts({ n, fields }: ProfileFigure): Counts {
  const counts = new Map([[PERSONS, n]]);
  for (const [field, answers] of Object.entries(fields)) {
    for (const [answer, persons] of Object.entries(answers)) {
      if (persons !== null) counts.set(keyOf(field as ProfileField, answer), persons);
    }
  }
  return counts;
}
