import type { Language } from '@app/platform';

/** The words of the services of the unit; one object per language, none optional. */
export interface ServicesTexts {
  menu: { label: string; what: string };
  title: string;
  lead: {
    none: string;
    same: string;
    differ: (names: string) => string;
    few: string;
  };
  funnel: {
    title: string;
    say: string;
    desc: (name: string, value: string, n: string) => string;
    words: Record<'name' | 'value' | 'n' | 'inner' | 'outer' | 'uncertain' | 'persons', string>;
    few: string;
    how: string;
  };
  table: {
    title: string;
    caption: string;
    name: string;
    ikm: string;
    pulse: string;
    interval: string;
    n: string;
    coverage: string;
  };
  empty: string;
  help: readonly string[];
}

const id: ServicesTexts = {
  menu: { label: 'Layanan', what: 'Layanan unit Anda berdampingan, menurut nama, hari, dan jam.' },
  title: 'Layanan',
  lead: {
    none: 'Belum ada layanan dengan angka pada triwulan ini.',
    same: 'Tidak ada layanan yang berbeda dari unitnya lebih dari kebetulan.',
    differ: (names) => `Berbeda dari unitnya lebih dari kebetulan: ${names}.`,
    few: 'Baru satu layanan punya rata-rata, jadi belum ada yang dibandingkan.',
  },
  funnel: {
    title: 'Siapa yang sungguh berbeda?',
    say: 'Tiap titik satu layanan: ke kanan makin banyak warga, ke atas makin puas. Di antara garis-garis itu perbedaan bisa terjadi kebetulan; hanya yang di luarnya bernama.',
    desc: (name, value, n) => `${name} ${value} dari ${n} warga`,
    words: {
      name: 'Layanan',
      value: 'Kepuasan sekilas',
      n: 'Warga',
      inner: 'batas 95 %',
      outer: 'batas 99,8 %',
      uncertain: 'di bawah rencana sampel',
      persons: 'warga',
    },
    few: 'Grafik tampil bila dua layanan atau lebih dinilai oleh paling sedikit 30 warga.',
    how: 'Garis tengah adalah rata-rata unit. Batasnya adalah rata-rata itu ± 1,96 dan ± 3,09 simpangan baku jawaban unit dibagi akar banyaknya warga.',
  },
  table: {
    title: 'Menurut nama',
    caption: 'Layanan menurut nama',
    name: 'Layanan',
    ikm: 'IKM',
    pulse: 'Kepuasan sekilas',
    interval: 'Rentang',
    n: 'Warga',
    coverage: 'Cakupan',
  },
  empty: 'Unit ini belum punya layanan. Minta administrator instansi Anda menambahkannya.',
  help: [
    'Layanan berdiri menurut nama; tidak ada urutan menurut nilai.',
    'Kepuasan sekilas adalah ketukan pertama warga pada skala 1–4.',
    'Titik berongga: penilaiannya di bawah rencana sampel, atau jumlah yang dilayani belum diisi.',
    'Hari dan jam dihitung sekali, setelah triwulannya ditutup.',
    'Layanan di luar batas adalah alasan untuk melihat, bukan penilaian atas petugasnya.',
  ],
};

const en: ServicesTexts = {
  menu: {
    label: 'Services',
    what: 'The services of your unit side by side, by name, day and hour.',
  },
  title: 'Services',
  lead: {
    none: 'No service has a figure for this quarter yet.',
    same: 'No service differs from its unit more than chance.',
    differ: (names) => `Different from the unit, more than chance: ${names}.`,
    few: 'Only one service has a mean yet, so there is nothing to compare.',
  },
  funnel: {
    title: 'Which really differ?',
    say: 'Each dot is a service: more citizens to the right, more satisfied upward. Between the lines a difference may be chance; only those outside have a name.',
    desc: (name, value, n) => `${name} ${value} of ${n} citizens`,
    words: {
      name: 'Service',
      value: 'Satisfaction at a glance',
      n: 'Citizens',
      inner: '95 % limit',
      outer: '99.8 % limit',
      uncertain: 'below the sample plan',
      persons: 'citizens',
    },
    few: 'The chart is shown once two services or more were rated by at least 30 citizens.',
    how: 'The line in the middle is the mean of the unit. The limits are that mean ± 1.96 and ± 3.09 standard deviations of the unit’s answers divided by the root of the number of citizens.',
  },
  table: {
    title: 'By name',
    caption: 'Services by name',
    name: 'Service',
    ikm: 'IKM',
    pulse: 'Satisfaction at a glance',
    interval: 'Range',
    n: 'Citizens',
    coverage: 'Coverage',
  },
  empty: 'This unit has no service yet. Ask an administrator of your agency to add them.',
  help: [
    'Services stand by name; there is no order by value.',
    'Satisfaction at a glance is the first tap of citizens on the scale 1–4.',
    'A hollow dot: fewer ratings than the sample plan asks for, or nobody entered how many were served.',
    'Days and hours are computed once, when the quarter is closed.',
    'A service outside the limits is a reason to look, not a judgement of its officers.',
  ],
};

const TEXTS: Readonly<Record<Language, ServicesTexts>> = { id, en };

export const SERVICES_MENU = { id: id.menu, en: en.menu };

export function servicesTextsIn(language: Language): ServicesTexts {
  return TEXTS[language];
}
