import type { Language } from '@app/platform';

/** The words of the home of a role; one object per language, none optional. */
export interface HomeTexts {
  menu: { label: string; what: string };
  title: (username: string) => string;
  next: string;
  help: readonly string[];
}

const id: HomeTexts = {
  menu: { label: 'Beranda', what: 'Yang dapat Anda lakukan di sini.' },
  title: (username) => `Selamat datang, ${username}`,
  next: 'Lanjutkan ke',
  help: [
    'Beranda menunjukkan semua halaman yang terbuka untuk peran Anda.',
    'Menu di atas memuat halaman yang sama di setiap halaman.',
    'Akun saya memuat kata sandi, faktor kedua, dan sesi Anda.',
    'Bahasa diganti di kanan atas; pilihan itu diingat di peramban ini.',
    'Bila peran Anda keliru, beri tahu administrator instansi Anda.',
  ],
};

const en: HomeTexts = {
  menu: { label: 'Home', what: 'What you can do here.' },
  title: (username) => `Welcome, ${username}`,
  next: 'Go on to',
  help: [
    'Your home shows all pages that are open to your role.',
    'The menu above holds the same pages on every page.',
    'My account holds your password, second factor and sessions.',
    'The language is changed at the top right and remembered in this browser.',
    'If your role is wrong, tell an administrator of your agency.',
  ],
};

const TEXTS: Readonly<Record<Language, HomeTexts>> = { id, en };

export const HOME_MENU = { id: id.menu, en: en.menu };

export function homeTextsIn(language: Language): HomeTexts {
  return TEXTS[language];
}
