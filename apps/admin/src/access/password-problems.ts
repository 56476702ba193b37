import type { ProblemTable } from '@app/platform';

/** How HTTP says why a password is not taken. */
export const PASSWORD_PROBLEMS: ProblemTable = {
  'password.unfit': {
    status: 400,
    detail: {
      id: 'Kata sandi terdiri atas 12 sampai 256 karakter. Pilih yang lain.',
      en: 'A password has 12 to 256 characters. Choose another.',
    },
  },
  'password.guessable': {
    status: 400,
    detail: {
      id: 'Kata sandi ini mudah ditebak. Pakai empat kata atau lebih yang tidak berkaitan, tanpa deret, pengulangan, atau nomor saja.',
      en: 'This password is easy to guess. Take four or more words that have nothing to do with each other, and no row, repetition or number alone.',
    },
  },
  'password.like-name': {
    status: 400,
    detail: {
      id: 'Kata sandi ini hampir sama dengan nama pengguna, instansi, atau produk. Jangan pakai nama itu: pakai empat kata atau lebih yang tidak berkaitan.',
      en: 'This password is little more than the user name, the agency or the product. Leave the names out: take four or more words that have nothing to do with each other.',
    },
  },
  'password.busy': {
    status: 503,
    detail: {
      id: 'Terlalu banyak yang masuk bersamaan. Coba lagi beberapa detik lagi.',
      en: 'Too many sign in at this moment. Try again in a few seconds.',
    },
    retryAfterSeconds: 5,
  },
};
