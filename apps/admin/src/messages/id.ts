import { daysInWords, FIGURE_WORDS } from '@app/figure-texts';
import { IKM_WORDS } from '@app/skm';
import { FIELDS_ID } from './field-texts.js';
import { PERIODS_ID } from './period-texts.js';
import { REVIEW_ID } from './review-texts.js';
import type { Messages } from './messages.js';

export const id: Messages = {
  fields: FIELDS_ID,
  ...FIGURE_WORDS.id,
  language: 'id',
  ikm: IKM_WORDS.id,
  breaks: {
    rename: (from, to) => `${from} berganti nama menjadi ${to}.`,
    merge: (from, to) => `${from} digabung ke ${to}; angka sebelumnya tidak sebanding.`,
    split: (from, to) => `${to} dipisahkan dari ${from}; angka sebelumnya tidak sebanding.`,
    method: (version) => `Mulai di sini dihitung dengan metode versi ${version}.`,
  },
  signals: {
    up: (n, days) =>
      `Naik melampaui gejolak biasa (${daysInWords(days, 'id')}, n = ${n}). Cari tahu apa yang membaik.`,
    down: (n, days) =>
      `Turun melampaui gejolak biasa (${daysInWords(days, 'id')}, n = ${n}). Cari tahu apa yang berubah.`,
    volume: (ratings, most) =>
      `${ratings} penilaian, lebih dari ${most} yang dapat dijelaskan oleh jumlah yang dilayani. Periksa angka yang dilayani dan asal penilaiannya.`,
    explained:
      'Sinyal membandingkan 12 pekan terakhir dengan hingga 52 pekan sebelumnya; layanan dan petugas baru sesudah triwulannya ditutup. Sinyal adalah alasan untuk melihat, bukan temuan.',
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
