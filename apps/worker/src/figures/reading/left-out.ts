import type { Days, FigureNote } from '@app/persistence/figures';
import { lastDayOf, periodsOf } from '@app/skm';
import type { LeftOutDays } from '../contents.js';

/** Whether ratings that stayed out of closings stay out of a figure; it says so. */
export function isWithoutSome({ notes }: { notes: readonly FigureNote[] }): boolean {
  return notes.some(
    ({ kind }) => kind === 'without fewer than ten' || kind === 'without small remainders',
  );
}

/**
 * Who stays out of a figure of a closed period. One that says nothing of it holds everybody: it ends before its quarter
 * does, or is about a unit that is in no other figure.
 */
export function leftOutOf(
  { covers, notes }: { covers: readonly Days[]; notes: readonly FigureNote[] },
  leftOut: readonly LeftOutDays[],
): LeftOutDays[] {
  if (!isWithoutSome({ notes })) return [];
  return leftOut.filter(({ until }) => {
    const end = lastDayOf(periodsOf(until).find(({ kind }) => kind === 'quarter')!);
    return covers.some((days) => days.from <= end && end <= days.until);
  });
}
