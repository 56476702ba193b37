import type { ProblemTable } from './problem-table.js';

/** How HTTP says, in every app, what is wrong with a request as such. */
export const REQUEST_PROBLEMS: ProblemTable = {
  'request.invalid': {
    status: 400,
    detail: {
      id: 'Ada isian yang tidak dapat diterima. Perbaiki isian di `errors` dan kirim lagi.',
      en: 'Some fields cannot be accepted. Correct the fields in `errors` and send again.',
    },
  },
  'request.malformed': {
    status: 400,
    detail: {
      id: 'Permintaan ini tidak dapat dibaca. Periksa bahwa isinya sesuai dengan jenis isinya.',
      en: 'The request cannot be read. Check that the body matches its content type.',
    },
  },
  'request.too-slow': {
    status: 408,
    detail: {
      id: 'Permintaan ini terlalu lama datang. Periksa sambungan dan kirim lagi.',
      en: 'The request took too long to arrive. Check the connection and send it again.',
    },
  },
  'request.headers-too-large': {
    status: 431,
    detail: {
      id: 'Alamat dan header terlalu panjang. Pendekkan alamatnya, atau hapus kuki situs ini.',
      en: 'Address and headers are too long. Shorten the address, or delete the cookies of this site.',
    },
  },
  'request.aborted': {
    status: 400,
    detail: {
      id: 'Sambungan terputus sebelum seluruh permintaan datang.',
      en: 'The connection ended before the whole request came.',
    },
  },
  'request.encoded': {
    status: 415,
    detail: {
      id: 'Isi yang dimampatkan tidak dikenal. Kirim tanpa `Content-Encoding`.',
      en: 'A compressed body is not understood. Send it without `Content-Encoding`.',
    },
  },
  'request.not-found': {
    status: 404,
    detail: {
      id: 'Tidak ada apa-apa di alamat ini.',
      en: 'There is nothing at this address.',
    },
  },
  'request.too-large': {
    status: 413,
    detail: {
      id: 'Isinya terlalu besar. Kirim lebih sedikit.',
      en: 'The body is too large. Send less.',
    },
  },
  'request.unsupported-type': {
    status: 415,
    detail: {
      id: 'Jenis isi ini tidak dikenal. Kirim application/json.',
      en: 'This content type is not understood. Send application/json.',
    },
  },
  'request.too-many': {
    status: 429,
    detail: {
      id: 'Terlalu banyak permintaan. Tunggu satu menit, lalu coba lagi.',
      en: 'Too many requests. Wait a minute and try again.',
    },
  },
};
