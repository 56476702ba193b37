import type { Channel } from '@app/persistence/ratings';
import type { Evidence, Finding } from '@app/persistence/integrity';
import { inSeries } from '@app/statistics';
import { bySubjectAndLevel, caseOf, groupsOf, isSome, kindOf, subjectOf } from './case-of.js';

/** One device is many people's there. */
export const SHARED_DEVICES: ReadonlySet<Channel> = new Set(['kiosk', 'field', 'paper']);

/**
 * Series of one device: of one bucket, or of one browser, at one officer or counter. Where a code names
 * neither, a hall of people in the office's network may rate within minutes, and nothing is judged.
 */
export function findSeries(evidence: readonly Evidence[]): Finding[] {
  const judged = evidence.filter(
    (one) => kindOf(one) !== 'unit' && !SHARED_DEVICES.has(one.channel),
  );
  const held = new Set([
    ...seriesOf(judged, ({ deviceBucket }) => deviceBucket),
    ...seriesOf(judged, ({ visitor }) => visitor),
  ]);
  return bySubjectAndLevel(evidence).flatMap((group) => {
    const ofCase = group.filter((one) => held.has(one));
    return isSome(ofCase)
      ? caseOf('same_device', subjectOf(ofCase[0]), ofCase, { ofDay: group.length })
      : [];
  });
}

/** A series may span levels: a code that has run out comes with the same phone. */
function seriesOf(
  evidence: readonly Evidence[],
  deviceOf: (one: Evidence) => string | number | null,
): Evidence[] {
  const known = evidence.filter((one) => deviceOf(one) !== null);
  const groups = groupsOf(known, (one) => {
    const { unitId, assignmentId, counterId } = subjectOf(one);
    return [unitId, assignmentId, counterId, deviceOf(one)].join(' ');
  });
  return groups.flatMap((group) => {
    const series = inSeries(group.map(({ minute }) => minute));
    return group.filter((_, at) => series[at]);
  });
}
