import type { ProblemTable } from '@app/platform';

/** How HTTP says why a display was not let in or shut out. */
export const DISPLAY_PROBLEMS: ProblemTable = {
  'display.unknown': {
    status: 404,
    detail: {
      id: 'Tidak ada layar itu. Daftarnya ada di /api/v1/displays.',
      en: 'There is no such display. List them at /api/v1/displays.',
    },
  },
  'public-url.unusable': {
    status: 409,
    detail: {
      id: 'Alamat di PUBLIC_URL terlalu panjang untuk kode yang berganti tiap menit: layar tidak dapat menampilkannya cukup besar untuk dipindai. Pakai nama host paling banyak 24 karakter, lalu mulai ulang.',
      en: 'The address in PUBLIC_URL is too long for codes that change each minute: a screen could not show them large enough to scan. Use a host name of at most 24 characters, and start again.',
    },
  },
};
