import type { ElementKey } from '@app/skm';

/** What the demonstration is to show. Times are parts of the whole span, 0 its first day, 1 its end. */

/** How much busier than others a code is; 1 unless told. */
export const SHARE: Readonly<Record<string, number>> = {
  'dafduk-1': 1.8,
  'dafduk-2': 1.6,
  'izin-2': 1.3,
  'utara-1': 1.4,
  'selatan-3': 1.6,
  pengaduan: 0.5,
  'nib-daring': 0.8,
  'lencana-bagas': 0.12,
};

/** Counters with a screen, whose code changes every minute; elsewhere hang posters only. */
export const WITH_SCREEN: ReadonlySet<string> = new Set([
  'dafduk-1',
  'dafduk-2',
  'dafduk-3',
  'capil-1',
  'kota-1',
  'kota-2',
  'kota-3',
  'izin-1',
  'izin-2',
  'izin-3',
  'utara-1',
  'utara-2',
]);
/** The unit whose queue machine gives tickets. */
export const TICKET_UNIT = 'dafduk';
/** How many rate with the ticket in their hand, and how many of the others with the screen before them. */
export const USES_TICKET = 0.4;
export const USES_SCREEN = 0.8;

/** Persons served for each who rates, and the units that have not counted them. */
export const SERVED_PER_RATING = 9;
export const COUNTS_NOBODY: ReadonlySet<string> = new Set(['pkm-selatan']);

/** Citizens in a month against an ordinary one: school starts in July, papers are put in order in December. */
const SEASON: Readonly<Record<number, number>> = { 1: 0.9, 3: 0.8, 6: 1.2, 7: 1.5, 12: 1.25 };
/** Services that families need for the school, and how much more in June and July. */
const FOR_SCHOOL: ReadonlySet<string> = new Set(['dafduk-3', 'capil-1', 'utara-2', 'selatan-3']);

/** Monday to Friday; offices are closed on the other days. */
const WEEKDAY = [1.3, 1.05, 1, 1, 0.75, 0, 0];
const HOLIDAYS: ReadonlySet<string> = new Set(['01-01', '05-01', '06-01', '08-17', '12-25']);

/** Citizens by the hour, with the dip at lunch. */
export const HOURS: Readonly<Record<number, number>> = {
  8: 1.1,
  9: 1.6,
  10: 1.6,
  11: 1.2,
  12: 0.3,
  13: 1,
  14: 0.9,
  15: 0.4,
};

/** How busy a code is on a day, relative to an ordinary one of an ordinary counter; 0 when closed. */
export function busyness(
  code: string,
  day: { month: number; weekday: number; date: string },
): number {
  if (HOLIDAYS.has(day.date.slice(5))) return 0;
  const school = FOR_SCHOOL.has(code) && (day.month === 6 || day.month === 7) ? 1.5 : 1;
  const season = (SEASON[day.month] ?? 1) * school;
  return (SHARE[code] ?? 1) * season * (WEEKDAY[day.weekday - 1] ?? 0);
}

/**
 * The spread of officers against that of citizens, both on the scale on which a citizen judges: with it
 * officers explain about a twentieth of what distinguishes two ratings (ICC .05).
 */
export const OFFICER_SPREAD = Math.sqrt(0.05 / 0.95);

/** Where a judgement becomes the next face: 3 % bad, 8 % poor, 45 % good, 44 % very good. */
export const THRESHOLDS = [-1.88, -1.23, 0.15] as const;

/** What is better or worse everywhere, on the same scale. */
const ELEMENT_EFFECT: Partial<Record<ElementKey, number>> = {
  waktu: -0.25,
  sarpras: -0.15,
  pengaduan: -0.1,
  perilaku: 0.2,
  kompetensi: 0.1,
};

const SERVICE_EFFECT: Readonly<Record<string, number>> = {
  'ktp-el': 0.1,
  pbg: -0.25,
  reklame: -0.1,
  'utara-imunisasi': 0.3,
  'selatan-imunisasi': 0.25,
  informasi: -0.15,
};
/** Nobody can judge the price of what costs nothing. */
const FREE_OF_CHARGE: ReadonlySet<string> = new Set(['utara-imunisasi', 'selatan-imunisasi']);

/** Whether citizens of this service have an answer to this element. */
export function canJudge(element: ElementKey, service: string | null): boolean {
  return element !== 'biaya' || !FREE_OF_CHARGE.has(service ?? '');
}

/** The slow service, and the part of the span after which its queue was mended. */
const SLOW_SERVICE = 'pbg';
export const MENDED_AT = 0.55;

/** What a citizen of this service thinks of it as a whole, beside chance and the officer. */
export function serviceEffect(service: string | null, at: number): number {
  const slow = service === SLOW_SERVICE && at < MENDED_AT ? -0.25 : 0;
  return (SERVICE_EFFECT[service ?? ''] ?? 0) + slow;
}

/** What belongs to one element of the form alone. */
export function elementEffect(element: ElementKey, service: string | null, at: number): number {
  if (element === 'waktu' && service === SLOW_SERVICE) return at < MENDED_AT ? -1.3 : -0.1;
  return ELEMENT_EFFECT[element] ?? 0;
}
