import { defineQuery, type Queryable } from '@app/database';
import type { AnswerDay, SettledDays, SettledPlace, TapDay } from '../settled-ratings/index.js';
import type { JournalPlace } from './closed-states.js';

/** By unit: up to where its later corrections are in a state; the others are as they were settled. */
export type CorrectionPlaces = Readonly<Record<string, JournalPlace>>;

/** A rating that counts otherwise now than in a state of a closed period: as it counted then, or as it counts now. */
export interface ChangedRating extends SettledPlace {
  /** the same for all rows of one rating */
  rating: string;
  attested: boolean;
  /** -1: as it counted then; 1: as it counts now */
  change: number;
  /** 1 to 4 */
  tap: number;
  /** answers by element, 1 to 4 */
  elements: Record<string, number>;
  /** of them the officer's two */
  officerElements: Record<string, number>;
}

type Asked = SettledDays & {
  unitIds: readonly string[];
  xids: readonly string[];
  journalIds: readonly string[];
};

const tapCorrections = defineQuery<Asked, TapDay>(
  new URL('./queries/find-tap-corrections.sql', import.meta.url),
);
const answerCorrections = defineQuery<Asked, AnswerDay>(
  new URL('./queries/find-answer-corrections.sql', import.meta.url),
);
const changedRatings = defineQuery<
  Asked & {
    lastUnitIds: readonly string[];
    lastXids: readonly string[];
    lastJournalIds: readonly string[];
    summedXid: string;
    summedId: string;
  },
  ChangedRating
>(new URL('./queries/find-changed-ratings.sql', import.meta.url));

/** What corrections change in first taps of settled days; to be added to them, numbers may be below 0. */
export function findTapCorrections(
  tx: Queryable,
  days: SettledDays,
  places: CorrectionPlaces,
): Promise<TapDay[]> {
  return tapCorrections(tx, asked(days, places));
}

/** What corrections change in answers of settled days; to be added to them, numbers may be below 0. */
export function findAnswerCorrections(
  tx: Queryable,
  days: SettledDays,
  places: CorrectionPlaces,
): Promise<AnswerDay[]> {
  return answerCorrections(tx, asked(days, places));
}

/**
 * Ratings that count otherwise at a later place of the journal than in a state of a closed period.
 * @param places where the state ends, by unit
 * @param last up to where the journal is looked at: `everywhere`, but for the units in `places`
 */
export function findChangedRatings(
  tx: Queryable,
  days: SettledDays,
  places: CorrectionPlaces,
  last: { everywhere: JournalPlace; places: CorrectionPlaces },
): Promise<ChangedRating[]> {
  const [summedXid, summedId] = last.everywhere;
  const {
    unitIds: lastUnitIds,
    xids: lastXids,
    journalIds: lastJournalIds,
  } = asked(days, last.places);
  const upTo = { lastUnitIds, lastXids, lastJournalIds, summedXid, summedId };
  return changedRatings(tx, { ...asked(days, places), ...upTo });
}

function asked({ instansiId, from, to }: SettledDays, places: CorrectionPlaces): Asked {
  const byUnit = Object.entries(places);
  return {
    instansiId,
    from,
    to,
    unitIds: byUnit.map(([unitId]) => unitId),
    xids: byUnit.map(([, [xid]]) => xid),
    journalIds: byUnit.map(([, [, journalId]]) => journalId),
  };
}
