import type { ProblemTable } from '@app/platform';

/** How HTTP says why a case was not decided. */
export const REVIEW_PROBLEMS: ProblemTable = {
  'case.unknown': {
    status: 404,
    detail: {
      id: 'Tidak ada kasus itu di luar unit Anda sendiri. Daftarnya ada di /api/v1/review/cases.',
      en: 'There is no such case outside your own unit. List them at /api/v1/review/cases.',
    },
  },
  'case.day-running': {
    status: 409,
    detail: {
      id: 'Hari kasus ini belum selesai, dan masih mungkin bertambah. Putuskan mulai besok.',
      en: 'The day of this case is not over, and more may belong to it. Decide from tomorrow on.',
    },
  },
  'case.closed': {
    status: 409,
    detail: {
      id: 'Kasus ini sudah diputuskan, atau tujuh harinya sudah lewat. Hanya keberatan petugas yang membukanya lagi.',
      en: 'This case has been decided, or its seven days are over. Only an objection of the officer opens it again.',
    },
  },
  'case.same-reviewer': {
    status: 409,
    detail: {
      id: 'Di sini dua orang harus memutuskan, dan Anda yang pertama. Minta peninjau lain.',
      en: 'Two persons have to decide here, and you are the first. Ask another reviewer.',
    },
  },
  'reviewer.unknown': {
    status: 404,
    detail: {
      id: 'Tidak ada peninjau atau unit itu. Daftarnya ada di /api/v1/review/reviewers dan /api/v1/units.',
      en: 'There is no such reviewer or no such unit. List them at /api/v1/review/reviewers and /api/v1/units.',
    },
  },
};
