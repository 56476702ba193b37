import type { Language } from '@app/platform';

interface DialogueTexts {
  menu: { label: string; what: string };
  title: string;
  lead: string;
  open: string;
  none: { lead: string; text: string };
  quarters: string;
  sheet: {
    about: string;
    name: string;
    unit: string;
    period: string;
    figures: string;
    value: string;
    answered: (n: number) => string;
    between: string;
    word: string;
    taps: string;
    tapsLine: (counts: readonly [number, number, number, number], n: number) => string;
    praised: string;
    toMend: string;
    noReason: string;
    reply: string;
    noReply: string;
    write: string;
    agreed: string;
    lines: readonly string[];
    signs: readonly [string, string];
    date: string;
    fair: string;
  };
  text: { title: string; how: string; label: string };
  help: readonly string[];
}

const id: DialogueTexts = {
  menu: { label: 'Dialog kinerja', what: 'Lembar satu halaman untuk percakapan dengan atasan.' },
  title: 'Lembar dialog kinerja',
  lead: 'Cetak satu halaman ini, lalu isi bagian kesepakatan bersama atasan Anda.',
  open: 'Triwulan ini belum ditutup. Lembarnya berisi angka sesudah penutupan.',
  none: {
    lead: 'Belum ada triwulan yang ditutup.',
    text: 'Lembar dialog dibuat dari triwulan yang sudah ditutup. Perencana instansi menutupnya, atau tertutup sendiri beberapa minggu sesudah triwulan berakhir.',
  },
  quarters: 'Triwulan',
  sheet: {
    about: 'Bahan percakapan, bukan predikat kinerja',
    name: 'Petugas',
    unit: 'Unit',
    period: 'Triwulan',
    figures: 'Kata warga dalam angka',
    value: 'Tentang petugas (kompetensi dan perilaku), dari 4',
    answered: (n) => `${n} warga menjawab`,
    between: 'di antara',
    word: 'Di antara rekan',
    taps: 'Semua ketukan',
    tapsLine: ([bad, poor, good, best], n) =>
      `tidak baik ${bad} · kurang baik ${poor} · baik ${good} · sangat baik ${best} (dari ${n} warga)`,
    praised: 'Yang dipuji',
    toMend: 'Yang bisa diperbaiki',
    noReason: 'tidak ada yang dipilih paling sedikit 10 warga',
    reply: 'Tanggapan petugas',
    noReply: 'Belum ada tanggapan.',
    write: 'Tulis tanggapan',
    agreed: 'Kesepakatan',
    lines: ['Yang dipertahankan', 'Yang diubah, mulai kapan', 'Dukungan dari atasan'],
    signs: ['Petugas', 'Atasan'],
    date: 'Tanggal',
    fair: 'Hanya penilaian dengan bukti layanan yang dihitung. Biaya, syarat, dan gedung tidak dihitung untuk petugas. Petugas tidak diberi peringkat.',
  },
  text: {
    title: 'Teks untuk e-Kinerja',
    how: 'Klik di dalam kotak, pilih semua (Ctrl+A), salin (Ctrl+C), lalu tempel di e-Kinerja.',
    label: 'Teks lembar ini',
  },
  help: [
    'Lembar ini memuat satu triwulan yang sudah ditutup, untuk dibicarakan dengan atasan.',
    'Untuk mencetak, pakai menu Cetak di peramban (Ctrl+P); hasilnya satu halaman A4.',
    'Tanggapan Anda ikut tercetak; tulis sebelum mencetak.',
    'Bagian kesepakatan diisi dengan tangan oleh Anda berdua.',
    'Teks di bawahnya sama isinya, tanpa hiasan, untuk ditempel di e-Kinerja.',
  ],
};

const en: DialogueTexts = {
  menu: { label: 'Dialogue', what: 'A sheet of one page for the talk with your superior.' },
  title: 'Dialogue sheet',
  lead: 'Print this one page, and fill in what you agree on together with your superior.',
  open: 'This quarter is not closed yet. Its sheet has figures once it is.',
  none: {
    lead: 'No quarter has been closed yet.',
    text: 'Dialogue sheets are made of closed quarters. A planner of the agency closes them, or they close by themselves some weeks after the quarter has ended.',
  },
  quarters: 'Quarter',
  sheet: {
    about: 'Matter for a talk, not a grade',
    name: 'Officer',
    unit: 'Unit',
    period: 'Quarter',
    figures: 'What citizens say, in figures',
    value: 'About the officer (competence and behaviour), of 4',
    answered: (n) => `${n} citizens answered`,
    between: 'between',
    word: 'Among colleagues',
    taps: 'All taps',
    tapsLine: ([bad, poor, good, best], n) =>
      `bad ${bad} · poor ${poor} · good ${good} · very good ${best} (of ${n} citizens)`,
    praised: 'Praised',
    toMend: 'To improve',
    noReason: 'none chosen by at least 10 citizens',
    reply: 'Reply of the officer',
    noReply: 'No reply yet.',
    write: 'Write a reply',
    agreed: 'Agreed',
    lines: ['What stays', 'What changes, from when on', 'Support by the superior'],
    signs: ['Officer', 'Superior'],
    date: 'Date',
    fair: 'Only ratings with a proof of service count. Fees, requirements and the building do not count for officers. Officers are not ranked.',
  },
  text: {
    title: 'Text for e-Kinerja',
    how: 'Click into the box, select all (Ctrl+A), copy (Ctrl+C), then paste it into e-Kinerja.',
    label: 'Text of this sheet',
  },
  help: [
    'This sheet holds one closed quarter, for the talk with your superior.',
    'To print, use Print in the menu of your browser (Ctrl+P); it makes one A4 page.',
    'Your reply is printed too; write it before you print.',
    'What you agree on is filled in by hand by both of you.',
    'The text below says the same without ornament, to be pasted into e-Kinerja.',
  ],
};

const TEXTS: Readonly<Record<Language, DialogueTexts>> = { id, en };

export const DIALOGUE_MENU = { id: id.menu, en: en.menu };

export function dialogueTextsIn(language: Language): DialogueTexts {
  return TEXTS[language];
}
