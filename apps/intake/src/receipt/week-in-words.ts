import { DateTime } from 'luxon';
import type { Language } from '@app/platform';
import type { Messages } from '../messages/messages.js';

/**
 * An ISO week (ISO 8601, Monday to Sunday) as people say it.
 *
 * @param week e.g. `2026-W47`
 */
export function weekInWords(week: string, language: Language, m: Messages): string {
  const monday = DateTime.fromISO(week, { zone: 'utc' });
  const sunday = monday.plus({ days: 6 });
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const days = format.formatRange(monday.toJSDate(), sunday.toJSDate());
  return m.receipt.week(monday.weekYear, monday.weekNumber, days);
}
