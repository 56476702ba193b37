import { type DayRange, dayInWords, daysInWords } from './days-in-words.js';
import type { CoverageState } from './figure-facts.js';

/** Why no word is said about an officer. */
type Unsaid =
  'few ratings' | 'few officers' | 'few colleagues' | 'unequally anchored' | 'other services';

/** What stands beside a figure wherever people read it: in an answer of the API, on a page, in a file. */
export interface FigureWords {
  /** beside every interval */
  intervalExcludes: string;
  /** what to say of a figure's coverage; null where its numbers say it all */
  coverage: Readonly<Record<CoverageState, string | null>>;
  notes: {
    withoutFewerThanTen: string;
    withoutSmallRemainders: string;
    oneOfficer: string;
    daysLeftOut: (days: readonly DayRange[]) => string;
    /** beside a running figure; the last local day counted */
    running: (until: string) => string;
    /** index of all ratings less that of the attested ones, with its sign, and the same in standard errors */
    differsFromAttested: (difference: string, z: string) => string;
  };
  /** why a figure is not there, or not the newest that could be; days as YYYY-MM-DD */
  reasons: {
    /** persons of the 30 that a headline needs, from ten on */
    tooFew: (persons: number, again: string | null) => string;
    /** below ten persons, whose number is not told; without a day it is final */
    untold: (again: string | null) => string;
    nextCut: (on: string) => string;
    waitingForClosing: string;
    held: string;
    elementsUnanswered: (again: string | null) => string;
    smallRemainder: string;
    nobodyToCompareWith: string;
    /** of what only the officer sees */
    ownNotYet: (again: string | null) => string;
  };
  colleagues: {
    /** with where four in five of them lie */
    said: (word: 'above' | 'level' | 'below', low: string, high: string) => string;
    unsaid: Readonly<Record<Unsaid, string>>;
  };
}

/** From so many persons on a figure has its headline. */
export const PERSONS_OF_HEADLINE = 30;

function indonesianAgain(again: string | null): string {
  return again === null ? '' : `; dilihat lagi ${dayInWords(again, 'id', true)}`;
}

function englishAgain(again: string | null): string {
  return again === null ? '' : `; looked at again on ${dayInWords(again, 'en', true)}`;
}

const INDONESIAN: FigureWords = {
  intervalExcludes:
    'Selang tidak memuat siapa yang memilih tidak menilai dan siapa yang tidak pernah ditanya.',
  coverage: {
    known: null,
    exceeded:
      'Penilaian lebih banyak daripada orang yang dilayani: periksa jumlah yang dilayani, atau ada yang menilai lebih dari sekali.',
    unknown: 'Cakupan tidak diketahui: jumlah yang dilayani belum lengkap untuk periode ini.',
    weekly: null,
    'other days': 'Cakupan tidak dihitung: angka ini tidak memuat semua hari dalam periodenya.',
  },
  notes: {
    withoutFewerThanTen: 'tanpa kurang dari sepuluh penilaian',
    withoutSmallRemainders:
      'tanpa penilaian yang juga tidak masuk angka triwulannya (setiap kali kurang dari sepuluh)',
    oneOfficer:
      'Lebih dari 90 % penilaian ini tentang satu petugas: mutunya tidak ditampilkan di halaman, dan siapa yang membacanya dicatat.',
    daysLeftOut: (days) => `tanpa ${days.map((one) => daysInWords(one, 'id')).join('; ')}`,
    running: (until) => `sementara: dihitung sampai ${dayInWords(until, 'id')}`,
    differsFromAttested: (difference, z) =>
      `Berbeda ${difference.replace('.', ',')} dari indeks penilaian terbukti hadir, melampaui kebetulan (z ${z.replace('.', ',')}): lihat siapa yang memberi penilaian terbuka.`,
  },
  reasons: {
    tooFew: (persons, again) => `${persons} dari ${PERSONS_OF_HEADLINE}${indonesianAgain(again)}`,
    untold: (again) =>
      again === null
        ? 'Data belum cukup: kurang dari 10 orang'
        : `Data belum cukup${indonesianAgain(again)}`,
    nextCut: (on) => `Dilihat lagi ${dayInWords(on, 'id', true)}.`,
    waitingForClosing: 'Diumumkan sesudah periodenya ditutup.',
    held: 'Menunggu peninjauan: sebagian penilaian masih ditahan.',
    elementsUnanswered: (again) =>
      `Unsur belum tampil: ada unsur dengan kurang dari 10 jawaban baru${indonesianAgain(again)}`,
    smallRemainder:
      'Tidak ditampilkan: bersama angka lain, angka ini akan mengungkap kurang dari 10 orang.',
    nobodyToCompareWith: 'Tidak ada rekan untuk dibandingkan.',
    ownNotYet: (again) =>
      `Angka berjalan tampil bila paling sedikit 10 orang menilai dan tidak ada yang terungkap karenanya${indonesianAgain(again)}`,
  },
  colleagues: {
    said: (word, low, high) =>
      `${{ above: 'di atas', level: 'setara', below: 'di bawah' }[word]} rekan seunit; empat dari lima rekan berada di ${low.replace('.', ',')}–${high.replace('.', ',')}`,
    unsaid: {
      'few ratings':
        'Belum ada perbandingan: kurang dari 50 responden, atau kurang dari 20 hari dengan penilaian.',
      'few officers': 'Belum ada perbandingan: kurang dari sepuluh petugas di instansi.',
      'few colleagues': 'Belum ada perbandingan: kurang dari empat petugas di unit.',
      'unequally anchored':
        'Belum ada perbandingan: sebagian rekan seunit belum punya cukup penilaian bertiket.',
      'other services':
        'Belum ada perbandingan: layanannya terlalu berbeda dari layanan rekan seunit.',
    },
  },
};

