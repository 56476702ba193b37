import { FAULTS_ID } from './faults.js';
import type { PageMessages } from './messages.js';

export const id: PageMessages = {
  product: 'Suara Loket',
  skip: 'Langsung ke isi',
  marking: {
    CONTOH: 'CONTOH: semua nama dan angka di sini rekaan',
    UJI: 'UJI COBA: penilaian di sini hanya percobaan',
  },
  otherLanguage: { language: 'en', label: 'English' },
  account: 'Akun saya',
  signIn: 'Masuk',
  signOut: 'Keluar',
  regions: { account: 'Akun', menu: 'Menu utama', pages: 'Halaman' },
  footer: 'Penilaian warga atas pelayanan publik',
  help: 'Bantuan untuk halaman ini',
  notices: {
    'signed-out': 'Anda sudah keluar.',
    'signed-in-again': 'Anda sudah masuk kembali.',
    'password-changed': 'Kata sandi baru berlaku. Sesi Anda di perangkat lain sudah diakhiri.',
    'session-ended': 'Sesi itu sudah diakhiri.',
    'sessions-ended': 'Semua sesi lain sudah diakhiri.',
    'second-factor-set': 'Faktor kedua berlaku mulai sekarang.',
    'objection-filed': 'Keberatan Anda diterima dan menunggu jawaban peninjau.',
    'reply-written': 'Tanggapan Anda tersimpan.',
    'persons-served-saved': 'Jumlah orang dilayani sudah disimpan.',
    'period-published': 'Angka periode ini sudah diterbitkan.',
    'settings-changed': 'Pengaturan sudah disimpan.',
  },
  form: {
    fault: 'Perlu diperbaiki',
    summary: 'Ada yang perlu diperbaiki',
    unsent:
      'Isian ini belum dikirim, karena Anda perlu masuk kembali. Periksa, isi lagi kata sandi bila diminta, lalu kirim.',
    optional: 'boleh kosong',
    day: 'Tanggal',
    month: 'Bulan',
    year: 'Tahun',
    choose: 'Pilih',
  },
  table: {
    previous: 'Sebelumnya',
    next: 'Berikutnya',
    page: (n, of) => `Halaman ${n} dari ${of}`,
  },
  figure: {
    how: 'Bagaimana angka ini dihitung?',
    table: 'Angka dalam tabel',
    few: 'kurang dari 10',
    axisFrom: (from) => `Sumbu mulai dari ${from}`,
  },
  live: {
    fresh: (time) => `Diperbarui ${time}.`,
    old: 'Belum dapat diperbarui; dicoba lagi sebentar lagi.',
  },
  errors: {
    'request.not-found': {
      title: 'Halaman ini tidak ada',
      text: 'Alamatnya mungkin salah ketik, sudah dipindah, atau bukan untuk akun Anda. Mulai lagi dari beranda.',
    },
    'role.not-allowed': {
      title: 'Akun Anda bukan untuk halaman ini',
      text: 'Administrator instansi Anda dapat mengatakan siapa yang berwenang, atau memberi Anda peran lain.',
    },
    'request.cross-site': {
      title: 'Isian ini dikirim dari situs lain',
      text: 'Demi keamanan tidak ada yang dilakukan. Buka halamannya di sini dan isi dari awal.',
    },
    'invitation.unknown': {
      title: 'Tautan ini tidak berlaku',
      text: 'Tautannya sudah dipakai, sudah lewat 72 jam, atau terpotong waktu disalin. Minta tautan baru kepada administrator instansi Anda.',
    },
    'request.too-large': {
      title: 'Isiannya terlalu besar',
      text: 'Tidak ada yang disimpan. Kembali, pendekkan teksnya, lalu kirim lagi.',
    },
    'request.too-many': {
      title: 'Terlalu banyak permintaan',
      text: 'Tunggu satu menit, lalu coba lagi. Tidak ada yang hilang.',
    },
    'store.unavailable': {
      title: 'Penyimpanan data tidak menjawab',
      text: 'Belum pasti apakah isian Anda tersimpan. Tunggu beberapa detik, lalu coba lagi dan periksa hasilnya.',
    },
    'server.failed': {
      title: 'Ada yang gagal di pihak kami',
      text: 'Coba lagi. Bila tetap begitu, beri tahu pengelola dan sebutkan nomor permintaan di bawah ini.',
    },
    refused: {
      title: 'Permintaan ini tidak dapat dilayani',
      text: 'Kembali ke halaman sebelumnya, atau mulai lagi dari beranda.',
    },
  },
  requestId: 'Nomor permintaan',
  reload: 'Coba lagi',
  backToForm: 'Kembali ke isian Anda',
  home: 'Ke beranda',
  faults: FAULTS_ID,
  anyFault: 'Ini tidak dapat diterima. Periksa isian Anda dan coba lagi.',
};
