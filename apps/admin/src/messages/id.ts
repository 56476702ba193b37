import { FIELDS_ID } from './field-texts.js';
import { REVIEW_ID } from './review-texts.js';
import type { Messages } from './messages.js';

export const id: Messages = {
  fields: FIELDS_ID,
  openIndex: 'indeks terbuka, tidak tahan manipulasi',
  openVoice: 'suara publik, bukan bahan penilaian',
  publicVoice: 'suara publik, bukan bagian angka resmi',
  noOfficial: 'Belum ada angka resmi. Penilaian terbuka tampil terpisah sebagai suara publik.',
  unanchored:
    'Tanpa jangkar: penilaian bertiket kurang dari 30, jadi penilaian dari layar loket tidak dapat diperiksa silang.',
  peerWords: {
    above: 'di atas rekan selayanan',
    level: 'setara rekan selayanan',
    below: 'di bawah rekan selayanan',
    'too few': 'data belum cukup',
  },
  tooFew: 'Data belum cukup',
  intervalExcludes:
    'Selang tidak memuat siapa yang memilih tidak menilai dan siapa yang tidak pernah ditanya.',
  coverage: {
    known: null,
    exceeded:
      'Penilaian lebih banyak daripada orang yang dilayani: periksa jumlah yang dilayani, atau ada yang menilai lebih dari sekali.',
    unknown: 'Cakupan tidak diketahui: jumlah yang dilayani belum lengkap untuk periode ini.',
    weekly: 'Cakupan tidak dihitung per minggu.',
    'other days': 'Cakupan tidak dihitung: angka ini tidak memuat semua hari dalam periodenya.',
  },
  provisional:
    'IKM sementara: rencana sampel belum terpenuhi atau jumlah yang dilayani tidak diketahui.',
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
  review: REVIEW_ID,
  silence: {
    learning: 'Belum cukup lama untuk mengenal irama loket ini: perlu empat minggu penilaian.',
    normal: 'Penilaian masuk seperti biasa.',
    silent: (since) =>
      `Diam sejak ${since}: biasanya sudah ada penilaian. Periksa apakah poster ditukar atau tertutup, atau loket tutup.`,
  },
};
