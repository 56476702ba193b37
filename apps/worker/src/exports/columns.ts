import type { FigureRow } from './table-row.js';

export type ColumnType = 'text' | 'integer' | 'decimal' | 'truth';

export interface Column {
  key: keyof FigureRow;
  /** Indonesian, without spaces, so that programs can use it as a name */
  header: string;
  type: ColumnType;
}

/** Every column of the CSV file, in its order; a sheet has those that its rows fill. */
export const COLUMNS: readonly Column[] = [
  { key: 'section', header: 'bagian', type: 'text' },
  { key: 'kind', header: 'jenis', type: 'text' },
  { key: 'name', header: 'nama', type: 'text' },
  { key: 'unitName', header: 'unit', type: 'text' },
  { key: 'period', header: 'periode', type: 'text' },
  { key: 'measure', header: 'ukuran', type: 'text' },
  { key: 'element', header: 'unsur', type: 'text' },
  { key: 'elementName', header: 'nama_unsur', type: 'text' },
  { key: 'n', header: 'n', type: 'integer' },
  { key: 'value', header: 'nilai', type: 'decimal' },
  { key: 'low', header: 'selang_bawah', type: 'decimal' },
  { key: 'high', header: 'selang_atas', type: 'decimal' },
  { key: 'nrr', header: 'nrr', type: 'decimal' },
  { key: 'grade', header: 'mutu', type: 'text' },
  { key: 'positive', header: 'persen_puas', type: 'decimal' },
  { key: 'distribution', header: 'sebaran_jawaban', type: 'text' },
  { key: 'outsideN', header: 'n_pemberi_alasan', type: 'integer' },
  { key: 'outside', header: 'persen_sebab_di_luar_petugas', type: 'decimal' },
  { key: 'weight0111', header: 'ikm_bobot_0_111', type: 'decimal' },
  { key: 'weight011', header: 'ikm_bobot_0_11', type: 'decimal' },
  { key: 'provisional', header: 'ikm_sementara', type: 'truth' },
  { key: 'personsServed', header: 'dilayani', type: 'integer' },
  { key: 'coverage', header: 'cakupan_persen', type: 'decimal' },
  { key: 'sampleSize', header: 'sampel_minimum', type: 'integer' },
  { key: 'coverageNote', header: 'catatan_cakupan', type: 'text' },
  { key: 'boundLow', header: 'ikm_bila_sisanya_terendah', type: 'decimal' },
  { key: 'boundHigh', header: 'ikm_bila_sisanya_tertinggi', type: 'decimal' },
  { key: 'sameGrade', header: 'peluang_mutu_sama', type: 'decimal' },
  { key: 'open', header: 'n_terbuka', type: 'integer' },
  { key: 'present', header: 'n_hadir', type: 'integer' },
  { key: 'ticketed', header: 'n_bertiket', type: 'integer' },
  { key: 'held', header: 'persen_ditahan', type: 'decimal' },
  { key: 'excluded', header: 'persen_dikeluarkan', type: 'decimal' },
  { key: 'shrunk', header: 'nilai_ditarik_ke_rekan', type: 'decimal' },
  { key: 'k0', header: 'k0', type: 'decimal' },
  { key: 'anchored', header: 'berjangkar', type: 'truth' },
  { key: 'adjusted', header: 'nilai_disamakan_layanan', type: 'decimal' },
  { key: 'peerWord', header: 'dibanding_rekan_selayanan', type: 'text' },
  { key: 'days', header: 'hari', type: 'integer' },
  { key: 'standing', header: 'kedudukan', type: 'text' },
  { key: 'basis', header: 'dasar', type: 'text' },
  { key: 'note', header: 'catatan', type: 'text' },
  { key: 'releaseId', header: 'id_rilis', type: 'text' },
  { key: 'ordinal', header: 'rilis_ke', type: 'integer' },
  { key: 'methodVersion', header: 'versi_metode', type: 'text' },
  { key: 'releasedAt', header: 'dirilis_pada', type: 'text' },
  { key: 'subjectId', header: 'id_subjek', type: 'text' },
];

const ONLY_PLACES: readonly (keyof FigureRow)[] = [
  'grade',
  'weight0111',
  'weight011',
  'provisional',
  'personsServed',
  'coverage',
  'sampleSize',
  'coverageNote',
  'boundLow',
  'boundHigh',
  'sameGrade',
] as (keyof FigureRow)[];
const ONLY_OFFICERS: readonly (keyof FigureRow)[] = [
  'outsideN',
  'outside',
  'shrunk',
  'k0',
  'anchored',
  'adjusted',
  'peerWord',
] as (keyof FigureRow)[];
const ONLY_ELEMENTS: readonly (keyof FigureRow)[] = ['element', 'elementName', 'nrr'];
const NOT_ELEMENTS: readonly (keyof FigureRow)[] = [
  'low',
  'high',
  'positive',
  'distribution',
  'weight0111',
  'weight011',
  'provisional',
  'personsServed',
  'coverage',
  'sampleSize',
  'coverageNote',
  'boundLow',
  'boundHigh',
  'sameGrade',
  'open',
  'present',
  'ticketed',
  'held',
  'excluded',
] as (keyof FigureRow)[];

const without = (...unused: (keyof FigureRow)[]): readonly Column[] =>
  COLUMNS.filter(({ key }) => key !== 'section' && !unused.includes(key));

export const PLACE_COLUMNS = without(...ONLY_ELEMENTS, ...ONLY_OFFICERS);
export const OFFICER_COLUMNS = without(...ONLY_ELEMENTS, ...ONLY_PLACES);
/** Places and officers alike; never a comparison with colleagues. */
export const VOICE_COLUMNS = without(
  ...ONLY_ELEMENTS,
  'shrunk',
  'k0',
  'anchored',
  'adjusted',
  'peerWord',
);
export const ELEMENT_COLUMNS = without(...NOT_ELEMENTS, ...ONLY_OFFICERS);
export const REASON_COLUMNS = without(...NOT_ELEMENTS, ...ONLY_OFFICERS, 'nrr', 'grade', 'value');
export const RESPONDENT_COLUMNS = without(
  ...NOT_ELEMENTS,
  ...ONLY_OFFICERS,
  'nrr',
  'grade',
  'value',
  'basis',
  'standing',
  'days',
  'ordinal',
);
