import { defineQuery, defineStream } from '@app/database';
import type { AssuranceLevel } from '@app/rating';
import type { QuestionKind } from '@app/value-lists';
import type { MarkKind } from '../integrity/index.js';
import type { SettledDays, SettledPlace } from '../settled-ratings/index.js';

/** A question beyond the first tap as one version of an instrument asks it. */
export interface Question {
  instrumentVersionId: string;
  /** by meaning, the same in every version */
  key: string;
  /** where its answer stands in a text of answers, from 1 on */
  position: number;
  kind: QuestionKind;
  /** whose doing it is */
  concerns: 'officer' | 'unit';
  /** of a reason: the element it belongs to */
  element: string | null;
}

/** A service, and when there was one. */
export interface ServiceTime {
  id: string;
  unitId: string;
  name: string;
  /** first local day, YYYY-MM-DD */
  from: string;
  /** local day after the last; null: until now */
  to: string | null;
}

/** Days on which a service asked for no fee. */
export interface FreeTime {
  serviceId: string;
  /** first local day, YYYY-MM-DD; null: from its beginning */
  from: string | null;
  /** local day after the last; null: until now */
  to: string | null;
}

/** Ratings of a place, day and level that were marked in one way; they count. */
export interface MarkDay extends SettledPlace {
  level: AssuranceLevel;
  kind: MarkKind;
  n: number;
}

/** What all instruments ask, the oldest version first. */
export const listQuestions = defineQuery<object, Question>(
  new URL('./queries/list-questions.sql', import.meta.url),
);

/** Services by name. */
export const listServiceTimes = defineQuery<{ instansiId: string }, ServiceTime>(
  new URL('./queries/list-service-times.sql', import.meta.url),
);

export const listFreeTimes = defineQuery<{ instansiId: string }, FreeTime>(
  new URL('./queries/list-free-times.sql', import.meta.url),
);

/** Marks of settled days, by day. */
export const streamMarks = defineStream<SettledDays, MarkDay>(
  new URL('./queries/stream-marks.sql', import.meta.url),
);
