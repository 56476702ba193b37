interface MethodLine {
  topic: string;
  id: string;
  en: string;
}

/** docs/method.md in short. */
export const METHOD_LINES: readonly MethodLine[] = [
  {
    topic: 'Kepuasan sekilas',
    id: 'Rata-rata ketukan pertama, 1–4, dan persen jawaban 3–4; tidak pernah dikalikan 25 atau diberi mutu.',
    en: 'Mean of the first tap, 1–4, and percent of 3–4; never multiplied by 25, never graded.',
  },
  {
    topic: 'IKM',
    id: 'PermenPANRB 14/2017: 25 × jumlah NRR unsur × 1/banyaknya unsur, bobot tepat, sekali dibulatkan ke dua angka. Semua penilaian yang dihitung ikut, dari survei elektronik mandiri.',
    en: 'PermenPANRB 14/2017: 25 × sum of the elements’ NRR × 1/number of elements, exact weight, rounded once. All counted ratings of the self-completed electronic survey enter.',
  },
  {
    topic: 'Mutu',
    id: 'A mulai 88,31; B mulai 76,61; C mulai 65,00; selebihnya D.',
    en: 'A from 88.31, B from 76.61, C from 65.00, else D.',
  },
  {
    topic: 'Rata-rata gabungan dan layanan',
    id: 'Gabungan: setiap jawaban dihitung sekali. Layanan: setiap layanan yang punya IKM dihitung sekali, seperti format kementerian; layanan tanpa IKM disebut.',
    en: 'Pooled: every answer counts once. Services: every service with an IKM counts once, as in the ministry’s template; those without are named.',
  },
  {
    topic: 'Biaya',
    id: 'Layanan tanpa biaya tidak ditanyai biaya; instansi memilih: indeks dari 8 unsur, atau biaya dihitung 4.',
    en: 'Services without a fee are not asked about it; the agency chose: an index of 8 elements, or the fee counts as 4.',
  },
  {
    topic: 'IKM berbukti hadir',
    id: 'IKM penilaian dari kode layar loket yang berganti atau dari tiket. Selisih: IKM semua dikurangi yang berbukti; z dalam galat baku; ditandai bila z melampaui 2,33.',
    en: 'The IKM of ratings that saw the changing code of a display or had a ticket. Difference: all less attested; z in standard errors; marked beyond 2.33.',
  },
  {
    topic: 'Cakupan dan sampel',
    id: 'Responden dibagi orang yang dilayani layanan di dalamnya, dalam persen, dihitung saat berkas dibuat, hanya untuk angka yang memuat seluruh periodenya. Sampel minimum: Krejcie dan Morgan; bukan sampel acak.',
    en: 'Respondents of 100 persons served by its services, computed when the file is made, only of figures that hold their whole period. Sample size: Krejcie and Morgan; not a random sample.',
  },
  {
    topic: 'IKM bila sisanya …',
    id: 'IKM seandainya semua yang dilayani tetapi tidak menjawab memberi nilai terendah, atau tertinggi, unsur demi unsur.',
    en: 'The IKM if all who were served and did not answer had given the lowest, or the highest answer, element by element.',
  },
  {
    topic: 'Petugas',
    id: 'Rata-rata per responden atas kompetensi dan perilaku, 1–4, dari penilaian berbukti hadir pada periode yang ditutup; bukti untuk dialog kinerja, bukan predikat atau nilai SKP.',
    en: 'Mean per respondent of kompetensi and perilaku, 1–4, of attested ratings of closed periods; evidence for a conversation, never a score of an SKP.',
  },
  {
    topic: 'Dibanding rekan',
    id: 'Satu kata saat triwulan ditutup, dibanding rekan seunit atau selayanan; tidak pernah peringkat. Rekan dari … sampai …: di sana empat dari lima rekan berada.',
    en: 'One word at the closing of a quarter, among colleagues of the same unit or service; never a rank. Four in five colleagues lie in the range.',
  },
  {
    topic: 'Alasan',
    id: 'Orang yang memilih alasan, boleh lebih dari satu; alasan dengan kurang dari 10 orang tidak tampil. Sebab di luar petugas: persen pemberi alasan yang menyebut sedikitnya satu sebab di luar kendali petugas.',
    en: 'Persons who chose a reason, several allowed; fewer than 10 are left out. Outside causes: percent of those who gave a reason and named at least one that is not the officer’s doing.',
  },
  {
    topic: 'Responden dan waktu',
    id: 'Jumlah menurut tiap isian, tidak pernah disilangkan; kurang dari 10 disembunyikan bersama yang terkecil berikutnya. Hari dan jam digabung sampai setiap kelompok berisi 10 orang.',
    en: 'Counts of each field, never crossed; fewer than 10 are hidden together with the next smallest. Weekdays and hours are merged until each cell holds 10 persons.',
  },
  {
    topic: 'Selang',
    id: 'Selang kepercayaan 95 %; tidak memuat siapa yang tidak menjawab.',
    en: '95 % interval; it does not contain who did not answer.',
  },
  {
    topic: 'Ambang',
    id: 'Kurang dari 10 orang: tidak tampil. 10–29: n, selang dan sebaran. Mulai 30, dengan 10 jawaban di setiap unsur: angka.',
    en: 'Fewer than 10 persons: not shown. 10–29: n, interval and distribution. From 30, with 10 answers in every element: the figure.',
  },
  {
    topic: 'Keadaan',
    id: 'Berjalan: periodenya masih terbuka, angka bertambah sampai hari terakhir yang disebut. Ditutup: angka tetap. Dipublikasikan: perencana mengumumkannya. Revisi: dikoreksi sesudah ditutup.',
    en: 'Running: the period is open and the figure grows up to the last day named. Closed: final. Published: announced by a planner. Revision: corrected after closing.',
  },
  {
    topic: 'Yang tidak dihitung',
    id: 'Agar tidak seorang pun dapat dikenali, kurang dari sepuluh penilaian dapat tinggal di luar sebuah angka; catatannya menyebutnya.',
    en: 'So that nobody can be singled out, fewer than ten ratings may stay out of a figure; its note says so.',
  },
  {
    topic: 'Ditahan, dikeluarkan',
    id: 'Persen dari penilaian yang masuk; tampil mulai 10 penilaian. n menurut tingkat tidak tampil bila satu tingkat berisi 1–9 orang.',
    en: 'Percent of the ratings received, shown from 10 ratings on. Counts by level are hidden where a level has 1 to 9 persons.',
  },
  {
    topic: 'Peluang mutu sama',
    id: 'Peluang survei ulang di antara responden serupa sebanyak itu memberi mutu yang sama.',
    en: 'How likely a repeat among as many similar respondents has the same grade.',
  },
];
