import type { Language } from '@app/platform';

const LOCALES = { id: 'id', en: 'en-GB' } as const;

/** Says a moment by the clock of the agency: "30 November 2026, 09.20 WIB". */
export function momentInWords(at: Date, timeZone: string, language: Language): string {
  return `${dayOf(at, timeZone, language)}, ${timeInWords(at, timeZone, language)}`;
}

/** Says the day of a moment by the clock of the agency: "30 November 2026". */
export function dayOf(at: Date, timeZone: string, language: Language): string {
  const day = new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  });
  return day.format(at);
}

/** Says a time by the clock of the agency: "09.20 WIB". */
export function timeInWords(at: Date, timeZone: string, language: Language): string {
  const clock = new Intl.DateTimeFormat(LOCALES[language], {
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });
  return `${clock.format(at)}\u00a0${zoneInWords(at, timeZone)}`;
}

/** WIB, WITA or WIT; only the Indonesian locale has these names. */
function zoneInWords(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('id', { timeZone, timeZoneName: 'short' }).formatToParts(
    at,
  );
  return parts.find(({ type }) => type === 'timeZoneName')!.value;
}
