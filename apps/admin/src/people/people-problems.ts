import type { ProblemTable } from '@app/platform';

/** How HTTP says why an account was not made or changed. */
export const PEOPLE_PROBLEMS: ProblemTable = {
  'user.unknown': {
    status: 404,
    detail: {
      id: 'Tidak ada pengguna itu. Daftarnya ada di /api/v1/users.',
      en: 'There is no such user. List them at /api/v1/users.',
    },
  },
  'user.unfit-name': {
    status: 400,
    detail: {
      id: 'Nama pengguna terdiri atas 3 sampai 63 huruf kecil, angka, titik, tanda hubung, atau garis bawah, dan diawali huruf atau angka.',
      en: 'A user name has 3 to 63 small letters, digits, dots, dashes or underscores and begins with a letter or digit.',
    },
  },
  'user.taken': {
    status: 409,
    detail: {
      id: 'Instansi Anda sudah punya pengguna dengan nama ini. Pilih nama lain.',
      en: 'There is a user of this name in your agency already. Choose another name.',
    },
  },
  'user.unfit-scope': {
    status: 400,
    detail: {
      id: 'Kepala unit punya `unitId`, perencana boleh punya; petugas punya `officerId`; administrator dan peninjau tidak punya keduanya.',
      en: 'A unit head has a `unitId`, a planner may have one; an officer has an `officerId`; administrators and reviewers have neither.',
    },
  },
  'user.last-administrator': {
    status: 409,
    detail: {
      id: 'Instansi akan tanpa administrator yang dapat masuk. Undang administrator lain dahulu.',
      en: 'The agency would be left without an administrator who can sign in. Invite another one first.',
    },
  },
};
