import type { ProblemTable } from '@app/platform';

/** How HTTP says why a table of persons served was not taken. */
export const PERSONS_SERVED_PROBLEMS: ProblemTable = {
  'persons-served.refused': {
    status: 400,
    detail: {
      id: 'Tidak ada isi tabel yang disimpan. Perbaiki yang disebut `errors`, lalu kirim lagi; dengan ?preview=true terlihat apa yang akan berubah.',
      en: 'Nothing of the table was stored. Mend what `errors` names and send it again; with ?preview=true it shows what it would change.',
    },
  },
  'persons-served.not-csv': {
    status: 415,
    detail: {
      id: 'Yang diharapkan adalah tabel dengan kolom service_key, month, dan n. Kirim sebagai text/csv dalam UTF-8; simpan buku kerja sebagai CSV dahulu.',
      en: 'A table is expected, with the columns service_key, month and n. Send it as text/csv in UTF-8; save a workbook as CSV first.',
    },
  },
};
