import type { Language } from '@app/platform';
import type { OfficerAuditEntry } from '@app/persistence/access';

interface LooksTexts {
  menu: { label: string; what: string };
  last: (by: string, role: string, at: string) => string;
  none: string;
  caption: string;
  who: string;
  looked: string;
  about: string;
  when: string;
  what: Record<OfficerAuditEntry['what'], string>;
  older: string;
  newest: string;
  not: { title: string; points: readonly string[] };
  help: readonly string[];
}

const id: LooksTexts = {
  menu: { label: 'Siapa melihat', what: 'Siapa yang membuka data Anda, dan kapan.' },
  last: (by, role, at) => `Yang terakhir melihat data Anda: ${by}, ${role}, ${at}.`,
  none: 'Belum ada orang lain yang melihat data Anda.',
  caption: 'Siapa membuka data Anda, yang terbaru di atas',
  who: 'Siapa',
  looked: 'Yang dilihat',
  about: 'Tentang',
  when: 'Kapan',
  what: {
    officer_figure: 'Angka Anda',
    comments: 'Komentar tentang Anda atau unit Anda',
    profile: 'Data responden unit Anda',
    export: 'Berkas berisi angka',
  },
  older: 'Yang lebih lama',
  newest: 'Yang terbaru',
  not: {
    title: 'Siapa yang tidak dapat melihat',
    points: [
      'Warga: hasil petugas tidak pernah diumumkan.',
      'Rekan Anda: setiap petugas hanya melihat angkanya sendiri.',
      'Siapa pun selama triwulan berjalan: sampai ditutup hanya Anda yang melihatnya.',
      'Administrator dan peninjau: keduanya tidak dapat membuka angka petugas.',
    ],
  },
  help: [
    'Setiap kali orang lain membuka angka atau komentar tentang Anda, satu baris tercatat di sini.',
    'Baris tidak dapat dihapus atau diubah oleh siapa pun.',
    'Kepala unit dan perencana melihat angka Anda sesudah triwulan ditutup.',
    'Yang Anda buka sendiri tidak dicatat di sini.',
    'Bila sebuah baris tidak Anda pahami, tanyakan kepada orangnya atau administrator.',
  ],
};

const en: LooksTexts = {
  menu: { label: 'Who looked', what: 'Who opened your data, and when.' },
  last: (by, role, at) => `The last to look at your data: ${by}, ${role}, ${at}.`,
  none: 'Nobody else has looked at your data yet.',
  caption: 'Who opened your data, newest first',
  who: 'Who',
  looked: 'Looked at',
  about: 'About',
  when: 'When',
  what: {
    officer_figure: 'Your figures',
    comments: 'Comments about you or your unit',
    profile: 'What respondents of your unit said of themselves',
    export: 'A file with figures',
  },
  older: 'Older ones',
  newest: 'Newest ones',
  not: {
    title: 'Who cannot look',
    points: [
      'Citizens: results of officers are never made public.',
      'Your colleagues: every officer sees the own figures only.',
      'Anybody while a quarter is running: until it is closed only you see it.',
      'Administrators and reviewers: neither can open figures of officers.',
    ],
  },
  help: [
    'Each time somebody else opens figures or comments about you, a line is written here.',
    'Nobody can delete or change a line.',
    'Unit heads and planners see your figures once the quarter is closed.',
    'What you open yourself is not written here.',
    'If you do not understand a line, ask that person or an administrator.',
  ],
};

const TEXTS: Readonly<Record<Language, LooksTexts>> = { id, en };

export const LOOKS_MENU = { id: id.menu, en: en.menu };

export function looksTextsIn(language: Language): LooksTexts {
  return TEXTS[language];
}
