import type { JudgedRating, Finding, UsualDay } from '@app/persistence/integrity';
import { burstLimit } from '@app/statistics';
import { bySubjectAndLevel, caseOf, isSome, kindOf, subjectOf } from './case-of.js';

/**
 * Days with more ratings of a level than is plausible: all ratings of that subject, day and level. Where
 * nothing is usual yet (the unit, or this level in it, is younger than 28 days) nothing is judged.
 */
export function findBursts(
  ratings: readonly JudgedRating[],
  usual: readonly UsualDay[],
): Finding[] {
  const known = new Map(usual.map((one) => [`${one.unitId} ${one.kind} ${one.level}`, one.usual]));
  return bySubjectAndLevel(ratings).flatMap((group) => {
    if (!isSome(group)) return [];
    const subject = subjectOf(group[0]);
    const mean = known.get(`${subject.unitId} ${kindOf(subject)} ${group[0].level}`);
    if (mean === undefined) return [];
    const limit = burstLimit(mean);
    if (group.length <= limit) return [];
    const numbers = { ofDay: group.length, limit, usual: Math.round(mean * 100) / 100 };
    return caseOf('burst', subject, group, numbers);
  });
}
