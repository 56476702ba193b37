import type { Instrument, InstrumentItem, Pole, ScaleLabel } from '@app/persistence/instruments';

const labels = (...words: [id: string, en: string][]): ScaleLabel[] =>
  words.map(([id, en], index) => ({ value: index + 1, id, en }));

function element(
  key: string,
  question: { id: string; en: string },
  scale: [id: string, en: string][],
): InstrumentItem {
  const concerns = key === 'kompetensi' || key === 'perilaku' ? 'officer' : 'unit';
  const name = { id: key, en: key };
  return { key, kind: 'element', concerns, name, question, labels: labels(...scale) };
}

function reason(key: string, pole: Pole, words: { id: string; en: string }): InstrumentItem {
  const labels = [{ value: 1, ...words }];
  const about = { kind: 'reason', concerns: 'officer', name: words, question: words } as const;
  return { key, ...about, labels, reason: { pole, element: 'perilaku' } };
}

const FITS: [string, string][] = [
  ['Tidak sesuai', 'Not at all'],
  ['Kurang sesuai', 'Poorly'],
  ['Sesuai', 'Well'],
  ['Sangat sesuai', 'Very well'],
];

/** The overall tap and the nine elements of the SKM, in the words of its standard questionnaire. */
export const SKM_INSTRUMENT: Instrument = {
  versionId: '7c1f0c2e-6d0a-4a53-8a3f-52e9a1f0a001',
  items: [
    {
      key: 'overall',
      kind: 'overall',
      concerns: 'unit',
      name: { id: 'Kepuasan sekilas', en: 'Overall satisfaction' },
      question: { id: 'Bagaimana pelayanan tadi?', en: 'How was the service?' },
      labels: labels(
        ['Tidak baik', 'Bad'],
        ['Kurang baik', 'Poor'],
        ['Baik', 'Good'],
        ['Sangat baik', 'Very good'],
      ),
    },
    element(
      'persyaratan',
      {
        id: 'Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya?',
        en: 'How well did the requirements fit the kind of service?',
      },
      FITS,
    ),
    element(
      'prosedur',
      {
        id: 'Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?',
        en: 'How easy was the procedure in this unit?',
      },
      [
        ['Tidak mudah', 'Not easy'],
        ['Kurang mudah', 'Not very easy'],
        ['Mudah', 'Easy'],
        ['Sangat mudah', 'Very easy'],
      ],
    ),
    element(
      'waktu',
      {
        id: 'Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?',
        en: 'How fast was the service?',
      },
      [
        ['Tidak cepat', 'Not fast'],
        ['Kurang cepat', 'Not very fast'],
        ['Cepat', 'Fast'],
        ['Sangat cepat', 'Very fast'],
      ],
    ),
    element(
      'biaya',
      {
        id: 'Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?',
        en: 'How reasonable was the cost of the service?',
      },
      [
        ['Sangat mahal', 'Very expensive'],
        ['Cukup mahal', 'Rather expensive'],
        ['Murah', 'Cheap'],
        ['Gratis', 'Free'],
      ],
    ),
    element(
      'produk',
      {
        id: 'Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan dengan hasil yang diberikan?',
        en: 'How well did the result match the published service standard?',
      },
      FITS,
    ),
    element(
      'kompetensi',
      {
        id: 'Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?',
        en: 'How competent was the officer?',
      },
      [
        ['Tidak kompeten', 'Not competent'],
        ['Kurang kompeten', 'Not very competent'],
        ['Kompeten', 'Competent'],
        ['Sangat kompeten', 'Very competent'],
      ],
    ),
    element(
      'perilaku',
      {
        id: 'Bagaimana pendapat Saudara perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?',
        en: 'How polite and friendly was the officer?',
      },
      [
        ['Tidak sopan dan ramah', 'Not polite or friendly'],
        ['Kurang sopan dan ramah', 'Not very polite or friendly'],
        ['Sopan dan ramah', 'Polite and friendly'],
        ['Sangat sopan dan ramah', 'Very polite and friendly'],
      ],
    ),
    element(
      'sarpras',
      {
        id: 'Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?',
        en: 'How good are the facilities?',
      },
      [
        ['Buruk', 'Bad'],
        ['Cukup', 'Fair'],
        ['Baik', 'Good'],
        ['Sangat baik', 'Very good'],
      ],
    ),
    element(
      'pengaduan',
      {
        id: 'Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?',
        en: 'How are complaints handled?',
      },
      [
        ['Tidak ada', 'Not at all'],
        ['Ada tetapi tidak berfungsi', 'Exists but does not work'],
        ['Berfungsi kurang maksimal', 'Works, but not fully'],
        ['Dikelola dengan baik', 'Well managed'],
      ],
    ),
    reason('alasan_kurang_ramah', 'low', { id: 'Petugas kurang ramah', en: 'Not friendly' }),
    reason('alasan_ramah', 'high', { id: 'Petugas ramah', en: 'Friendly' }),
  ],
};