const ENGLISH: FigureWords = {
  intervalExcludes: 'The interval does not contain who chose not to rate, nor who was never asked.',
  coverage: {
    known: null,
    exceeded:
      'More ratings than persons served: check the number of persons served, or somebody rated more than once.',
    unknown: 'Coverage is not known: the persons served are not complete for this period.',
    weekly: null,
    'other days': 'Coverage is not computed: the figure does not hold every day of its period.',
  },
  notes: {
    withoutFewerThanTen: 'without fewer than ten ratings',
    withoutSmallRemainders:
      'without ratings that its quarters leave out as well (fewer than ten each time)',
    oneOfficer:
      'Over 90 % of these ratings are about one officer: no grade is shown on pages, and whoever reads it is written down.',
    daysLeftOut: (days) => `without ${days.map((one) => daysInWords(one, 'en')).join('; ')}`,
    running: (until) => `provisional: counted up to ${dayInWords(until, 'en')}`,
    differsFromAttested: (difference, z) =>
      `Differs by ${difference} from the index of attested ratings, beyond chance (z ${z}): look at who gave the open ratings.`,
  },
  reasons: {
    tooFew: (persons, again) => `${persons} of ${PERSONS_OF_HEADLINE}${englishAgain(again)}`,
    untold: (again) =>
      again === null
        ? 'Not enough data yet: fewer than 10 persons'
        : `Not enough data yet${englishAgain(again)}`,
    nextCut: (on) => `Looked at again on ${dayInWords(on, 'en', true)}.`,
    waitingForClosing: 'Shown once its period has been closed.',
    held: 'Waits for review: some ratings are still held.',
    elementsUnanswered: (again) =>
      `No elements yet: one of them has fewer than 10 new answers${englishAgain(again)}`,
    smallRemainder: 'Not shown: beside other figures it would tell of fewer than 10 persons.',
    nobodyToCompareWith: 'There are no colleagues to compare with.',
    ownNotYet: (again) =>
      `Your running figure is shown once at least 10 persons have rated and it gives nobody away${englishAgain(again)}`,
  },
  colleagues: {
    said: (word, low, high) =>
      `${{ above: 'above', level: 'level with', below: 'below' }[word]} colleagues of the unit; four in five of them lie at ${low}–${high}`,
    unsaid: {
      'few ratings':
        'No comparison yet: fewer than 50 respondents, or fewer than 20 days with ratings.',
      'few officers': 'No comparison yet: fewer than ten officers in the agency.',
      'few colleagues': 'No comparison yet: fewer than four officers in the unit.',
      'unequally anchored':
        'No comparison yet: some colleagues of the unit have too few ratings with a ticket.',
      'other services':
        "No comparison yet: the services differ too much from those of the unit's colleagues.",
    },
  },
};

/** In both languages. */
export const FIGURE_WORDS: Readonly<Record<'id' | 'en', FigureWords>> = {
  id: INDONESIAN,
  en: ENGLISH,
};
