import type { Language } from '@app/platform';

/** The words of one's own account; one object per language, none optional. */
export interface AccountTexts {
  title: string;
  /** what can be done there */
  what: string;
  who: string;
  username: string;
  role: string;
  agency: string;
  password: {
    title: string;
    present: string;
    next: string;
    hint: string;
    send: string;
  };
  sessions: {
    title: string;
    caption: string;
    browser: string;
    unknown: string;
    since: string;
    seen: string;
    what: string;
    current: string;
    end: string;
    endOthers: string;
    only: string;
  };
  secondFactor: { title: string; text: string; open: string };
  resets: {
    title: string;
    line: (by: string | null, at: string) => string;
    what: string;
  };
  help: readonly string[];
}

const id: AccountTexts = {
  title: 'Akun saya',
  what: 'Kata sandi, faktor kedua, dan di mana Anda sedang masuk.',
  who: 'Siapa Anda di sini',
  username: 'Nama pengguna',
  role: 'Peran',
  agency: 'Instansi',
  password: {
    title: 'Ganti kata sandi',
    present: 'Kata sandi sekarang',
    next: 'Kata sandi baru',
    hint: 'Paling sedikit 12 karakter. Empat kata yang tidak berkaitan mudah diingat dan sulit ditebak.',
    send: 'Ganti kata sandi',
  },
  sessions: {
    title: 'Di mana Anda sedang masuk',
    caption: 'Sesi yang masih berjalan, yang terbaru di atas',
    browser: 'Peramban',
    unknown: 'Peramban tidak dikenal',
    since: 'Masuk',
    seen: 'Terakhir dipakai',
    what: 'Tindakan',
    current: 'Sesi ini',
    end: 'Akhiri',
    endOthers: 'Akhiri semua sesi lain',
    only: 'Hanya di sini. Tidak ada sesi lain yang perlu diakhiri.',
  },
  secondFactor: {
    title: 'Faktor kedua',
    text: 'Kode dari ponsel di samping kata sandi. Siapkan di sini bila belum ada, atau bila Anda berganti ponsel; kode pemulihan dibuat baru.',
    open: 'Siapkan faktor kedua',
  },
  resets: {
    title: 'Akun Anda pernah disetel ulang',
    line: (by, at) => `${at} oleh ${by ?? 'pengelola server'}`,
    what: 'Siapa pun yang membuat tautan baru dapat masuk sebagai Anda sebelum Anda memakainya. Bila Anda tidak memintanya, bicarakan dengan atasan Anda.',
  },
  help: [
    'Di sini Anda mengurus kata sandi, faktor kedua, dan sesi Anda sendiri.',
    'Kata sandi baru mengakhiri sesi Anda di semua perangkat lain.',
    'Bila ada sesi yang bukan Anda, akhiri sesi itu lalu ganti kata sandi.',
    'Nama pengguna dan peran hanya dapat diubah oleh administrator instansi.',
    'Waktu tertulis menurut jam instansi Anda.',
  ],
};

const en: AccountTexts = {
  title: 'My account',
  what: 'Password, second factor, and where you are signed in.',
  who: 'Who you are here',
  username: 'User name',
  role: 'Role',
  agency: 'Agency',
  password: {
    title: 'Change the password',
    present: 'Present password',
    next: 'New password',
    hint: 'At least 12 characters. Four words that have nothing to do with each other are easy to keep and hard to guess.',
    send: 'Change the password',
  },
  sessions: {
    title: 'Where you are signed in',
    caption: 'Sessions that have not ended, the newest first',
    browser: 'Browser',
    unknown: 'Unknown browser',
    since: 'Signed in',
    seen: 'Last used',
    what: 'Action',
    current: 'This session',
    end: 'End',
    endOthers: 'End all other sessions',
    only: 'Only here. There is no other session to end.',
  },
  secondFactor: {
    title: 'Second factor',
    text: 'A code from the phone beside the password. Set it up here if there is none yet, or when you change your phone; the recovery codes are made anew.',
    open: 'Set up a second factor',
  },
  resets: {
    title: 'Your account was reset',
    line: (by, at) => `${at} by ${by ?? 'the operator of the server'}`,
    what: 'Whoever made a new link could have signed in as you before you used it. If you did not ask for it, talk to your superior.',
  },
  help: [
    'Here you look after your own password, second factor and sessions.',
    'A new password ends your sessions on all other devices.',
    'If there is a session that is not yours, end it and change the password.',
    'Only an administrator of the agency can change a user name or a role.',
    'Times are those of your agency’s clock.',
  ],
};

const TEXTS: Readonly<Record<Language, AccountTexts>> = { id, en };

export const ACCOUNT_MENU = {
  id: { label: id.title, what: id.what },
  en: { label: en.title, what: en.what },
};

export function accountTextsIn(language: Language): AccountTexts {
  return TEXTS[language];
}
