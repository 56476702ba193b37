import type { Language } from '@app/platform';

/** The words of the proof pages; one object per language, none optional. */
export interface ProofTexts {
  title: string;
  why: string[];
  agencies: string;
  noAgency: string;
  /** what the seals of a kind hold; other kinds show their name */
  kinds: Record<string, string>;
  newest: string;
  none: string;
  few: string;
  leaves: string;
  root: string;
  signature: string;
  publicKey: string;
  sentTo: string;
  folder: string;
  nowhere: string;
  /** no mirror of the seals */
  unguarded: string;
  statements: string;
  link: string;
  own: {
    title: string;
    sealed: string;
    waiting: string;
    day: string;
    leaf: string;
    path: string;
    /** how to compute the root from leaf and path */
    how: string;
    left: string;
    right: string;
    nothingElse: string;
    seals: string;
  };
}

const id: ProofTexts = {
  title: 'Bukti',
  why: [
    'Setiap hari, dua jam setelah hari berakhir, semua penilaian hari itu disegel: dari semuanya dihitung satu sidik angka, lalu ditandatangani. Bila satu penilaian saja diubah, dihapus, atau ditambahkan kemudian, sidik angkanya tidak cocok lagi.',
    'Setiap segel memuat sidik segel sebelumnya, jadi satu hari tidak dapat hilang di tengah. Hari tanpa penilaian pun disegel.',
    'Segel tidak memuat isi penilaian: tidak ada nilai, nama, loket, atau petugas.',
    'Segel hanya menjaga terhadap pengelola sendiri bila ada pihak di luar yang menyimpan salinannya. Siapa pun boleh menyimpannya dari halaman ini.',
  ],
  agencies: 'Instansi',
  noAgency: 'Belum ada instansi.',
  kinds: {
    rating: 'Penilaian',
    journal: 'Jurnal perubahan',
    look: 'Catatan siapa melihat data petugas',
    administrator_action: 'Catatan tindakan administrator',
    action: 'Tindak lanjut',
    comment: 'Komentar',
    'rating.late': 'Penilaian yang datang sesudah harinya disegel',
    'comment.late': 'Komentar yang datang sesudah harinya disegel',
    'look.late': 'Catatan akses yang datang sesudah harinya disegel',
    'decision.late': 'Keputusan yang datang sesudah harinya disegel',
    'administrator_action.late': 'Tindakan administrator yang datang sesudah harinya disegel',
  },
  newest: '90 segel terakhir, yang terbaru di atas.',
  none: 'Belum ada segel. Segel pertama dibuat setelah hari ini berakhir.',
  few: 'kurang dari 10',
  leaves: 'Jumlah baris',
  root: 'Akar (SHA-256)',
  signature: 'Tanda tangan (Ed25519)',
  publicKey: 'Kunci publik',
  sentTo: 'Dikirim ke',
  folder: 'folder di luar sistem',
  nowhere: 'belum ke mana pun',
  unguarded:
    'Belum ada pihak luar yang menyimpan segel instansi ini. Bila pengelola menulis ulang semuanya, termasuk segelnya, hal itu tidak dapat diketahui dari sini.',
  statements: 'Pernyataan bertanda tangan (JSON)',
  link: 'Lihat bukti',
  own: {
    title: 'Bukti penilaian Anda',
    sealed: 'Penilaian Anda termasuk dalam segel ini.',
    waiting:
      'Hari penilaian Anda belum disegel. Segel dibuat setelah hari itu berakhir; lihat lagi besok.',
    day: 'Hari segel',
    leaf: 'Daun penilaian Anda',
    path: 'Jalan ke akar',
    how: 'Mulai dari daun. Setiap langkah: SHA-256 dari byte 01, sidik kiri, sidik kanan. Hasil terakhir harus sama dengan akar pada pernyataan hari itu.',
    left: 'kiri',
    right: 'kanan',
    nothingElse:
      'Simpan daun ini: bila kelak tidak lagi sampai ke akar yang sama, ada yang berubah. Halaman ini tidak menampilkan nilai, alasan, loket, atau petugas.',
    seals: 'Segel instansi ini',
  },
};

const en: ProofTexts = {
  title: 'Proof',
  why: [
    'Every day, two hours after it ends, all ratings of that day are sealed: one fingerprint is computed from all of them and signed. If a single rating is changed, deleted or added later, the fingerprint no longer fits.',
    'Every seal holds the fingerprint of the seal before it, so that no day can vanish in between. Days without ratings are sealed too.',
    'A seal tells nothing of what a rating says: no score, name, counter or officer.',
    'Seals guard against the operator only where somebody outside keeps a copy. Anybody may keep one from this page.',
  ],
  agencies: 'Agencies',
  noAgency: 'There is no agency yet.',
  kinds: {
    rating: 'Ratings',
    journal: 'Journal of changes',
    look: 'Record of who looked at data of officers',
    administrator_action: 'Record of what administrators did',
    action: 'Follow-up',
    comment: 'Comments',
    'rating.late': 'Ratings that came after their day was sealed',
    'comment.late': 'Comments that came after their day was sealed',
    'look.late': 'Records of looks that came after their day was sealed',
    'decision.late': 'Decisions that came after their day was sealed',
    'administrator_action.late': 'Deeds of administrators that came after their day was sealed',
  },
  newest: 'The last 90 seals, the newest first.',
  none: 'There is no seal yet. The first is made after today has ended.',
  few: 'fewer than 10',
  leaves: 'Rows',
  root: 'Root (SHA-256)',
  signature: 'Signature (Ed25519)',
  publicKey: 'Public key',
  sentTo: 'Sent to',
  folder: 'a folder outside',
  nowhere: 'nowhere yet',
  unguarded:
    'Nobody outside keeps the seals of this agency yet. If the operator rewrites everything, with its seals, that cannot be seen from here.',
  statements: 'Signed statements (JSON)',
  link: 'See the proof',
  own: {
    title: 'Proof of your rating',
    sealed: 'Your rating is part of this seal.',
    waiting:
      'The day of your rating is not sealed yet. That happens after the day has ended; look again tomorrow.',
    day: 'Day of the seal',
    leaf: 'Leaf of your rating',
    path: 'Path to the root',
    how: 'Begin with the leaf. Each step: SHA-256 of the byte 01, the left fingerprint, the right fingerprint. What comes out last must be the root in the statement of that day.',
    left: 'left',
    right: 'right',
    nothingElse:
      'Keep this leaf: if it no longer leads to the same root one day, something was changed. This page never shows the score, reasons, counter or officer.',
    seals: 'Seals of this agency',
  },
};

const TEXTS: Readonly<Record<Language, ProofTexts>> = { id, en };

export function proofTextsIn(language: Language): ProofTexts {
  return TEXTS[language];
}
