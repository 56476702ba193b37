import type { Language } from '@app/platform';

/** What citizens read on a poster. */
export interface PosterTexts {
  question: string;
  instruction: string;
  /** above the address in letters */
  typed: string;
  /** against posters that were pasted over ours: what is never asked */
  promise: string;
  /** before the address where a receipt is looked up */
  status: string;
  officer: (publicName: string) => string;
  /** `day` in words */
  edition: (edition: number, day: string) => string;
  /** the title of the file */
  title: string;
}

export const POSTER_TEXTS: Readonly<Record<Language, PosterTexts>> = {
  id: {
    question: 'Bagaimana pelayanan tadi?',
    instruction: 'Pindai dengan kamera ponsel, lalu ketuk satu wajah.',
    typed: 'Tidak bisa memindai? Ketik alamat ini:',
    promise:
      'Gratis dan tanpa nama. Nama, NIK, nomor telepon, kata sandi, atau pembayaran tidak pernah diminta.',
    status: 'Status penilaian',
    officer: (publicName) => `Petugas ${publicName}`,
    edition: (edition, day) => `Versi ${edition}, dicetak ${day}`,
    title: 'Poster penilaian pelayanan',
  },
  en: {
    question: 'How was the service?',
    instruction: 'Scan with your phone camera, then tap one face.',
    typed: 'Cannot scan? Type this address:',
    promise:
      'Free and without your name. Your name, ID number, phone number, password or a payment is never asked for.',
    status: 'Status of a rating',
    officer: (publicName) => `Officer ${publicName}`,
    edition: (edition, day) => `Version ${edition}, printed ${day}`,
    title: 'Service rating poster',
  },
};
