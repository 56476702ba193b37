import type { Days } from '@app/persistence/figures';
import { lastDayOf, type Period } from '@app/skm';

const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];
const ROMAN = ['I', 'II', 'III', 'IV'];

/** `1 Oktober 2026` of 2026-10-01. */
export function dayInWords(day: string): string {
  const [year = '', month, date] = day.split('-');
  return `${Number(date)} ${monthName(month)} ${year}`;
}

/** `1 Oktober – 30 November 2026`; the year once where it is the same. */
export function daysInWords({ from, until }: Days): string {
  if (from === until) return dayInWords(from);
  const first = dayInWords(from);
  const sameYear = from.slice(0, 4) === until.slice(0, 4);
  return `${sameYear ? first.slice(0, -5) : first} – ${dayInWords(until)}`;
}

/** `Triwulan IV 2026`, `Oktober 2026`, `Semester II 2026`, `Tahun 2026`. */
export function periodInWords({ kind, key }: Pick<Period, 'kind' | 'key'>): string {
  const [year = '', part = ''] = key.split('-');
  switch (kind) {
    case 'month':
      return `${monthName(part)} ${year}`;
    case 'quarter':
      return `Triwulan ${ROMAN[Number(part.slice(1)) - 1]} ${year}`;
    case 'semester':
      return `Semester ${ROMAN[Number(part.slice(1)) - 1]} ${year}`;
    case 'year':
      return `Tahun ${year}`;
    case 'week':
      return `Minggu ${Number(part.slice(1))} ${year}`;
  }
}

/** `Senin, 7 Desember 2026`. */
export function weekdayInWords(day: string): string {
  const weekday = new Intl.DateTimeFormat('id-ID', { weekday: 'long', timeZone: 'UTC' });
  return `${weekday.format(new Date(`${day}T00:00:00Z`))}, ${dayInWords(day)}`;
}

/** When a file was made, by the agency's clock: `1 Desember 2026, pukul 10.02`. */
export function timeInWords(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(at);
  const [day = '', time = ''] = parts.split(', ');
  return `${dayInWords(day)}, pukul ${time.replace(':', '.')}`;
}

/** The days of a multirange as PostgreSQL writes it, `{[2026-10-01,2026-11-01)}`, ascending. */
export function readCovers(covers: string): Days[] {
  const known = readBefore.get(covers);
  if (known !== undefined) return known;
  const days = [...covers.matchAll(/\[([^,]+),([^)]+)\)/g)].map(([, from = '', to = '']) => ({
    from,
    until: lastDayOf({ to }),
  }));
  if (readBefore.size > MOST_REMEMBERED) readBefore.clear();
  readBefore.set(covers, days);
  return days;
}

/** From the first to the last day of some stretches. */
export function spanOf(days: readonly Days[]): Days {
  return { from: days[0]!.from, until: days.at(-1)!.until };
}

/** Nearly all figures cover the same few days. */
const readBefore = new Map<string, Days[]>();
const MOST_REMEMBERED = 1_000;

function monthName(number: string | undefined): string {
  return MONTHS[Number(number) - 1]!;
}
