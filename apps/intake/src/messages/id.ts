import { PROFILE_NAMES } from '@app/value-lists';
import { TAP_MINUTES } from '@app/rating';
import type { Messages } from './messages.js';
import { ERROR_TEXTS } from './error-texts.js';
import { RECEIPT_TEXTS } from './receipt-texts.js';

const PROFIL: Messages['details']['profile'] = {
  title: 'Tentang Anda (untuk laporan resmi, boleh kosong)',
  advice: 'Disimpan terpisah dari penilaian dan komentar, dan hanya ditampilkan sebagai jumlah.',
  choose: 'Belum dipilih',
  untold: 'Tidak ingin menjawab',
  fields: PROFILE_NAMES.id,
};

export const id: Messages = {
  product: 'Suara Loket',
  otherLanguage: { language: 'en', label: 'English' },
  marking: {
    CONTOH: 'CONTOH – bukan penilaian sungguhan',
    UJI: 'UJI – bukan penilaian sungguhan',
  },
  footer: 'Tanpa nama, NIK, atau nomor telepon. Petugas tidak melihat penilaian satu per satu.',
  links: {
    status: 'Status penilaian',
    privacy: 'Privasi',
    about: 'Tentang',
    accessibility: 'Aksesibilitas',
  },
  fault: 'Kesalahan',
  preview: (unit) => `${unit}. Satu ketukan, tanpa nama dan tanpa aplikasi.`,
  target: { officer: 'Petugas', notThisOfficer: 'Bukan petugas ini' },
  tap: {
    hint: 'Satu ketukan langsung tersimpan.',
    stale: 'Halaman tadi sudah usang, jadi belum ada yang tersimpan. Ketuk sekali lagi.',
    changeable:
      'Penilaian dari peramban ini sudah tersimpan dan masih dapat diubah: ketuk pilihan yang Anda maksud.',
    rejectionStays: 'Bila tadi dipilih “Bukan petugas ini”, pilihan itu tetap berlaku.',
    final: 'Penilaian dari peramban ini sudah tersimpan. Ketukan berikut menjadi penilaian baru.',
    tooLate: `Perubahan tidak disimpan: sudah lewat ${TAP_MINUTES} menit, jadi penilaian tadi tetap. Ketukan berikut menjadi penilaian baru.`,
    already:
      'Penilaian dari halaman sebelumnya sudah tersimpan. Orang berikutnya dapat menilai sekarang.',
    revoked: (unit) =>
      `Kode ini sudah tidak dipakai. Penilaian Anda tetap kami terima untuk ${unit}.`,
  },
  saved: {
    title: 'Tersimpan',
    choice: (choice) => `Penilaian Anda: ${choice}.`,
    mistap: 'Salah ketuk? Ubah',
  },
  sharedScreen: {
    optional: 'Penilaian Anda sudah masuk. Yang berikut boleh diisi, boleh tidak.',
    returns: 'Layar ini kembali sendiri ke pertanyaan untuk orang berikutnya.',
    next: 'Kembali ke pertanyaan',
  },
  receipt: {
    title: 'Tanda terima',
    seeStatus: 'Lihat status',
    pageTitle: 'Status penilaian',
    intro: 'Ketik tanda terima yang muncul setelah Anda menilai, atau tempel tautannya.',
    field: 'Tanda terima (12 huruf dan angka)',
    check: 'Periksa',
    statusLabel: 'Status',
    meaningLabel: 'Artinya',
    ...RECEIPT_TEXTS.id,
    reasonLabel: 'Sebab',
    weekLabel: 'Waktu',
    week: (year, week, days) => `Minggu ke-${week} tahun ${year} (${days})`,
    agencyLabel: 'Instansi',
    nothingElse: 'Halaman ini tidak menampilkan nilai, alasan, komentar, loket, atau petugas.',
    another: 'Periksa tanda terima lain',
  },
  details: {
    steps: {
      visit: {
        title: 'Belum lama ini Anda sudah menilai di sini',
        optional:
          'Penilaian yang baru juga sudah tersimpan. Beri tahu kami yang mana, atau tutup saja halaman ini. Dalam 20 jam paling banyak tiga penilaian dari satu perangkat untuk tempat yang sama yang dihitung.',
      },
      first: {
        title: 'Mau melengkapi?',
        optional:
          'Penilaian Anda sudah masuk dan halaman ini boleh ditutup. Yang berikut boleh diisi, boleh tidak.',
      },
      rest: {
        title: 'Tentang pelayanan di sini',
        optional: 'Jawab yang Anda tahu saja. Semua boleh dilewati.',
      },
      last: { title: 'Ada yang ingin disampaikan?', optional: 'Boleh diisi, boleh dilewati.' },
    },
    visit: {
      changes: 'Ini mengubah penilaian tadi',
      another: 'Ini untuk layanan lain',
    },
    service: 'Layanan apa yang Anda terima?',
    otherService: 'Lainnya / tidak tahu',
    comment: {
      label: 'Komentar (boleh kosong)',
      advice:
        'Jangan tulis nama atau nomor siapa pun. Komentar dibaca orang di unit ini, paling cepat seminggu lagi, bersama komentar lain. Paling banyak 500 huruf.',
      tooLong:
        'Komentar lebih dari 500 huruf, jadi belum disimpan. Yang tertulis di bawah sudah dipotong; periksa, lalu kirim lagi.',
    },
    tooMany:
      'Isian ini belum tersimpan: dari jaringan yang Anda pakai (misalnya Wi-Fi kantor) sudah terlalu banyak isian dalam satu jam ini. Penilaian Anda sudah tersimpan. Isian di bawah ini masih ada: kirim lagi lewat data seluler, atau coba lagi setelah beberapa menit.',
    profile: PROFIL,
    next: 'Lanjut',
    finish: 'Selesai',
    send: 'Kirim',
    skip: 'Lewati',
  },
  thanks: {
    title: 'Terima kasih',
    text: 'Penilaian Anda sudah tersimpan.',
    grouped:
      'Petugas tidak melihat penilaian satu per satu. Hasil ditampilkan sebagai gabungan banyak penilaian.',
    close: 'Halaman ini boleh ditutup.',
    detailsClosed:
      'Waktu untuk melengkapi sudah habis, jadi jawaban terakhir tidak disimpan. Penilaian Anda sendiri tetap tersimpan.',
  },
  display: {
    scan: 'Pindai dan nilai layanan ini',
    never: 'Tidak diminta nama, NIK, nomor telepon, atau uang.',
    type: 'Atau ketik:',
    offline:
      'Sambungan terputus. Penilaian dengan kode ini tetap disimpan; periksa jaringan perangkat ini.',
    wrongClock: 'Jam perangkat ini meleset; jam di atas sudah dikoreksi. Selisih:',
    seconds: 'detik',
    minutes: 'menit',
  },
  enterCode: {
    title: 'Ketik kode loket',
    field: 'Kode di bawah gambar QR',
    hint: 'Sembilan huruf dan angka; tautannya juga boleh ditempel. Karakter terakhir memeriksa ketikan, jadi satu huruf yang salah akan ketahuan. Huruf besar atau kecil sama saja; O dibaca 0, I dan L dibaca 1.',
    open: 'Buka',
    typedAsReceipt:
      'Yang Anda ketik adalah kode loket, bukan tanda terima. Tekan Buka untuk menilai di loket itu.',
  },
  retry: { resend: 'Kirim ulang', reload: 'Muat ulang', chosen: 'Pilihan Anda' },
  errors: ERROR_TEXTS.id,
  requestId: 'Nomor permintaan',
};
