import type { OfferedService } from '@app/persistence/persons-served';
import { parsePeriod, type Period, SkmInputError } from '@app/skm';

/** A number for which anybody would look twice; it also fits the column. */
const MOST_PERSONS = 10_000_000;

const WHOLE = /^\d+$/;

/** Why something that was written cannot be taken; the message says what to write instead. */
export class BadEntry extends Error {}

/** @throws BadEntry unless it is a month that is over on `today` (YYYY-MM-DD) */
export function readMonth(text: string, today: string): Period {
  const month = monthOf(text);
  if (month.to > today) {
    throw new BadEntry(`${month.key} is not over yet; enter it when all its persons are counted.`);
  }
  return month;
}

/** @throws BadEntry unless it is a whole number from 0 to 10,000,000 */
export function readPersons(text: string): number {
  if (WHOLE.test(text) && Number(text) <= MOST_PERSONS) return Number(text);
  throw new BadEntry(
    `"${text}" is no number of persons; write a whole number from 0 to ${MOST_PERSONS}, without separators.`,
  );
}

/** @throws BadEntry if the service was not offered on any day of the month */
export function checkOffered(service: OfferedService, month: Period): void {
  if (isOffered(service, month)) return;
  const { from, to } = service;
  throw new BadEntry(
    `the service was not offered in ${month.key}: it is from ${from}${to ? ` until ${to}` : ' on'}.`,
  );
}

/** Was the service offered on any day of the month? */
export function isOffered({ from, to }: OfferedService, month: Period): boolean {
  return from < month.to && (to === null || month.from < to);
}

function monthOf(text: string): Period {
  try {
    const period = parsePeriod(text);
    if (period.kind === 'month') return period;
  } catch (error) {
    if (!(error instanceof SkmInputError)) throw error;
  }
  throw new BadEntry(`"${text}" is no month; write it as 2026-10.`);
}
