import type { MyHomeTexts } from './my-home-words.js';

export const MY_HOME_ID: MyHomeTexts = {
  menu: { label: 'Hasil saya', what: 'Bagaimana warga menilai pelayanan Anda sendiri.' },
  units: { persons: 'warga', ofFour: 'dari 4' },
  place: (name, unit) => `${name} · ${unit}`,
  otherPlaces: 'Penugasan Anda yang lain',
  lead: {
    both: 'Sampai {day} {persons} menilai; {n} menjawab tentang petugas: {mean} {range}.',
    bothApart:
      'Sampai {day} {persons} menilai; sampai {officerDay} {n} menjawab tentang petugas: {mean} {range}.',
    between:
      'Sampai {day} {persons} menilai; {n} menjawab tentang petugas, dengan nilai di antara {low} dan {high}.',
    taps: 'Sampai {day} {persons} menilai; tentang petugas belum cukup yang menjawab.',
    closed: 'Pada {period} {n} menjawab tentang petugas: {mean} {range}.',
    nothing: 'Belum ada angka tentang Anda yang boleh ditampilkan.',
  },
  headline: 'Rata-rata tampil mulai 30 jawaban:',
  running: (period) =>
    `${period} masih berjalan. Perbandingan dengan rekan diumumkan sesudah triwulan ditutup.`,
  noAssignment: {
    lead: 'Anda belum ditugaskan di unit mana pun.',
    text: 'Hasil muncul sesudah administrator instansi memasukkan penugasan Anda dan warga menilai di loket Anda. Beri tahu administrator bila ini keliru.',
  },
  reply: 'Tanggapi',
  object: 'Ajukan keberatan',
  dialogue: 'Lembar dialog',
  year: {
    title: 'Setahun terakhir',
    chart: 'Nilai tentang petugas, triwulan demi triwulan',
    desc: (points) => `Skala 1 sampai 4. ${points}.`,
    up: (since) => `Sejak ${since} naik, lebih dari kebetulan.`,
    down: (since) => `Sejak ${since} turun, lebih dari kebetulan.`,
    level: (since) => `Sejak ${since} tidak berubah lebih dari kebetulan.`,
    one: 'Baru satu triwulan yang punya nilai; perubahan terlihat sesudah triwulan berikutnya ditutup.',
    notYet: 'Triwulan yang berjalan belum selesai, jadi belum dibandingkan.',
    empty:
      'Belum ada triwulan tertutup dengan nilai tentang Anda. Nilai tampil bila paling sedikit 10 warga menjawab dan tidak ada yang terungkap karenanya.',
    words: {
      period: 'Triwulan',
      value: 'Nilai',
      interval: 'Rentang 95 %',
      n: 'Menjawab',
      running: 'belum ditutup',
      limits: 'batas kebetulan',
    },
    inRunning: 'kini',
  },
  taps: {
    title: (period) => `Semua ketukan, ${period}`,
    labels: ['Tidak baik', 'Kurang baik', 'Baik', 'Sangat baik'],
    say: '{positive} % dari {n} warga memilih Baik atau Sangat baik.',
    sayFew: 'Dari {n} warga, begini pilihannya, dari tidak baik sampai sangat baik.',
    empty:
      'Belum ada ketukan yang boleh ditampilkan: perlu paling sedikit 10 warga, dan tidak ada yang terungkap karenanya.',
    about:
      'Ketukan menilai pelayanan seluruhnya: syarat, waktu, ruang tunggu. Yang tentang Anda hanya kompetensi dan perilaku.',
    days: 'Hari demi hari sejak awal triwulan',
    caption: 'Sampai hari apa angka ditampilkan kepada Anda',
    until: 'Sampai',
    rated: 'Menilai',
    answered: 'Menjawab tentang petugas',
  },
  elements: {
    title: (period) => `Kompetensi dan perilaku, ${period}`,
    titleNone: 'Kompetensi dan perilaku',
    names: { kompetensi: 'Kompetensi', perilaku: 'Perilaku' },
    said: {
      above: 'Di atas rekan seunit.',
      level: 'Setara dengan rekan seunit.',
      below: 'Di bawah rekan seunit.',
    },
    once: 'Kata ini ditetapkan sekali, ketika triwulan ditutup. Rekan tampil sebagai rentang, tanpa nama.',
    empty:
      'Belum ada triwulan yang ditutup. Kompetensi, perilaku, dan perbandingan dengan rekan tampil sesudah penutupan.',
    chart: 'Nilai Anda di antara rekan',
    about: 'Rata-rata',
    words: {
      name: 'Unsur',
      value: 'Anda',
      interval: 'Anda dan rentangnya',
      n: 'Menjawab',
      before: 'triwulan lalu',
      target: 'target',
      range: 'Rentang rekan seunit, tanpa nama',
    },
  },
  fair: {
    title: 'Mengapa ini adil',
    points: [
      'Warga bisa memilih “bukan petugas ini” bila bukan Anda yang melayani.',
      'Biaya, syarat, dan gedung tidak dihitung untuk Anda.',
      'Angka ini tidak menjadi predikat, melainkan bahan percakapan dengan atasan.',
      'Rekan tidak melihat angka Anda.',
    ],
    more: 'Lima layar tentang keadilan',
  },
  reasons: {
    praised: 'Yang dipuji',
    toMend: 'Yang bisa diperbaiki',
    since: (period) => `${period}, dari {n} warga yang memberi alasan.`,
    own: 'Hanya yang dalam kendali petugas. Alasan dari kurang dari 10 warga tidak ditampilkan.',
    none: 'Tidak ada alasan yang dipilih paling sedikit 10 warga.',
    unknown: 'Alasan tampil sesudah triwulan ditutup, bila paling sedikit 10 warga memberi alasan.',
  },
  comments: {
    title: 'Kata warga',
    say: (month) => `Kumpulan terbaru, ${month}, tanpa hari dan jam. Data pribadi sudah dihapus.`,
    empty:
      'Belum ada komentar. Komentar tampil paling sedikit lima sekaligus, setelah lebih dari seminggu, supaya penulisnya tidak dikenali.',
    all: 'Lihat semua komentar',
  },
  looks: {
    title: 'Siapa melihat hasil saya',
    none: 'Belum ada orang lain yang melihat data Anda. Warga tidak melihat hasil petugas.',
    all: 'Lihat semua yang melihat',
  },
  next: {
    title: 'Kapan dilihat lagi',
    again: (day) => `Angka berjalan dilihat lagi ${day}.`,
    closing: 'Kata di antara rekan diumumkan sesudah triwulan ditutup.',
    objection: (until) => `Keberatan atas triwulan yang ditutup dapat diajukan sampai ${until}.`,
  },
  how: {
    pulse: 'Ketukan: setiap warga memilih 1 sampai 4.',
    officer:
      'Tentang petugas: dari setiap warga diambil rata-rata jawabannya tentang kompetensi dan perilaku, lalu dari {n} warga itu diambil rata-ratanya.',
    interval:
      'Rentang berarti: andai warga lain yang kebetulan menjawab, nilainya hampir selalu tetap di dalamnya.',
    counted:
      'Hanya penilaian dengan bukti layanan yang dihitung untuk petugas, dan hanya yang sudah berumur delapan hari.',
    element: 'dari {n} jawaban',
  },
  help: [
    'Halaman ini menunjukkan penilaian warga atas pelayanan Anda sendiri; rekan tidak melihatnya.',
    'Angka berjalan bertambah paling cepat seminggu sekali, supaya warga yang baru pergi tidak dikenali.',
    'Tanggapi untuk menulis penjelasan yang dibaca atasan bersama angka Anda.',
    'Ajukan keberatan bila angka atau komentar keliru; tenggatnya 14 hari sejak penutupan.',
    'Lembar dialog dapat dicetak satu halaman, dan teksnya disalin ke e-Kinerja.',
  ],
};
