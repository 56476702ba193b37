import type { ProblemTable } from '@app/platform';

/** How HTTP says why a period was not asked for, found or published. */
export const CLOSED_PERIOD_PROBLEMS: ProblemTable = {
  'period.not-a-quarter': {
    status: 400,
    detail: {
      id: 'Yang diminta adalah triwulan, misalnya 2026-Q4; bulannya ikut ditutup, dan semester serta tahun ditutup sendiri bersama triwulan terakhirnya.',
      en: 'Ask for a quarter, for example 2026-Q4; its months are closed with it, and semester and year close by themselves with their last quarter.',
    },
  },
  'period-request.unknown': {
    status: 404,
    detail: {
      id: 'Tidak ada permintaan itu. Daftarnya ada di /api/v1/period-requests.',
      en: 'There is no such request. List them at /api/v1/period-requests.',
    },
  },
  'closed-period.unknown': {
    status: 404,
    detail: {
      id: 'Tidak ada penutupan itu. Daftarnya ada di /api/v1/closed-periods.',
      en: 'There is no such closed period. List them at /api/v1/closed-periods.',
    },
  },
  'closed-period.published': {
    status: 409,
    detail: {
      id: 'Angka ini sudah diterbitkan. /api/v1/closed-periods menyebut oleh siapa dan kapan.',
      en: 'These figures are published already. /api/v1/closed-periods says by whom and when.',
    },
  },
  'closed-period.superseded': {
    status: 409,
    detail: {
      id: 'Ada revisi yang lebih baru, dan hanya yang terbaru yang diterbitkan. Ambil id-nya di /api/v1/closed-periods.',
      en: 'There is a later revision, and only the newest is published. Take its id from /api/v1/closed-periods.',
    },
  },
};
