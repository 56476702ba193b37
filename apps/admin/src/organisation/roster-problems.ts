import type { ProblemRule, ProblemTable } from '@app/platform';

const refused = (id: string, en: string): ProblemRule => ({ status: 409, detail: { id, en } });

/** How HTTP says why the roster was not changed. */
export const ROSTER_PROBLEMS: ProblemTable = {
  'shift.unknown': {
    status: 404,
    detail: {
      id: 'Tidak ada giliran itu. Daftarnya ada di /api/v1/roster.',
      en: 'There is no such shift. List them at /api/v1/roster.',
    },
  },
  'roster.overlap': refused(
    'Loket atau petugas itu sudah terisi pada waktu tersebut. Pilih waktu lain.',
    'The counter or the officer is taken during that time. Take another time.',
  ),
  'roster.not-assigned': refused(
    'Petugas itu tidak ditugaskan ke unit loket ini pada semua hari tersebut.',
    "The officer is not assigned to the counter's unit on all of these days.",
  ),
  'roster.not-over': refused(
    'Hanya yang berakhir satu jam lalu atau lebih awal yang dapat diperbaiki. Tunggu, atau akhiri giliran itu sekarang.',
    'Only what ended an hour ago or earlier can be corrected. Wait, or end the shift now.',
  ),
  'roster.too-long': refused(
    'Paling banyak tujuh hari diperbaiki sekaligus. Kerjakan per pekan.',
    'At most seven days are corrected at once. Go week by week.',
  ),
  'roster.period-closed': refused(
    'Triwulan itu berakhir lebih dari 14 hari lalu; angkanya sudah final.',
    'The quarter ended more than 14 days ago; its figures are final.',
  ),
};
