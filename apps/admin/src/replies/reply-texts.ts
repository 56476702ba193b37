import type { Language } from '@app/platform';

interface ReplyTexts {
  title: string;
  lead: string;
  text: string;
  hint: string;
  send: string;
  back: string;
  stands: (at: string) => string;
  who: { title: string; points: readonly string[] };
  help: readonly string[];
}

const id: ReplyTexts = {
  title: 'Tanggapi',
  lead: 'Apa yang perlu diketahui atasan Anda tentang angka ini?',
  text: 'Tanggapan Anda',
  hint: 'Beberapa kalimat, tanpa nama warga. Contoh: Sejak Agustus loket saya melayani legalisir juga, sehingga antrean lebih panjang.',
  send: 'Simpan tanggapan',
  back: 'Kembali tanpa menyimpan',
  stands: (at) => `Tersimpan ${at}. Yang Anda simpan kemudian menggantikannya.`,
  who: {
    title: 'Siapa yang membaca',
    points: [
      'Kepala unit Anda, bersama angka triwulan ini; setiap kali dibaca, tercatat di Siapa melihat.',
      'Tanggapan ikut tercetak di lembar dialog.',
      'Warga, rekan, dan peninjau tidak membacanya.',
      'Bila angka atau komentarnya keliru, yang tepat adalah keberatan.',
    ],
  },
  help: [
    'Tanggapan adalah kata Anda sendiri di samping angka; angkanya tidak berubah.',
    'Satu triwulan punya satu tanggapan; yang terbaru yang berlaku.',
    'Nomor dan alamat orang dihapus sebelum disimpan.',
    'Tanggapan boleh ditulis selama triwulan berjalan maupun sesudah ditutup.',
    'Paling panjang 500 huruf.',
  ],
};

const en: ReplyTexts = {
  title: 'Reply',
  lead: 'What should your superior know about these figures?',
  text: 'Your reply',
  hint: 'A few sentences, without names of citizens. Example: Since August my counter also certifies copies, so the queue is longer.',
  send: 'Store the reply',
  back: 'Back without storing',
  stands: (at) => `Stored ${at}. What you store later takes its place.`,
  who: {
    title: 'Who reads it',
    points: [
      'The head of your unit, beside the figures of this quarter; each reading is written down in Who looked.',
      'The reply is printed on the dialogue sheet.',
      'Citizens, colleagues and reviewers do not read it.',
      'If a figure or comment is wrong, object to it instead.',
    ],
  },
  help: [
    'A reply is your own word beside the figures; it changes none of them.',
    'A quarter has one reply; the newest one counts.',
    'Numbers and addresses of persons are taken out before it is stored.',
    'You can reply while a quarter is running and once it is closed.',
    'At most 500 letters.',
  ],
};

const TEXTS: Readonly<Record<Language, ReplyTexts>> = { id, en };

export function replyTextsIn(language: Language): ReplyTexts {
  return TEXTS[language];
}
