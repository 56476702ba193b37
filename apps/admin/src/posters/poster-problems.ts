import type { ProblemTable } from '@app/platform';

/** How HTTP says why a code was not changed, or a poster not drawn. */
export const POSTER_PROBLEMS: ProblemTable = {
  'code.unknown': {
    status: 404,
    detail: {
      id: 'Tidak ada kode itu. Daftarnya ada di /api/v1/codes.',
      en: 'There is no such code. List them at /api/v1/codes.',
    },
  },
  'code.revoked': {
    status: 409,
    detail: {
      id: 'Kode ini sudah dicabut, atau akan dicabut pada `revokedAt`, dan tidak boleh dicetak lagi. Terbitkan yang baru dengan POST /api/v1/codes/{id}/replace, atau cetak kode yang disebut `replacedById`.',
      en: 'This code has been revoked, or will be at `revokedAt`, and must not be printed again. Issue a new one with POST /api/v1/codes/{id}/replace, or print the code named in `replacedById`.',
    },
  },
  'code.replaced': {
    status: 409,
    detail: {
      id: 'Kode ini sudah diganti. Penggantinya disebut `replacedById` di /api/v1/codes.',
      en: 'This code has been replaced already. Its successor is named in `replacedById` at /api/v1/codes.',
    },
  },
  'code.unit-closed': {
    status: 409,
    detail: {
      id: 'Unit kode ini tidak ada hari ini, jadi posternya akan menyebut unit yang sudah tiada. Kode tercetak dari unit yang digabung tetap berlaku untuk penerusnya; untuk poster baru, ganti dengan POST /api/v1/codes/{id}/replace.',
      en: 'The unit of this code does not exist today, so its poster would name one that is gone. A printed code of a merged unit goes on for the successor; for a new poster, replace it with POST /api/v1/codes/{id}/replace.',
    },
  },
  'poster.no-public-address': {
    status: 409,
    detail: {
      id: 'PUBLIC_URL belum diisi, atau menuju mesin tempat ia dibaca, jadi kode tercetak tidak akan menuju ke mana pun. Isi PUBLIC_URL dengan alamat yang terjangkau dari ponsel warga, contoh https://suara.example.go.id, lalu mulai ulang.',
      en: "PUBLIC_URL is not set, or leads to the machine it is read on, so a printed code would lead nowhere. Set PUBLIC_URL to the address that citizens' phones can reach, for example https://suara.example.go.id, and start again.",
    },
  },
  'poster.no-codes': {
    status: 404,
    detail: {
      id: 'Unit ini dan unit di bawahnya tidak punya kode resmi yang dipakai. Impor codes.csv dengan kode untuknya.',
      en: 'Neither this unit nor one below it has an official code in use. Import codes.csv with a code for it.',
    },
  },
  'poster.unprintable': {
    status: 409,
    detail: {
      id: 'Huruf poster hanya huruf Latin, dan huruf lain akan menjadi tanda tanya. Tulis nama yang disebut `errors` dengan huruf Latin, tanpa emoji, lewat impor atau rute organisasi.',
      en: 'The fonts of posters have Latin letters only, and question marks would stand for the others. Write the names in `errors` in Latin letters, without emoji, by the import or the routes of the organisation.',
    },
  },
};
