import type { Language } from '@app/platform';

/** The words of what citizens wrote about an officer. */
interface MyCommentsTexts {
  menu: { label: string; what: string };
  lead: string;
  empty: string;
  batch: (month: string) => string;
  object: string;
  objectTo: (ordinal: number, index: number) => string;
  older: string;
  newest: string;
  withheld: string;
  help: readonly string[];
}

const id: MyCommentsTexts = {
  menu: { label: 'Komentar', what: 'Apa yang ditulis warga tentang pelayanan Anda.' },
  lead: 'Warga menulis ini tentang pelayanan Anda.',
  empty:
    'Belum ada komentar. Komentar tampil paling sedikit lima sekaligus, setelah lebih dari seminggu, supaya penulisnya tidak dikenali.',
  batch: (month) => `Kumpulan ${month}`,
  object: 'Ajukan keberatan',
  objectTo: (ordinal, index) => `atas komentar ${index} dari kumpulan ${ordinal}`,
  older: 'Kumpulan yang lebih lama',
  newest: 'Kumpulan terbaru',
  withheld: 'Komentar ini ditahan setelah keberatan diterima.',
  help: [
    'Komentar tampil dalam kumpulan dengan urutan yang diundi, tanpa hari dan jam.',
    'Nama, nomor, dan alamat yang ditulis warga sudah dihapus sebelum disimpan.',
    'Bila sebuah komentar tidak pantas ada di sini, ajukan keberatan; peninjau yang memutuskan.',
    'Keberatan atas komentar diterima sampai 14 hari sesudah bulannya berakhir.',
    'Komentar dihapus setelah 24 bulan.',
  ],
};

const en: MyCommentsTexts = {
  menu: { label: 'Comments', what: 'What citizens wrote about your service.' },
  lead: 'This is what citizens wrote about your service.',
  empty:
    'No comments yet. They appear at least five at once, after more than a week, so that nobody is recognised by them.',
  batch: (month) => `Batch of ${month}`,
  object: 'Object',
  objectTo: (ordinal, index) => `to comment ${index} of batch ${ordinal}`,
  older: 'Older batches',
  newest: 'Newest batches',
  withheld: 'This comment was withheld after an objection.',
  help: [
    'Comments appear in batches, in an order drawn by lot, without day and hour.',
    'Names, numbers and addresses were taken out before they were stored.',
    'If a comment should not stand here, object to it; a reviewer decides.',
    'Objections to comments are taken until 14 days after their month has ended.',
    'Comments are deleted after 24 months.',
  ],
};

const TEXTS: Readonly<Record<Language, MyCommentsTexts>> = { id, en };

export const MY_COMMENTS_MENU = { id: id.menu, en: en.menu };

export function myCommentsTextsIn(language: Language): MyCommentsTexts {
  return TEXTS[language];
}
