import type { Language } from '@app/platform';

interface FairnessScreen {
  title: string;
  lead: string;
  points: readonly [string, string, string];
}

interface FairnessTexts {
  title: string;
  /** in this order, a screen each; on paper all of them */
  screens: readonly [
    FairnessScreen,
    FairnessScreen,
    FairnessScreen,
    FairnessScreen,
    FairnessScreen,
  ];
  where: (screen: number, of: number) => string;
  progress: string;
  next: string;
  before: string;
  skip: string;
  done: string;
  toSheet: string;
  sheet: { lead: string; how: string; foot: string };
  help: readonly string[];
}

const id: FairnessTexts = {
  title: 'Mengapa ini adil',
  screens: [
    {
      title: 'Yang dihitung hanya layanan Anda',
      lead: 'Penilaian masuk ke angka Anda hanya bila terbukti ada layanan, dan Anda yang bertugas.',
      points: [
        'Dihitung bila warga memindai kode yang berganti di loket, atau memegang nomor antrean.',
        'Warga dapat memilih “bukan petugas ini”; penilaian itu tidak menyentuh Anda.',
        'Bila dua petugas bergantian di satu loket, penilaian di sekitar pergantian tidak dihitung untuk siapa pun.',
      ],
    },
    {
      title: 'Yang dinilai hanya yang Anda lakukan',
      lead: 'Dari sembilan unsur, hanya kompetensi dan perilaku yang menjadi angka Anda.',
      points: [
        'Biaya, syarat, waktu tunggu, gedung, dan sistem adalah urusan unit.',
        'Penilaian massal, dari satu perangkat, atau yang janggal ditahan dan ditinjau orang di luar unit Anda.',
        'Kurang dari sepuluh warga tidak ditampilkan; rata-rata baru tampil mulai tiga puluh.',
      ],
    },
    {
      title: 'Sampai triwulan ditutup, hanya Anda yang melihat',
      lead: 'Angka berjalan adalah milik Anda sendiri: untuk belajar, bukan untuk dinilai.',
      points: [
        'Kepala unit dan perencana melihatnya sesudah triwulan ditutup; warga dan rekan tidak pernah.',
        'Setiap kali orang lain membukanya, tercatat di halaman Siapa melihat.',
        'Siapa yang memberi nilai berapa tidak diketahui siapa pun, juga tidak oleh Anda.',
      ],
    },
    {
      title: 'Tidak ada peringkat',
      lead: 'Petugas tidak diurutkan. Paling banyak satu kata, sekali, ketika triwulan ditutup.',
      points: [
        'Katanya di atas, setara, atau di bawah rekan seunit, dan hanya bila bedanya lebih dari kebetulan.',
        'Bila datanya belum cukup, yang tertulis adalah belum ada perbandingan.',
        'Petugas yang melayani urusan lebih sulit dibandingkan layanan demi layanan.',
      ],
    },
    {
      title: 'Anda punya suara',
      lead: 'Angka ini bahan percakapan dengan atasan, bukan predikat dan bukan dasar potongan.',
      points: [
        'Tanggapi: kata Anda sendiri berdiri di samping angka.',
        'Ajukan keberatan dalam 14 hari bila angka atau komentar keliru; dua orang di luar unit memutuskan.',
        'Lembar dialog: satu halaman untuk dibahas dan disepakati berdua.',
      ],
    },
  ],
  where: (screen, of) => `Layar ${screen} dari ${of}`,
  progress: 'Lima layar tentang keadilan',
  next: 'Berikutnya',
  before: 'Sebelumnya',
  skip: 'Langsung ke hasil saya',
  done: 'Ke hasil saya',
  toSheet: 'Cetak satu halaman',
  sheet: {
    lead: 'Untuk petugas yang dinilai warga',
    how: 'Untuk mencetak, pakai menu Cetak di peramban (Ctrl+P).',
    foot: 'Bagaimana setiap angka dihitung, tertulis di samping angkanya: “Bagaimana angka ini dihitung?”',
  },
  help: [
    'Lima layar ini muncul sekali, sebelum angka pertama Anda.',
    'Sesudah itu ada di Hasil saya, di kotak Mengapa ini adil.',
    'Membacanya kira-kira dua menit.',
    'Semuanya juga ada di satu halaman A4 yang dapat dicetak.',
    'Bila ada yang tidak cocok dengan kenyataan, sampaikan kepada administrator.',
  ],
};

const en: FairnessTexts = {
  title: 'Why this is fair',
  screens: [
    {
      title: 'Only your own service counts',
      lead: 'A rating enters your figures only if there is a proof of service, and you were on duty.',
      points: [
        'It counts if a citizen scanned the changing code at the counter, or holds a queue number.',
        'Citizens can choose “not this officer”; such a rating does not touch you.',
        'If two officers take turns at a counter, ratings around the change count for neither.',
      ],
    },
    {
      title: 'Only what you do is rated',
      lead: 'Of nine elements only competence and behaviour become your figure.',
      points: [
        'Fees, requirements, waiting, building and systems are the unit’s.',
        'Ratings in bursts, from one device, or otherwise odd are held and reviewed by people outside your unit.',
        'Fewer than ten citizens are not shown; a mean appears from thirty on.',
      ],
    },
    {
      title: 'Until the quarter is closed only you see it',
      lead: 'Running figures are your own: to learn from, not to be judged by.',
      points: [
        'Unit heads and planners see them once the quarter is closed; citizens and colleagues never do.',
        'Each time somebody else opens them, it is written down on the page Who looked.',
        'Nobody knows who gave which score, not even you.',
      ],
    },
    {
      title: 'There is no ranking',
      lead: 'Officers are not put in an order. There is one word at most, once, when a quarter is closed.',
      points: [
        'It is above, level with or below the colleagues of the unit, and only if the difference is beyond chance.',
        'Where there is not enough, it says that there is no comparison yet.',
        'Officers with harder matters are compared service by service.',
      ],
    },
    {
      title: 'You have a voice',
      lead: 'These figures are matter for a talk with your superior, no grade and no ground for a cut in pay.',
      points: [
        'Reply: your own word stands beside the figures.',
        'Object within 14 days if a figure or comment is wrong; two people outside your unit decide.',
        'Dialogue sheet: one page to talk about and agree on together.',
      ],
    },
  ],
  where: (screen, of) => `Screen ${screen} of ${of}`,
  progress: 'Five screens about fairness',
  next: 'Next',
  before: 'Back',
  skip: 'Straight to my results',
  done: 'To my results',
  toSheet: 'Print one page',
  sheet: {
    lead: 'For officers who are rated by citizens',
    how: 'To print, use Print in the menu of your browser (Ctrl+P).',
    foot: 'How each figure is computed stands beside it: “How is this number worked out?”',
  },
  help: [
    'These five screens appear once, before your first figures.',
    'After that they are in My results, in the box Why this is fair.',
    'They take about two minutes to read.',
    'All of them are on one A4 page too, to be printed.',
    'If something is not as it says here, tell an administrator.',
  ],
};

const TEXTS: Readonly<Record<Language, FairnessTexts>> = { id, en };

/** Screens before the first figures. */
export const FAIRNESS_SCREENS = id.screens.length;

export function fairnessTextsIn(language: Language): FairnessTexts {
  return TEXTS[language];
}
