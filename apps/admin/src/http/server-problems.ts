import type { ProblemTable } from '@app/platform';

/** How HTTP says what no feature of its own refuses. */
export const SERVER_PROBLEMS: ProblemTable = {
  'request.unsupported-type': {
    status: 415,
    detail: {
      id: 'Jenis isi ini tidak dikenal. Kirim application/json; tabel orang yang dilayani ke /api/v1/persons-served sebagai text/csv; berkas organisasi ke /api/v1/organisation/import sebagai teks di dalam JSON. Berkas XLSX diterima lewat baris perintah.',
      en: 'This content type is not understood. Send application/json; a table of persons served to /api/v1/persons-served as text/csv; the files of an organisation to /api/v1/organisation/import as texts in JSON. XLSX files are taken by the command line.',
    },
  },
  'store.unavailable': {
    status: 503,
    detail: {
      id: 'Basis data tidak menjawab. Coba lagi sebentar lagi.',
      en: 'The database does not answer. Try again in a moment.',
    },
    retryAfterSeconds: 5,
  },
};
