import { FIGURE_TEXTS } from '@app/figure-texts';
import { FIELDS_ID } from './field-texts.js';
import { PERIODS_ID } from './period-texts.js';
import { REVIEW_ID } from './review-texts.js';
import type { Messages } from './messages.js';

export const id: Messages = {
  fields: FIELDS_ID,
  ...FIGURE_TEXTS.id,
  breaks: {
    rename: (from, to) => `${from} berganti nama menjadi ${to}.`,
    merge: (from, to) => `${from} digabung ke ${to}; angka sebelumnya tidak sebanding.`,
    split: (from, to) => `${to} dipisahkan dari ${from}; angka sebelumnya tidak sebanding.`,
    method: (version) => `Mulai di sini dihitung dengan metode versi ${version}.`,
    basis: {
      open: 'Mulai di sini dasarnya penilaian terbuka; angka sebelumnya tidak sebanding.',
      attested:
        'Mulai di sini dasarnya penilaian terbukti hadir; angka sebelumnya tidak sebanding.',
    },
  },
  missing: {
    tooFew:
      'Angka belum dirilis. Angka tampil setelah paling sedikit 10 orang menilai dan rilisnya tidak mengungkap siapa pun.',
    publicVoice:
      'Belum ada penilaian yang terbukti hadir atau dilayani. Penilaian terbuka tampil terpisah sebagai suara publik dan bukan bahan penilaian.',
    runningWeek:
      'Angka petugas dirilis per minggu penuh; minggu yang sedang berjalan belum dihitung.',
    intervalOnly: (n) =>
      `Baru selang yang tampil, dari ${n} orang. Angka tampil mulai 30 orang: masih ${30 - n} orang lagi.`,
  },
  signals: {
    up: (n) =>
      `Naik melampaui gejolak biasa (n = ${n} pada pekan itu). Cari tahu apa yang membaik.`,
    down: (n) =>
      `Turun melampaui gejolak biasa (n = ${n} pada pekan itu). Cari tahu apa yang berubah.`,
    volume: (ratings, most) =>
      `${ratings} penilaian, lebih dari ${most} yang dapat dijelaskan oleh jumlah yang dilayani. Periksa angka yang dilayani dan asal penilaiannya.`,
    explained:
      'Sinyal mingguan membandingkan 12 pekan terakhir dengan hingga 52 pekan sebelumnya. Sinyal adalah alasan untuk melihat, bukan temuan.',
  },
  periods: PERIODS_ID,
  review: REVIEW_ID,
  silence: {
    learning: 'Belum cukup lama untuk mengenal irama loket ini: perlu empat minggu penilaian.',
    normal: 'Penilaian masuk seperti biasa.',
    silent: (since) =>
      `Diam sejak ${since}: biasanya sudah ada penilaian. Periksa apakah poster ditukar atau tertutup, atau loket tutup.`,
  },
};
