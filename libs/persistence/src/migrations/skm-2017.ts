import type { InstrumentItem, ScaleLabel } from '../instruments/index.js';
import { SKM_REASONS } from './skm-reasons.js';

const labels = (...words: [id: string, en: string][]): ScaleLabel[] =>
  words.map(([id, en], index) => ({ value: index + 1, id, en }));

/**
 * The nine elements in the words and the order of the standard questionnaire of PermenPANRB 14/2017,
 * preceded by the overall tap, which is ours and never enters the IKM.
 */
const items: InstrumentItem[] = [
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
  {
    key: 'persyaratan',
    kind: 'element',
    concerns: 'unit',
    name: { id: 'Persyaratan', en: 'Requirements' },
    question: {
      id: 'Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya?',
      en: 'How well did the requirements fit the kind of service?',
    },
    labels: labels(
      ['Tidak sesuai', 'Not at all'],
      ['Kurang sesuai', 'Poorly'],
      ['Sesuai', 'Well'],
      ['Sangat sesuai', 'Very well'],
    ),
  },
  {
    key: 'prosedur',
    kind: 'element',
    concerns: 'unit',
    name: { id: 'Sistem, Mekanisme, dan Prosedur', en: 'System, mechanism and procedure' },
    question: {
      id: 'Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?',
      en: 'How easy was the procedure in this unit?',
    },
    labels: labels(
      ['Tidak mudah', 'Not easy'],
      ['Kurang mudah', 'Not very easy'],
      ['Mudah', 'Easy'],
      ['Sangat mudah', 'Very easy'],
    ),
  },
  {
    key: 'waktu',
    kind: 'element',
    concerns: 'unit',
    name: { id: 'Waktu Penyelesaian', en: 'Completion time' },
    question: {
      id: 'Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?',
      en: 'How fast was the service?',
    },
    labels: labels(
      ['Tidak cepat', 'Not fast'],
      ['Kurang cepat', 'Not very fast'],
      ['Cepat', 'Fast'],
      ['Sangat cepat', 'Very fast'],
    ),
  },
  {
    key: 'biaya',
    kind: 'element',
    concerns: 'unit',
    name: { id: 'Biaya/Tarif', en: 'Cost or fee' },
    question: {
      id: 'Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?',
      en: 'How reasonable was the cost of the service?',
    },
    labels: labels(
      ['Sangat mahal', 'Very expensive'],
      ['Cukup mahal', 'Rather expensive'],
      ['Murah', 'Cheap'],
      ['Gratis', 'Free'],
    ),
  },
  {
    key: 'produk',
    kind: 'element',
    concerns: 'unit',
    name: { id: 'Produk Spesifikasi Jenis Pelayanan', en: 'Product specification' },
    question: {
      id: 'Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan dengan hasil yang diberikan?',
      en: 'How well did the result match what the service standard promises?',
    },
    labels: labels(
      ['Tidak sesuai', 'Not at all'],
      ['Kurang sesuai', 'Poorly'],
      ['Sesuai', 'Well'],
      ['Sangat sesuai', 'Very well'],
    ),
  },
  {
    key: 'kompetensi',
    kind: 'element',
    concerns: 'officer',
    name: { id: 'Kompetensi Pelaksana', en: 'Competence of the officer' },
    question: {
      id: 'Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?',
      en: 'How competent was the officer?',
    },
    labels: labels(
      ['Tidak kompeten', 'Not competent'],
      ['Kurang kompeten', 'Not very competent'],
      ['Kompeten', 'Competent'],
      ['Sangat kompeten', 'Very competent'],
    ),
  },
  {
    key: 'perilaku',
    kind: 'element',
    concerns: 'officer',
    name: { id: 'Perilaku Pelaksana', en: 'Behaviour of the officer' },
    question: {
      id: 'Bagaimana pendapat Saudara perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?',
      en: 'How polite and friendly was the officer?',
    },
    labels: labels(
      ['Tidak sopan dan ramah', 'Not polite and friendly'],
      ['Kurang sopan dan ramah', 'Not very polite and friendly'],
      ['Sopan dan ramah', 'Polite and friendly'],
      ['Sangat sopan dan ramah', 'Very polite and friendly'],
    ),
  },
  {
    key: 'sarpras',
    kind: 'element',
    concerns: 'unit',
    name: { id: 'Sarana dan Prasarana', en: 'Facilities and infrastructure' },
    question: {
      id: 'Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?',
      en: 'How good were the facilities?',
    },
    labels: labels(
      ['Buruk', 'Bad'],
      ['Cukup', 'Fair'],
      ['Baik', 'Good'],
      ['Sangat baik', 'Very good'],
    ),
  },
  {
    key: 'pengaduan',
    kind: 'element',
    concerns: 'unit',
    name: {
      id: 'Penanganan Pengaduan, Saran dan Masukan',
      en: 'Handling of complaints, suggestions and input',
    },
    question: {
      id: 'Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?',
      en: 'How are complaints of users handled?',
    },
    labels: labels(
      ['Tidak ada', 'Not at all'],
      ['Ada tetapi tidak berfungsi', 'A channel exists but does not work'],
      ['Berfungsi kurang maksimal', 'It works, but not fully'],
      ['Dikelola dengan baik', 'Managed well'],
    ),
  },
];

export const SKM_2017 = {
  id: '5ca1ab1e-0000-4000-8000-000000142017',
  key: 'skm-2017',
  name: 'Survei Kepuasan Masyarakat',
  legalSource: 'PermenPANRB 14/2017',
  versionId: '5ca1ab1e-0001-4000-8000-000000142017',
  validFrom: '2017-05-09',
  items: [...items, ...SKM_REASONS],
};
