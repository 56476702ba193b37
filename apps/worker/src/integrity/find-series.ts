import type { Channel } from '@app/persistence/ratings';
import type { JudgedRating, Finding } from '@app/persistence/integrity';
import { SHARED_SCREENS } from '@app/rating';
import { inSeries } from '@app/statistics';
import { bySubjectAndLevel, caseOf, groupsOf, isSome, kindOf, subjectOf } from './case-of.js';

/** One device is many people's there. */
export const SHARED_DEVICES: ReadonlySet<Channel> = new Set(SHARED_SCREENS);

/**
 * Series of one device, at one officer or counter: of one cookie, or of requests without a cookie from one bucket.
 * Different cookies are never one device: behind one address of an operator or an office are many people. Where a
 * code names neither officer nor counter, a hall of people may rate within minutes, and nothing is judged.
 */
export function findSeries(ratings: readonly JudgedRating[]): Finding[] {
  const judged = ratings.filter(
    (one) => kindOf(one) !== 'unit' && !SHARED_DEVICES.has(one.channel),
  );
  const held = new Set([
    ...seriesOf(judged, ({ visitor }) => visitor),
    ...seriesOf(judged, ({ visitor, deviceBucket }) => (visitor === null ? deviceBucket : null)),
  ]);
  return bySubjectAndLevel(ratings).flatMap((group) => {
    const ofCase = group.filter((one) => held.has(one));
    return isSome(ofCase)
      ? caseOf('same_device', subjectOf(ofCase[0]), ofCase, { ofDay: group.length })
      : [];
  });
}

/** A series may span levels: a code that has run out comes with the same phone. */
function seriesOf(
  ratings: readonly JudgedRating[],
  deviceOf: (one: JudgedRating) => string | number | null,
): JudgedRating[] {
  const known = ratings.filter((one) => deviceOf(one) !== null);
  const groups = groupsOf(known, (one) => {
    const { unitId, assignmentId, counterId } = subjectOf(one);
    return [unitId, assignmentId, counterId, deviceOf(one)].join(' ');
  });
  return groups.flatMap((group) => {
    const series = inSeries(group.map(({ minute }) => minute));
    return group.filter((_, at) => series[at]);
  });
}
