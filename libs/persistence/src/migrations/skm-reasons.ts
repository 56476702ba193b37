import type { InstrumentItem, LocalizedText, Pole } from '../instruments/index.js';

/** What follows the first tap; the words that a reason completes. */
const QUESTION: Record<Pole, LocalizedText> = {
  low: { id: 'Apa yang kurang?', en: 'What was not good?' },
  high: { id: 'Apa yang baik?', en: 'What was good?' },
};

type Row = [key: string, element: string, concerns: 'officer' | 'unit', id: string, en: string];

/** As many after a low tap as after a high one, and in each half as many of either doing. */
const LOW: Row[] = [
  ['alasan_kurang_ramah', 'perilaku', 'officer', 'Petugas kurang ramah', 'Officer not friendly'],
  [
    'alasan_kurang_jelas',
    'kompetensi',
    'officer',
    'Penjelasan kurang jelas',
    'Explanation not clear',
  ],
  ['alasan_kurang_teliti', 'kompetensi', 'officer', 'Petugas kurang teliti', 'Officer not careful'],
  ['alasan_lama', 'waktu', 'unit', 'Menunggu terlalu lama', 'Waited too long'],
  ['alasan_berbelit', 'prosedur', 'unit', 'Syarat atau alur berbelit', 'Too much paperwork'],
  [
    'alasan_gangguan',
    'sarpras',
    'unit',
    'Tempat atau sistem bermasalah',
    'Trouble with place or system',
  ],
];

const HIGH: Row[] = [
  ['alasan_ramah', 'perilaku', 'officer', 'Petugas ramah', 'Officer friendly'],
  ['alasan_jelas', 'kompetensi', 'officer', 'Penjelasan jelas', 'Explanation clear'],
  ['alasan_teliti', 'kompetensi', 'officer', 'Petugas teliti', 'Officer careful'],
  ['alasan_cepat', 'waktu', 'unit', 'Cepat selesai', 'Done quickly'],
  ['alasan_mudah', 'prosedur', 'unit', 'Syarat dan alur mudah', 'Easy paperwork'],
  ['alasan_nyaman', 'sarpras', 'unit', 'Tempat dan sistem baik', 'Good place and system'],
];

const itemsOf = (pole: Pole, rows: Row[]): InstrumentItem[] =>
  rows.map(([key, element, concerns, id, en]) => ({
    key,
    kind: 'reason',
    concerns,
    name: { id, en },
    question: QUESTION[pole],
    labels: [{ value: 1, id, en }],
    reason: { pole, element },
  }));

/** Reasons for a tap; ours, like the tap itself. */
export const SKM_REASONS: InstrumentItem[] = [...itemsOf('low', LOW), ...itemsOf('high', HIGH)];
