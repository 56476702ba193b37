import type {
  HoldingRule,
  MarkKind,
  ObjectionState,
  UnitContrast,
} from '@app/persistence/integrity';

/** What reviewers read. */
export interface ReviewTexts {
  /** why a rule holds these ratings, with the numbers that led to it */
  explain: {
    burst: (n: number, limit: number, usual: string) => string;
    same_device: (n: number, minutes: number, most: number) => string;
    badProofs: (n: number, most: number) => string;
    tickets: (n: number, most: number) => string;
  };
  rules: Readonly<Record<HoldingRule, string>>;
  /** what a reviewer can do now */
  next: {
    collecting: string;
    open: string;
    proposed: string;
    objected: string;
    closed: string;
  };
  /** what has become of an objection */
  objections: Readonly<Record<ObjectionState, string>>;
  marks: Readonly<Record<MarkKind, string>>;
  contrasts: Readonly<Record<UnitContrast['verdict'], string>>;
  /** more ratings than persons served */
  beyondPersonsServed: string;
  /** in place of a comment that is withheld after an objection */
  withheld: string;
}

export const REVIEW_ID: ReviewTexts = {
  explain: {
    burst: (n, limit, usual) =>
      `${n} penilaian pada satu tingkat dalam satu hari; paling banyak ${limit} yang wajar di sini (biasanya ${usual} per hari).`,
    same_device: (n, minutes, most) =>
      `${n} penilaian dari satu gawai, lebih dari ${most} dalam ${minutes} menit. Bila petugas sedang mencoba dengan satu ponsel: jangan dihitung, dengan alasan percobaan, dan cobalah dengan kode uji.`,
    badProofs: (n, most) =>
      `${n} penilaian dengan kode palsu atau sudah terpakai; sampai ${most} dianggap salah tekan.`,
    tickets: (n, most) =>
      `Tiket dipakai dari satu peramban, sampai ${n} sehari; satu keluarga wajar sampai ${most}.`,
  },
  rules: {
    burst: 'Lonjakan',
    same_device: 'Satu gawai',
    proof_misuse: 'Penyalahgunaan kode atau tiket',
  },
  next: {
    collecting: 'Harinya belum selesai. Putuskan mulai besok.',
    open: 'Hitung bila wajar, keluarkan bila Anda yakin tidak wajar.',
    proposed: 'Sudah diusulkan untuk dikeluarkan. Perlu persetujuan peninjau lain.',
    objected: 'Petugas berkeberatan. Mengeluarkan perlu dua peninjau.',
    closed: 'Sudah diputuskan.',
  },
  objections: {
    open: 'Sedang ditinjau. Jawabannya akan tampil di sini.',
    upheld: 'Keberatan diterima.',
    rejected: 'Keberatan ditolak. Alasannya ada pada jawaban.',
  },
  marks: {
    straight_line: 'Semua unsur dijawab sama.',
    outside_hours: 'Dinilai sebelum pukul 8 atau mulai pukul 17.',
    shared_device: 'Lebih dari dua penilaian sehari dari jaringan dan peramban yang sama.',
    office_network:
      'Dari jaringan yang didaftarkan sebagai jaringan kantor. Warga di Wi-Fi kantor termasuk di sini.',
    staff_device: 'Dari peramban yang ditandai sebagai perangkat dinas.',
    counted_by_time: 'Pernah ditahan, dihitung karena tujuh hari tidak diputuskan.',
  },
  contrasts: {
    'present higher':
      'Penilaian lewat layar lebih baik daripada yang bertiket, melampaui kebetulan. Lihat siapa yang memindai layar itu.',
    'present lower':
      'Penilaian lewat layar lebih buruk daripada yang bertiket, melampaui kebetulan. Lihat kepada siapa tiket diberikan.',
  },
  beyondPersonsServed:
    'Penilaian lebih banyak daripada orang yang dilayani. Periksa angka yang dimasukkan, lalu siapa yang memindai kode layanan ini.',
  withheld: '(Komentar ini tidak ditampilkan setelah keberatan diterima.)',
};

export const REVIEW_EN: ReviewTexts = {
  explain: {
    burst: (n, limit, usual) =>
      `${n} ratings of one level on one day; at most ${limit} are plausible here (usually ${usual} a day).`,
    same_device: (n, minutes, most) =>
      `${n} ratings from one device, more than ${most} within ${minutes} minutes. If staff were trying it out with one phone: exclude them as a test, and try with a code of kind uji.`,
    badProofs: (n, most) =>
      `${n} ratings with forged or spent codes; up to ${most} count as slips of the finger.`,
    tickets: (n, most) =>
      `Tickets spent from one browser, up to ${n} a day; a family may come with ${most}.`,
  },
  rules: {
    burst: 'Burst',
    same_device: 'One device',
    proof_misuse: 'Misuse of codes or tickets',
  },
  next: {
    collecting: 'The day is not over. Decide from tomorrow on.',
    open: 'Let count what is plausible; exclude what you are sure is not.',
    proposed: 'An exclusion has been proposed. Another reviewer has to agree.',
    objected: 'The officer has objected. Excluding takes two reviewers.',
    closed: 'Decided.',
  },
  objections: {
    open: 'Being reviewed. The answer will stand here.',
    upheld: 'The objection was upheld.',
    rejected: 'The objection was rejected. The answer says why.',
  },
  marks: {
    straight_line: 'All elements answered alike.',
    outside_hours: 'Rated before 8 or from 17 o’clock.',
    shared_device: 'More than two ratings a day from the same network and browser.',
    office_network:
      'From a network enrolled as the office’s own. Citizens on the office’s Wi-Fi are among them.',
    staff_device: 'From a browser marked as the office’s.',
    counted_by_time: 'Were held, and count because nobody decided within seven days.',
  },
  contrasts: {
    'present higher':
      'Ratings by the screen are better than those with tickets, beyond chance. Look who scans that screen.',
    'present lower':
      'Ratings by the screen are worse than those with tickets, beyond chance. Look who is given tickets.',
  },
  beyondPersonsServed:
    'More ratings than persons served. Check the number that was entered, then who scans the codes of this service.',
  withheld: '(This comment is not shown since an objection was upheld.)',
};
