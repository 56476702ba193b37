import { nextStep } from '@app/jobs';
import type { JudgedRating, Finding, Judgement, UsualDay } from '@app/persistence/integrity';
import { findBursts } from './find-bursts.js';
import { findMisuse } from './find-misuse.js';
import { findSeries } from './find-series.js';
import { markDay } from './mark-day.js';

/**
 * All rules over one day of an agency. Three hold; the rest marks. Nothing here receives an answer, and
 * the order of the ratings makes no difference.
 *
 * @param evidence ratings of the day that count or are held, exact times known
 * @param usual of the 28 days before
 */
export async function judgeDay(
  ratings: readonly JudgedRating[],
  usual: readonly UsualDay[],
): Promise<Judgement> {
  const findings: Finding[] = [];
  for (const rule of [findBursts, findSeries, findMisuse]) {
    await nextStep();
    findings.push(...rule(ratings, usual));
  }
  await nextStep();
  return { findings, marks: markDay(ratings) };
}
