import type { Language } from '@app/platform';

/** The words of comments; one object per language, none optional. */
export interface CommentsTexts {
  menu: { label: string; what: string };
  title: string;
  lead: (many: number, month: string) => string;
  none: string;
  noneText: string;
  note: string;
  batch: (month: string, ordinal: number) => string;
  older: string;
  newest: string;
  back: string;
  help: readonly string[];
}

const id: CommentsTexts = {
  menu: { label: 'Komentar', what: 'Apa yang ditulis warga, kelompok demi kelompok.' },
  title: 'Komentar warga',
  lead: (many, month) => `${many} komentar terbaru dilepas pada ${month}.`,
  none: 'Belum ada komentar yang dilepas.',
  noneText:
    'Komentar dilepas paling sedikit lima sekaligus, dalam urutan acak, supaya tidak bisa ditebak siapa yang menulis. Kelompok berikutnya muncul di sini.',
  note: 'Dilepas paling sedikit lima sekaligus, dalam urutan acak; yang lebih rinci daripada bulannya tidak diketahui. Nomor dan alamat orang sudah dihapus. Bahwa Anda membacanya tercatat.',
  batch: (month, ordinal) => `${month}, kelompok ke-${ordinal}`,
  older: 'Komentar yang lebih lama',
  newest: 'Kembali ke yang terbaru',
  back: 'Kembali ke petugas',
  help: [
    'Tiap kelompok memuat paling sedikit lima komentar, diacak.',
    'Komentar tidak terhubung dengan nilai, hari, atau loket.',
    'Yang menyebut orang lain atau kasar ditahan dan diganti dengan sebuah kata.',
    'Jangan mencari tahu siapa yang menulis; itu bukan gunanya.',
    'Bacalah berkelompok: keluhan yang berulang lebih berarti daripada yang sekali.',
  ],
};

const en: CommentsTexts = {
  menu: { label: 'Comments', what: 'What citizens wrote, batch by batch.' },
  title: 'Comments of citizens',
  lead: (many, month) => `The newest ${many} comments were released in ${month}.`,
  none: 'No comment has been released yet.',
  noneText:
    'Comments are released at least five at a time, in an order drawn by lot, so that nobody can guess who wrote them. The next batch will stand here.',
  note: 'Released at least five at a time, in an order drawn by lot; nothing finer than the month is known. Numbers and addresses of persons have been taken out. That you read them is written down.',
  batch: (month, ordinal) => `${month}, batch ${ordinal}`,
  older: 'Older comments',
  newest: 'Back to the newest',
  back: 'Back to officers',
  help: [
    'A batch holds at least five comments, in an order drawn by lot.',
    'A comment is not tied to a score, a day or a counter.',
    'What names others or is rude is withheld, with a word in its place.',
    'Do not try to find out who wrote; that is not what they are for.',
    'Read them together: a complaint that comes again means more than one that came once.',
  ],
};

const TEXTS: Readonly<Record<Language, CommentsTexts>> = { id, en };

export const COMMENTS_MENU = { id: id.menu, en: en.menu };

export function commentsTextsIn(language: Language): CommentsTexts {
  return TEXTS[language];
}
