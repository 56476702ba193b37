import type { Language } from '@app/platform';
import type { Objection } from '@app/persistence/integrity';

type Kind = Objection['kind'];

interface ObjectionTexts {
  menu: { label: string; what: string };
  title: string;
  lead: { none: string; open: string; answered: string };
  how: string;
  toResults: string;
  toComments: string;
  kinds: Record<Kind, string>;
  filed: (at: string) => string;
  answer: string;
  answered: (at: string) => string;
  day: (day: string) => string;
  period: (days: string) => string;
  states: Record<Objection['state'], string>;
  form: {
    title: string;
    figure: (period: string) => string;
    comment: (month: string) => string;
    kind: string;
    kindChoices: Record<Exclude<Kind, 'comment'>, string>;
    none: string;
    day: string;
    dayHint: string;
    text: string;
    textHint: Record<'figure' | 'comment', string>;
    send: string;
    then: Record<'figure' | 'comment', readonly string[]>;
    back: string;
  };
  help: readonly string[];
}

const id: ObjectionTexts = {
  menu: { label: 'Keberatan', what: 'Yang Anda ajukan, dan jawabannya.' },
  title: 'Keberatan saya',
  lead: {
    none: 'Anda belum mengajukan keberatan.',
    open: 'Keberatan Anda menunggu jawaban peninjau.',
    answered: 'Semua keberatan Anda sudah dijawab.',
  },
  how: 'Keberatan diajukan dari angka atau komentar yang dimaksud, sampai 14 hari sesudah angka itu ditetapkan.',
  toResults: 'Ke hasil saya',
  toComments: 'Ke komentar',
  kinds: {
    figure: 'Tinjau lagi angka',
    attribution: 'Hari itu bukan saya',
    comment: 'Komentar tidak pantas ada di sini',
  },
  filed: (at) => `Diajukan ${at}`,
  answer: 'Jawaban peninjau',
  answered: (at) => `Dijawab ${at}`,
  day: (day) => `Tentang ${day}`,
  period: (days) => `Tentang ${days}`,
  states: { open: 'Menunggu', upheld: 'Diterima', rejected: 'Ditolak' },
  form: {
    title: 'Ajukan keberatan',
    figure: (period) => `Atas angka ${period}`,
    comment: (month) => `Atas komentar dari kumpulan ${month}`,
    kind: 'Apa yang keliru?',
    kindChoices: {
      figure: 'Ada penilaian yang seharusnya tidak dihitung, atau seharusnya dihitung',
      attribution: 'Pada satu hari yang melayani bukan saya',
    },
    none: 'Pilih satu',
    day: 'Hari itu',
    dayHint: 'Hanya bila yang melayani bukan Anda. Contoh: 23 11 2026.',
    text: 'Alasan Anda',
    textHint: {
      figure:
        'Satu atau dua kalimat, tanpa nama warga. Contoh: Saya cuti hari itu, surat cuti ada di kepegawaian.',
      comment: 'Satu atau dua kalimat. Contoh: Di sini tertulis nama anak saya.',
    },
    send: 'Ajukan keberatan',
    then: {
      figure: [
        'Peninjau di luar unit Anda membaca alasan Anda, tanpa melihat nilai.',
        'Nilai dari warga tidak diubah; yang diputuskan hanya apakah ia dihitung untuk Anda.',
        'Jawabannya muncul di halaman Keberatan saya.',
      ],
      comment: [
        'Peninjau di luar unit Anda membaca alasan Anda, tanpa melihat nilai.',
        'Komentar yang ditahan tidak tampil lagi; nilainya tetap dihitung.',
        'Jawabannya muncul di halaman Keberatan saya.',
      ],
    },
    back: 'Kembali tanpa mengajukan',
  },
  help: [
    'Keberatan adalah hak Anda; mengajukannya tidak mengubah angka Anda dan tidak merugikan Anda.',
    'Yang dapat diajukan: angka triwulan yang ditutup, hari yang keliru dicatat atas nama Anda, dan komentar.',
    'Tenggatnya 14 hari sejak angka ditetapkan; untuk komentar, 14 hari sesudah bulannya berakhir.',
    'Peninjau tidak bekerja di unit Anda dan tidak melihat nama Anda.',
    'Hari yang bukan Anda dicabut dari angka Anda bila dua peninjau setuju.',
  ],
};

const en: ObjectionTexts = {
  menu: { label: 'Objections', what: 'What you objected to, and the answers.' },
  title: 'My objections',
  lead: {
    none: 'You have not objected to anything.',
    open: 'Your objection waits for a reviewer’s answer.',
    answered: 'All your objections have been answered.',
  },
  how: 'You object from the figure or comment that is meant, until 14 days after the figure was made.',
  toResults: 'To my results',
  toComments: 'To the comments',
  kinds: {
    figure: 'Look at the figure again',
    attribution: 'It was not me that day',
    comment: 'This comment should not stand here',
  },
  filed: (at) => `Filed ${at}`,
  answer: 'Answer of the reviewer',
  answered: (at) => `Answered ${at}`,
  day: (day) => `About ${day}`,
  period: (days) => `About ${days}`,
  states: { open: 'Waiting', upheld: 'Upheld', rejected: 'Rejected' },
  form: {
    title: 'Object',
    figure: (period) => `To the figure of ${period}`,
    comment: (month) => `To a comment of the batch of ${month}`,
    kind: 'What is wrong?',
    kindChoices: {
      figure: 'Some ratings should not have been counted, or should have been',
      attribution: 'On one day it was not me who served',
    },
    none: 'Choose one',
    day: 'That day',
    dayHint: 'Only if it was not you who served. Example: 23 11 2026.',
    text: 'Your reason',
    textHint: {
      figure:
        'One or two sentences, without names of citizens. Example: I was on leave that day; the office has the letter.',
      comment: 'One or two sentences. Example: The name of my child is written here.',
    },
    send: 'File the objection',
    then: {
      figure: [
        'A reviewer outside your unit reads your reason, without seeing any score.',
        'What citizens said is not changed; it is only decided whether it counts for you.',
        'The answer appears on the page My objections.',
      ],
      comment: [
        'A reviewer outside your unit reads your reason, without seeing any score.',
        'A comment that is withheld is shown no more; its rating still counts.',
        'The answer appears on the page My objections.',
      ],
    },
    back: 'Back without objecting',
  },
  help: [
    'To object is your right; it changes none of your figures and does you no harm.',
    'You can object to figures of closed quarters, days wrongly put down to you, and comments.',
    'You have 14 days since the figure was made; for comments, 14 days after their month has ended.',
    'Reviewers do not work in your unit and do not see your name.',
    'A day that was not yours is taken out of your figures if two reviewers agree.',
  ],
};

const TEXTS: Readonly<Record<Language, ObjectionTexts>> = { id, en };

export const OBJECTIONS_MENU = { id: id.menu, en: en.menu };

export function objectionTextsIn(language: Language): ObjectionTexts {
  return TEXTS[language];
}
