import type { JudgedRating, Mark, MarkKind } from '@app/persistence/integrity';
import { marksBucket } from '@app/statistics';
import { groupsOf, isSome, subjectOf } from './case-of.js';
import { SHARED_DEVICES } from './find-series.js';

/** Before 8 and from 17 o'clock local time. */
const OUTSIDE_HOURS: ReadonlySet<number> = new Set([0, 3]);

/**
 * What deserves a look and holds nothing, counted by officer, service and location (or none) and level, as
 * figures are made of: straight lines, hours outside 8 to 17 where an office is needed, devices with more than two ratings of a subject, and the
 * office's own network and devices where it is the citizen's device that is expected.
 */
export function markDay(ratings: readonly JudgedRating[]): Mark[] {
  const shared = new Set(sharedDevices(ratings));
  const features: [MarkKind, (one: JudgedRating) => boolean][] = [
    ['straight_line', ({ straightLine }) => straightLine],
    [
      'outside_hours',
      ({ hourBlock, channel }) => OUTSIDE_HOURS.has(hourBlock) && channel !== 'online',
    ],
    ['shared_device', (one) => shared.has(one)],
    ['office_network', (one) => one.officeNetwork && !SHARED_DEVICES.has(one.channel)],
    ['staff_device', (one) => one.staffDevice && !SHARED_DEVICES.has(one.channel)],
  ];
  const groups = groupsOf(ratings, (one) => Object.values(placeOf(one)).join(' '));
  return groups.flatMap((group) => {
    if (!isSome(group)) return [];
    const place = placeOf(group[0]);
    return features
      .map(([kind, has]) => ({ ...place, kind, n: group.filter(has).length }))
      .filter(({ n }) => n > 0);
  });
}

function placeOf(one: JudgedRating): Omit<Mark, 'kind' | 'n'> {
  const { unitId, assignmentId, serviceId, locationId, level } = one;
  return { unitId, assignmentId, serviceId, locationId, level };
}

function sharedDevices(ratings: readonly JudgedRating[]): JudgedRating[] {
  const known = ratings.filter(
    ({ deviceBucket, channel }) => deviceBucket !== null && channel !== 'kiosk',
  );
  return groupsOf(known, (one) => {
    const { unitId, assignmentId, counterId } = subjectOf(one);
    return [unitId, assignmentId, counterId, one.deviceBucket].join(' ');
  })
    .filter((group) => marksBucket(group.length))
    .flat();
}
