import type { ProblemTable } from '@app/platform';

/** How HTTP says that a receipt leads nowhere. */
export const RECEIPT_PROBLEMS: ProblemTable = {
  'receipt.malformed': {
    status: 400,
    detail: {
      id: 'Ini bukan resi: dua belas huruf dan angka. Bandingkan dengan catatan Anda.',
      en: 'This is not a receipt: twelve letters and digits. Compare it with your note.',
    },
  },
  'receipt.unknown': {
    status: 404,
    detail: {
      id: 'Tidak ada penilaian dengan resi ini.',
      en: 'There is no rating with this receipt.',
    },
  },
};
