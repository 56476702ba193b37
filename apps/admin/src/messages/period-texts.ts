import type { PeriodRefusal } from '@app/persistence/figures';

/** What planners read when a quarter was not closed or revised. */
export interface PeriodTexts {
  /** why, and what to do next; `earliest`: the local day from which the quarter can be closed, YYYY-MM-DD */
  refusals: Readonly<
    Record<PeriodRefusal, (asked: { period: string; earliest: string }) => string>
  >;
}

/** "Jumat, 8 Januari 2027" */
function dayInFull(day: string, locale: 'id' | 'en-GB'): string {
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

export const PERIODS_ID: PeriodTexts = {
  refusals: {
    'period.not-settled': ({ earliest }) =>
      `Triwulan ini baru dapat ditutup mulai ${dayInFull(earliest, 'id')}, setelah kasus tinjauan tentang hari-harinya diputuskan. Minta lagi saat itu.`,
    'period.already-closed': () =>
      'Triwulan ini sudah ditutup; lihat di /api/v1/closed-periods. Koreksi sesudahnya diminta sebagai revisi.',
    'period.earlier-open': () =>
      'Triwulan sebelumnya yang punya penilaian masih terbuka. Tutup yang itu dahulu, lalu minta lagi.',
    'period.not-closed': () =>
      'Triwulan ini belum ditutup, jadi belum ada yang dapat direvisi. Tutup dahulu.',
    'period.nothing-to-revise': ({ period }) =>
      `Belum ada koreksi yang boleh ditampilkan: koreksi menunggu sampai bersama-sama mengenai sepuluh orang. Unit yang menunggu ada di /api/v1/periods/${period}/waiting-corrections.`,
    'period.no-ratings': () =>
      'Triwulan ini tidak punya penilaian, jadi tidak ada yang ditutup. Periksa triwulan yang Anda maksud.',
  },
};

export const PERIODS_EN: PeriodTexts = {
  refusals: {
    'period.not-settled': ({ earliest }) =>
      `This quarter can be closed from ${dayInFull(earliest, 'en-GB')} on, once the cases about its days are decided. Ask again then.`,
    'period.already-closed': () =>
      'This quarter is closed already; see /api/v1/closed-periods. Ask for a revision to show later corrections.',
    'period.earlier-open': () =>
      'An earlier quarter with ratings is still open. Close that one first, then ask again.',
    'period.not-closed': () =>
      'This quarter is not closed yet, so there is nothing to revise. Close it first.',
    'period.nothing-to-revise': ({ period }) =>
      `No correction may be shown yet: corrections wait until together they concern ten persons. The units that wait are at /api/v1/periods/${period}/waiting-corrections.`,
    'period.no-ratings': () =>
      'This quarter has no ratings, so there is nothing to close. Check which quarter you mean.',
  },
};
