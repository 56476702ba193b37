import { dayInWords, daysInWords, monthInWords } from '@app/figure-texts';
import type { Days } from '@app/persistence/figures';
import { lastDayOf, type Period } from '@app/skm';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** `Triwulan IV 2026`, `Oktober 2026`, `Semester II 2026`, `Tahun 2026`. */
export function periodInWords({ kind, key }: Pick<Period, 'kind' | 'key'>): string {
  const [year = '', part = ''] = key.split('-');
  switch (kind) {
    case 'month':
      return monthInWords(key, 'id');
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

/** When a file was made, by the agency's clock: `1 Desember 2026, pukul 10.02`. */
export function timeInWords(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(at);
  const [day = '', time = ''] = parts.split(', ');
  return `${dayInWords(day, 'id')}, pukul ${time.replace(':', '.')}`;
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

/** Stretches of days, behind each other. */
export function stretchesInWords(days: readonly Days[]): string {
  return days.map((one) => daysInWords(one, 'id')).join(', ');
}

/** From the first to the last day of some stretches. */
export function spanOf(days: readonly Days[]): Days {
  return { from: days[0]!.from, until: days.at(-1)!.until };
}

/** Nearly all figures cover the same few days. */
const readBefore = new Map<string, Days[]>();
const MOST_REMEMBERED = 1_000;
