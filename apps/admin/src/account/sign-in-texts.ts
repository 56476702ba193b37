import type { Language } from '@app/platform';

/** The words of signing in; one object per language, none optional. */
export interface SignInTexts {
  title: string;
  lead: string;
  username: string;
  usernameHint: string;
  password: string;
  send: string;
  forgotten: { title: string; text: string };
  code: {
    title: string;
    label: string;
    hint: string;
    send: string;
    lost: { title: string; text: string };
    again: string;
  };
  invitation: {
    title: (agency: string) => string;
    text: (username: string, role: string) => string;
    secondFactor: string;
    password: string;
    passwordHint: string;
    send: string;
  };
  help: readonly string[];
}

const id: SignInTexts = {
  title: 'Masuk',
  lead: 'Untuk petugas, kepala unit, perencana, peninjau, dan administrator. Warga tidak perlu masuk untuk menilai.',
  username: 'Nama pengguna',
  usernameHint: 'Seperti tertulis di undangan Anda, misalnya kabid.dukcapil.',
  password: 'Kata sandi',
  send: 'Masuk',
  forgotten: {
    title: 'Lupa kata sandi atau nama pengguna?',
    text: 'Minta tautan baru kepada administrator instansi Anda. Tautan diserahkan langsung, tidak lewat surel; dengan tautan itu Anda memilih kata sandi baru.',
  },
  code: {
    title: 'Kode dari ponsel Anda',
    label: 'Kode 6 angka',
    hint: 'Buka aplikasi autentikator. Kodenya berganti setiap 30 detik, dan setiap kode hanya sekali pakai.',
    send: 'Lanjutkan',
    lost: {
      title: 'Ponsel tidak ada?',
      text: 'Ketik satu kode pemulihan yang Anda simpan dahulu. Bila itu pun tidak ada, minta tautan baru kepada administrator instansi Anda.',
    },
    again: 'Masuk dengan akun lain',
  },
  invitation: {
    title: (agency) => `Selamat datang di ${agency}`,
    text: (username, role) =>
      `Nama pengguna Anda ${username}, sebagai ${role}. Pilih kata sandi Anda sendiri; administrator tidak melihatnya.`,
    secondFactor:
      'Sesudah ini Anda menyiapkan faktor kedua di ponsel. Siapkan ponsel Anda; perlu dua menit.',
    password: 'Kata sandi baru',
    passwordHint:
      'Paling sedikit 12 karakter. Empat kata yang tidak berkaitan mudah diingat dan sulit ditebak.',
    send: 'Simpan dan masuk',
  },
  help: [
    'Halaman ini untuk pegawai; warga menilai lewat kode di loket tanpa masuk.',
    'Ketik nama pengguna dan kata sandi Anda, lalu tekan Masuk.',
    'Sebagian akun masih meminta kode 6 angka dari aplikasi autentikator di ponsel.',
    'Sesudah sepuluh percobaan yang salah, akun terkunci seperempat jam.',
    'Di komputer bersama, tekan Keluar bila selesai; tanpa kegiatan selama 30 menit sesi berakhir sendiri.',
  ],
};

const en: SignInTexts = {
  title: 'Sign in',
  lead: 'For officers, unit heads, planners, reviewers and administrators. Citizens need not sign in to rate.',
  username: 'User name',
  usernameHint: 'As it stands in your invitation, for example kabid.dukcapil.',
  password: 'Password',
  send: 'Sign in',
  forgotten: {
    title: 'Forgotten your password or user name?',
    text: 'Ask an administrator of your agency for a new link. It is handed over in person and never sent by mail; with it you choose a new password.',
  },
  code: {
    title: 'The code on your phone',
    label: 'Code of 6 digits',
    hint: 'Open the authenticator app. Its code changes every 30 seconds, and each can be used once.',
    send: 'Continue',
    lost: {
      title: 'Is the phone not at hand?',
      text: 'Type one of the recovery codes that you have kept. If there is none, ask an administrator of your agency for a new link.',
    },
    again: 'Sign in with another account',
  },
  invitation: {
    title: (agency) => `Welcome to ${agency}`,
    text: (username, role) =>
      `Your user name is ${username}, as ${role}. Choose a password of your own; the administrator does not see it.`,
    secondFactor:
      'After this you set up a second factor on your phone. Have it at hand; it takes two minutes.',
    password: 'New password',
    passwordHint:
      'At least 12 characters. Four words that have nothing to do with each other are easy to keep and hard to guess.',
    send: 'Save and sign in',
  },
  help: [
    'This page is for staff; citizens rate by the code at a counter without signing in.',
    'Type your user name and password, then press Sign in.',
    'Some accounts also ask for a code of 6 digits from the authenticator app on the phone.',
    'After ten wrong tries an account is locked for a quarter of an hour.',
    'On a shared computer press Sign out when you are done; after 30 idle minutes the session ends by itself.',
  ],
};

const TEXTS: Readonly<Record<Language, SignInTexts>> = { id, en };

export function signInTextsIn(language: Language): SignInTexts {
  return TEXTS[language];
}
