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
    id: 'PermenPANRB 14/2017: 25 × jumlah NRR unsur × 1/banyaknya unsur, bobot tepat, sekali dibulatkan ke dua angka.',
    en: 'PermenPANRB 14/2017: 25 × sum of the elements’ NRR × 1/number of elements, exact weight, rounded once.',
  },
  {
    topic: 'Mutu',
    id: 'A mulai 88,31; B mulai 76,61; C mulai 65,00; selebihnya D.',
    en: 'A from 88.31, B from 76.61, C from 65.00, else D.',
  },
  {
    topic: 'IKM sementara',
    id: 'Rencana sampel belum terpenuhi atau jumlah yang dilayani tidak diketahui.',
    en: 'Provisional: the sample plan is not met, or the number of persons served is unknown.',
  },
  {
    topic: 'Cakupan',
    id: 'Responden dibagi orang yang dilayani layanan di dalamnya, dalam persen, dihitung saat berkas dibuat; tidak diketahui bila satu bulan satu layanan belum diisi.',
    en: 'Respondents of 100 persons served by its services, computed when the file is made; unknown while a month of a service is missing.',
  },
  {
    topic: 'Petugas',
    id: 'Rata-rata per responden atas kompetensi dan perilaku, 1–4; bukti untuk dialog kinerja, bukan predikat atau nilai SKP.',
    en: 'Mean per respondent of kompetensi and perilaku, 1–4; evidence for a conversation, never a score of an SKP.',
  },
  {
    topic: 'Alasan',
    id: 'Orang yang memilih alasan, boleh lebih dari satu; alasan dengan kurang dari 10 orang tidak tampil. Sebab di luar petugas: persen pemberi alasan yang menyebut sedikitnya satu sebab di luar kendali petugas.',
    en: 'Persons who chose a reason, several allowed; fewer than 10 are left out. Outside causes: percent of those who gave a reason and named at least one that is not the officer’s doing.',
  },
  {
    topic: 'Responden',
    id: 'Jumlah menurut tiap isian, tidak pernah disilangkan; kurang dari 10 disembunyikan bersama yang terkecil berikutnya.',
    en: 'Counts of each field, never crossed; fewer than 10 are hidden together with the next smallest.',
  },
  {
    topic: 'Selang',
    id: 'Selang kepercayaan 95 %, cara plus empat; tidak memuat siapa yang tidak menjawab.',
    en: '95 % interval, plus four; it does not contain who did not answer.',
  },
  {
    topic: 'Ambang',
    id: 'Kurang dari 10 orang: tidak dirilis. 10–29: n dan selang saja. Mulai 30: angka.',
    en: 'Fewer than 10 persons: not released. 10–29: n and interval only. From 30: the figure.',
  },
  {
    topic: 'Kedudukan',
    id: 'Resmi: dari penilaian yang terbukti hadir (kode layar yang berganti) atau bertiket. Indeks terbuka: unit yang hanya punya poster, tidak tahan manipulasi. Suara publik: penilaian terbuka lainnya, tidak pernah masuk angka resmi dan bukan bahan penilaian orang.',
    en: 'Official: ratings that saw the changing code of a display or had a ticket. Open index: a unit with posters only, not resistant to manipulation. Public voice: all other open ratings, never in an official figure, no material for an appraisal.',
  },
  {
    topic: 'Ditahan, dikeluarkan',
    id: 'Persen dari penilaian yang masuk dengan dasar yang sama; tampil mulai 10 penilaian. n menurut tingkat tidak tampil bila satu tingkat berisi 1–9 orang.',
    en: 'Percent of the ratings received with the same basis, shown from 10 ratings on. Counts by level are hidden where a level has 1 to 9 persons.',
  },
  {
    topic: 'Dibanding rekan',
    id: 'Nilai ditarik ke rekan: rata-rata berjangkar dengan campuran layanan unit, ditambah k0 penilaian rata-rata unit. Kata baru ada mulai 50 penilaian pada 20 hari; tidak pernah peringkat.',
    en: 'Drawn towards colleagues: the anchored mean with the unit’s mix of services beside k0 ratings of the unit’s average. A word only from 50 ratings on 20 days; never a rank.',
  },
  {
    topic: 'Peluang mutu sama',
    id: 'Peluang survei ulang di antara responden serupa sebanyak itu memberi mutu yang sama.',
    en: 'How likely a repeat among as many similar respondents has the same grade.',
  },
  {
    topic: 'IKM bila sisanya …',
    id: 'IKM seandainya semua yang dilayani tetapi tidak menjawab memberi nilai terendah, atau tertinggi.',
    en: 'The IKM if all who were served and did not answer had given the lowest, or the highest answer.',
  },
  {
    topic: 'Rilis',
    id: 'Setiap angka berasal dari rilis yang tidak berubah; id_rilis sama dengan id pada API.',
    en: 'Every figure comes from a release that never changes; id_rilis is the id that the API shows.',
  },
];
