import type { ProblemTable } from '@app/platform';

/** How HTTP says why a network of the office was not enrolled or taken back. */
export const OFFICE_NETWORK_PROBLEMS: ProblemTable = {
  'office-network.enrolled': {
    status: 409,
    detail: {
      id: 'Jaringan ini sudah didaftarkan. Daftarnya ada di /api/v1/office-networks.',
      en: 'This network is enrolled already. List them at /api/v1/office-networks.',
    },
  },
  'office-network.unknown': {
    status: 404,
    detail: {
      id: 'Tidak ada jaringan itu. Daftarnya ada di /api/v1/office-networks.',
      en: 'There is no such network. List them at /api/v1/office-networks.',
    },
  },
};
