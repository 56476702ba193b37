import type { Language } from '@app/platform';

/** The words of setting up a second factor; one object per language, none optional. */
export interface SecondFactorTexts {
  title: string;
  why: string;
  begin: {
    text: string;
    password: string;
    code: string;
    codeHint: string;
    send: string;
  };
  steps: readonly [string, string, string];
  qr: string;
  secret: string;
  secretHint: string;
  code: string;
  codeHint: string;
  send: string;
  recovery: {
    title: string;
    text: string;
    print: string;
    caption: (username: string) => string;
    goOn: string;
    toAccount: string;
    over: string;
  };
  help: readonly string[];
}

const id: SecondFactorTexts = {
  title: 'Siapkan faktor kedua',
  why: 'Dengan faktor kedua, kata sandi yang dicuri saja tidak cukup untuk masuk sebagai Anda.',
  begin: {
    text: 'Isi kata sandi Anda lebih dahulu. Aplikasi autentikator yang lama berlaku sampai yang baru memberi kode.',
    password: 'Kata sandi Anda',
    code: 'Kode dari aplikasi yang sekarang',
    codeHint: 'Hanya bila akun Anda sudah memakai faktor kedua. Kode pemulihan juga boleh.',
    send: 'Tampilkan kode QR',
  },
  steps: [
    'Pasang aplikasi autentikator di ponsel, misalnya Google Authenticator, Microsoft Authenticator, atau Aegis.',
    'Di aplikasi itu tambahkan akun, lalu pindai gambar ini.',
    'Ketik 6 angka yang tampil di aplikasi.',
  ],
  qr: 'Kode QR untuk aplikasi autentikator',
  secret: 'Tidak dapat memindai? Ketik kunci ini di aplikasi',
  secretHint: 'Jenis: berdasarkan waktu. Huruf besar dan kecil sama saja.',
  code: 'Kode 6 angka',
  codeHint: 'Kodenya berganti setiap 30 detik. Pastikan jam ponsel diatur otomatis.',
  send: 'Pakai faktor kedua ini',
  recovery: {
    title: 'Simpan kode pemulihan ini sekarang',
    text: 'Bila ponsel hilang, satu kode ini menggantikan kode dari aplikasi, masing-masing sekali pakai. Cetak atau salin, lalu simpan terpisah dari ponsel: halaman ini hanya tampil sekali.',
    print: 'Untuk mencetak, pakai menu Cetak di peramban (Ctrl+P).',
    caption: (username) => `Kode pemulihan Suara Loket untuk ${username}`,
    goOn: 'Sudah saya simpan, lanjutkan',
    toAccount: 'Sudah saya simpan, kembali ke akun',
    over: 'Kode pemulihan sudah pernah ditampilkan dan tidak dapat dilihat lagi. Bila belum Anda simpan, siapkan faktor kedua sekali lagi.',
  },
  help: [
    'Faktor kedua adalah kode 6 angka dari ponsel Anda, di samping kata sandi.',
    'Administrator, perencana, dan peninjau wajib memakainya; yang lain boleh.',
    'Aplikasi autentikator bekerja tanpa internet dan tanpa pulsa.',
    'Kode pemulihan dipakai bila ponsel tidak ada; setiap kode hanya sekali.',
    'Bila semuanya hilang, administrator membuat tautan baru untuk Anda.',
  ],
};

const en: SecondFactorTexts = {
  title: 'Set up a second factor',
  why: 'With a second factor, a stolen password alone is not enough to sign in as you.',
  begin: {
    text: 'Give your password first. The present authenticator app counts until the new one has given a code.',
    password: 'Your password',
    code: 'Code of the present app',
    codeHint: 'Only if your account has a second factor already. A recovery code will do too.',
    send: 'Show the QR code',
  },
  steps: [
    'Install an authenticator app on your phone, such as Google Authenticator, Microsoft Authenticator or Aegis.',
    'Add an account in that app, and scan this picture.',
    'Type the 6 digits that the app shows.',
  ],
  qr: 'QR code for the authenticator app',
  secret: 'Cannot scan it? Type this key into the app',
  secretHint: 'Kind: based on time. Capital and small letters are the same.',
  code: 'Code of 6 digits',
  codeHint: 'It changes every 30 seconds. Make sure that the phone sets its clock by itself.',
  send: 'Use this second factor',
  recovery: {
    title: 'Keep these recovery codes now',
    text: 'If your phone is lost, one of these stands in for the code of the app, each of them once. Print or copy them and keep them apart from the phone: this page is shown only once.',
    print: 'To print, use Print in the menu of your browser (Ctrl+P).',
    caption: (username) => `Recovery codes of Suara Loket for ${username}`,
    goOn: 'I have kept them, continue',
    toAccount: 'I have kept them, back to my account',
    over: 'The recovery codes were shown and cannot be seen again. If you have not kept them, set up the second factor once more.',
  },
  help: [
    'A second factor is a code of 6 digits from your phone, beside the password.',
    'Administrators, planners and reviewers must use one; others may.',
    'An authenticator app needs neither the internet nor credit.',
    'Recovery codes are for when the phone is not at hand; each works once.',
    'If everything is lost, an administrator makes a new link for you.',
  ],
};

const TEXTS: Readonly<Record<Language, SecondFactorTexts>> = { id, en };

export function secondFactorTextsIn(language: Language): SecondFactorTexts {
  return TEXTS[language];
}
