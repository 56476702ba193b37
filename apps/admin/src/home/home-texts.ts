import type { Language } from '@app/platform';
import type { Role } from '@app/persistence/access';

/** The words of the home of a role; one object per language, none optional. */
export interface HomeTexts {
  menu: { label: string; what: string };
  title: (username: string) => string;
  /** what a role is for, a sentence */
  leads: Record<Role, string>;
  next: string;
  help: readonly string[];
}

const id: HomeTexts = {
  menu: { label: 'Beranda', what: 'Yang dapat Anda lakukan di sini.' },
  title: (username) => `Selamat datang, ${username}`,
  leads: {
    administrator: 'Anda mengurus orang, unit, loket, dan poster instansi ini.',
    planner: 'Anda membuka, menutup, dan menerbitkan angka seluruh instansi.',
    unit_head: 'Anda melihat bagaimana unit Anda dinilai, dan apa yang perlu Anda dahulukan.',
    officer: 'Anda melihat apa kata warga tentang pelayanan Anda sendiri.',
    reviewer: 'Anda memutuskan penilaian yang ditahan, tanpa melihat nilainya.',
  },
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
  leads: {
    administrator: 'You look after the people, units, counters and posters of this agency.',
    planner: 'You open, close and publish the figures of the whole agency.',
    unit_head: 'You see how your unit is rated, and what needs you first.',
    officer: 'You see what citizens say about your own service.',
    reviewer: 'You decide about ratings that are held, without seeing their scores.',
  },
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
