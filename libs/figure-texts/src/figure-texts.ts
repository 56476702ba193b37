/** What stands beside a figure wherever planners and unit heads read it: in an answer of the API and in a file. */
export interface FigureTexts {
  /** beside a figure of a unit, service, location or agency that rests on open ratings */
  openIndex: string;
  /** beside an officer's figure that rests on open ratings */
  openVoice: string;
  /** beside open ratings that form no figure, of a unit, service, location or agency */
  publicVoice: string;
  /** in place of a figure while there is only the public voice */
  noOfficial: string;
  /** beside an officer's figure without enough ratings with a ticket */
  unanchored: string;
  /** of an officer among colleagues */
  peerWords: Readonly<Record<'above' | 'level' | 'below' | 'too few', string>>;
  /** in place of a figure that is not shown */
  tooFew: string;
  /** beside every interval */
  intervalExcludes: string;
  /** what to say of a figure's coverage; null where its numbers say it all */
  coverage: Readonly<
    Record<'known' | 'exceeded' | 'unknown' | 'weekly' | 'other days', string | null>
  >;
  /** beside an IKM whose sample plan is not known to be met */
  provisional: string;
}

/** In both languages; a file is in Indonesian. */
export const FIGURE_TEXTS: Readonly<Record<'id' | 'en', FigureTexts>> = {
  id: {
    openIndex: 'indeks terbuka, tidak tahan manipulasi',
    openVoice: 'suara publik, bukan bahan penilaian',
    publicVoice: 'suara publik, bukan bagian angka resmi',
    noOfficial: 'Belum ada angka resmi. Penilaian terbuka tampil terpisah sebagai suara publik.',
    unanchored:
      'Tanpa jangkar: penilaian bertiket kurang dari 30, jadi penilaian dari layar loket tidak dapat diperiksa silang.',
    peerWords: {
      above: 'di atas rekan selayanan',
      level: 'setara rekan selayanan',
      below: 'di bawah rekan selayanan',
      'too few': 'data belum cukup',
    },
    tooFew: 'Data belum cukup',
    intervalExcludes:
      'Selang tidak memuat siapa yang memilih tidak menilai dan siapa yang tidak pernah ditanya.',
    coverage: {
      known: null,
      exceeded:
        'Penilaian lebih banyak daripada orang yang dilayani: periksa jumlah yang dilayani, atau ada yang menilai lebih dari sekali.',
      unknown: 'Cakupan tidak diketahui: jumlah yang dilayani belum lengkap untuk periode ini.',
      weekly: 'Cakupan tidak dihitung per minggu.',
      'other days': 'Cakupan tidak dihitung: angka ini tidak memuat semua hari dalam periodenya.',
    },
    provisional:
      'IKM sementara: rencana sampel belum terpenuhi atau jumlah yang dilayani tidak diketahui.',
  },
  en: {
    openIndex: 'open index, not resistant to manipulation',
    openVoice: 'public voice, not material for an appraisal',
    publicVoice: 'public voice, no part of the official figure',
    noOfficial: 'There is no official figure yet. Open ratings stand apart as the public voice.',
    unanchored:
      'Without an anchor: fewer than 30 ratings with a ticket, so ratings from the counter’s display cannot be checked against them.',
    peerWords: {
      above: 'above colleagues of the same service',
      level: 'level with colleagues of the same service',
      below: 'below colleagues of the same service',
      'too few': 'not enough data yet',
    },
    tooFew: 'Not enough data yet',
    intervalExcludes:
      'The interval does not contain who chose not to rate, nor who was never asked.',
    coverage: {
      known: null,
      exceeded:
        'More ratings than persons served: check the number of persons served, or somebody rated more than once.',
      unknown: 'Coverage is not known: the persons served are not complete for this period.',
      weekly: 'Coverage is not computed for a week.',
      'other days': 'Coverage is not computed: the figure does not hold every day of its period.',
    },
    provisional:
      'Provisional IKM: the sample plan is not met, or the number of persons served is not known.',
  },
};
