import type { Days } from '@app/persistence/figures';
import { lastDayOf, periodsOf } from '@app/skm';
import type { LeftOutDays } from '../contents.js';

/**
 * Who stays out of a figure of a closed period: a figure that ends before its quarter does is as it was while the
 * quarter ran, and holds everybody.
 */
export function leftOutOf(covers: readonly Days[], leftOut: readonly LeftOutDays[]): LeftOutDays[] {
  return leftOut.filter(({ until }) => {
    const end = lastDayOf(periodsOf(until).find(({ kind }) => kind === 'quarter')!);
    return covers.some((days) => days.from <= end && end <= days.until);
  });
}
