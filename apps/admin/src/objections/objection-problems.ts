import type { ProblemTable } from '@app/platform';

/** How HTTP says why an objection was not filed or answered. */
export const OBJECTION_PROBLEMS: ProblemTable = {
  'objection.unknown': {
    status: 404,
    detail: {
      id: 'Tidak ada keberatan itu di luar unit Anda sendiri. Daftarnya ada di /api/v1/review/objections.',
      en: 'There is no such objection outside your own unit. List them at /api/v1/review/objections.',
    },
  },
  'objection.closed': {
    status: 409,
    detail: {
      id: 'Keberatan ini sudah dijawab.',
      en: 'This objection has been answered.',
    },
  },
  'objection.same-reviewer': {
    status: 409,
    detail: {
      id: 'Di sini dua orang harus memutuskan, dan Anda yang pertama. Minta peninjau lain.',
      en: 'Two persons have to decide here, and you are the first. Ask another reviewer.',
    },
  },
  'objection.subject-unknown': {
    status: 404,
    detail: {
      id: 'Tidak ada yang seperti itu milik Anda, atau sudah ditampilkan lebih dari 14 hari lalu. Angka Anda sendiri ada di /api/v1/me/summary, komentar di /api/v1/assignments/{id}/comments.',
      en: 'There is nothing like that of yours, or it was shown more than 14 days ago. Your own figures are at /api/v1/me/summary, comments at /api/v1/assignments/{id}/comments.',
    },
  },
};
