import type { ProblemTable } from '@app/platform';

/** How HTTP says why a rating was not stored or changed. */
export const RATING_PROBLEMS: ProblemTable = {
  'permit.forged': {
    status: 400,
    detail: {
      id: 'Izin halaman ini tidak berlaku. Buka lagi halaman kodenya.',
      en: 'The permit of this page is not valid. Open the page of the code again.',
    },
  },
  'edit-token.wrong': {
    status: 401,
    detail: {
      id: 'Token ubah ini bukan milik penilaian itu. Kirim token yang datang bersama 201-nya.',
      en: 'The edit token does not belong to this rating. Send the one that came with its 201.',
    },
  },
  'rating-id.malformed': {
    status: 400,
    detail: {
      id: 'Id penilaian harus berupa UUID versi 4.',
      en: 'The id of a rating must be a UUID of version 4.',
    },
  },
  'rating.unknown': {
    status: 404,
    detail: {
      id: 'Penilaian itu tidak tersimpan. Kirim dahulu.',
      en: 'No such rating is stored. Submit it first.',
    },
  },
  'rating.conflict': {
    status: 409,
    detail: {
      id: 'Id ini milik penilaian dengan isi lain. Pakai id baru, atau PATCH yang tersimpan.',
      en: 'This id belongs to a rating with other content. Use a new id, or PATCH the stored one.',
    },
  },
  'rating.closed': {
    status: 409,
    detail: {
      id: 'Waktu untuk mengubah penilaian ini sudah lewat. Penilaian tetap seperti adanya.',
      en: 'The time for changing this rating has passed. It stands as it is.',
    },
  },
  'details.too-many': {
    status: 429,
    detail: {
      id: 'Dalam satu jam ini datang lebih banyak jawaban dan komentar dari jaringan ini daripada yang disimpan, jadi tidak ada yang diubah. Kirim nilainya tanpa itu, dan kirim ini lagi setelah jamnya berganti.',
      en: 'More answers and comments came from this network within the hour than are stored, so nothing was changed. Send the score without them, and these again after the full hour.',
    },
    retryAfterSeconds: 900,
  },
};
