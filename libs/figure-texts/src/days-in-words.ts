/** Local days, YYYY-MM-DD, both included. */
export interface DayRange {
  from: string;
  until: string;
}

const LOCALES = { id: 'id', en: 'en-GB' } as const;

const formatOf = (language: 'id' | 'en', before: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(LOCALES[language], {
    ...before,
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });

/** Made once: to make a format takes longer than to write a thousand days with it. */
const FORMATS = {
  id: { plain: formatOf('id', { year: 'numeric' }), weekday: formatOf('id', { weekday: 'long' }) },
  en: { plain: formatOf('en', { year: 'numeric' }), weekday: formatOf('en', { weekday: 'long' }) },
} as const;

/** Says a local day, YYYY-MM-DD: "Senin, 7 Desember" with its weekday, else "7 Desember 2026". */
export function dayInWords(day: string, language: 'id' | 'en', weekday = false): string {
  const { [weekday ? 'weekday' : 'plain']: format } = FORMATS[language];
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

/** Says a month, YYYY-MM: "November 2026". */
export function monthInWords(month: string, language: 'id' | 'en'): string {
  return dayInWords(`${month}-01`, language).slice('1 '.length);
}
