/** Local days, YYYY-MM-DD, both included. */
export interface DayRange {
  from: string;
  until: string;
}

const LOCALES = { id: 'id', en: 'en-GB' } as const;

/** Says a local day, YYYY-MM-DD: "Senin, 7 Desember" with its weekday, else "7 Desember 2026". */
export function dayInWords(day: string, language: 'id' | 'en', weekday = false): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    ...(weekday ? { weekday: 'long' } : { year: 'numeric' }),
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** Says a stretch of local days, as short as it can be told: "16–22 November 2026". */
export function daysInWords({ from, until }: DayRange, language: 'id' | 'en'): string {
  const last = dayInWords(until, language);
  if (from === until) return last;
  if (from.slice(0, 7) === until.slice(0, 7)) return `${Number(from.slice(8))}–${last}`;
  const first = dayInWords(from, language);
  const isOneYear = from.slice(0, 4) === until.slice(0, 4);
  return `${isOneYear ? first.slice(0, -5) : first} – ${last}`;
}
