import type { FigureBasis, IkmFigure, PulseFigure } from '@app/persistence/figures';
import type { SubjectKind } from '@app/persistence/organisation-tree';
import type { PlaceRow } from './place-row.js';
import type { Cell, Column } from './section.js';
import { TEXTS } from './texts.js';

export const PLACES: readonly SubjectKind[] = ['instansi', 'unit', 'service', 'location'];

export const KIND: Column<{ kind: string }> = {
  header: 'Jenis',
  type: 'text',
  width: 10,
  of: ({ kind }) => kind,
};
export const NAME: Column<{ name: string }> = {
  header: 'Nama',
  type: 'text',
  width: 30,
  of: ({ name }) => name,
};
export const UNIT: Column<{ unitName: string | null }> = {
  header: 'Unit',
  type: 'text',
  width: 22,
  of: ({ unitName }) => unitName,
};
export const PERIOD: Column<{ period: string }> = {
  header: 'Periode',
  type: 'text',
  width: 18,
  of: ({ period }) => period,
};
export const FROM: Column<{ from: string | null }> = {
  header: 'Mencakup dari',
  type: 'date',
  width: 14,
  of: ({ from }) => from,
};
export const STATE: Column<{ state: string | null }> = {
  header: 'Keadaan',
  type: 'text',
  width: 12,
  of: ({ state }) => state,
};
export const NOTE: Column<{ note: string | null }> = {
  header: 'Catatan',
  type: 'text',
  width: 30,
  of: ({ note }) => note,
};
export const MISSING: Column<{ missing: string | null }> = {
  header: 'Alasan bila tidak ada',
  type: 'text',
  width: 30,
  of: ({ missing }) => missing,
};

/** A place with its pulse, its IKM or both. */
type WithFigures = Pick<PlaceRow, 'pulse' | 'ikm'>;

const ofPulse =
  (read: (figure: PulseFigure) => Cell) =>
  ({ pulse }: Pick<PlaceRow, 'pulse'>): Cell =>
    pulse && read(pulse.figure);
const ofIkm =
  (read: (figure: IkmFigure) => Cell) =>
  ({ ikm }: Pick<PlaceRow, 'ikm'>): Cell =>
    ikm && read(ikm.figure);
const ofBasis =
  (read: (basis: FigureBasis) => Cell) =>
  ({ pulse, ikm }: WithFigures): Cell => {
    const one = pulse ?? ikm;
    return one && read(one.figure.basis);
  };

export const PULSE_COLUMNS: readonly Column<Pick<PlaceRow, 'pulse'>>[] = [
  { header: 'Ketukan (n)', type: 'integer', width: 11, of: ofPulse(({ n }) => n) },
  { header: 'Kepuasan sekilas (1–4)', type: 'decimal', width: 9, of: ofPulse(({ mean }) => mean) },
  {
    header: 'Sekilas: selang bawah',
    type: 'decimal',
    width: 9,
    of: ofPulse((one) => one.interval.low),
  },
  {
    header: 'Sekilas: selang atas',
    type: 'decimal',
    width: 9,
    of: ofPulse((one) => one.interval.high),
  },
  { header: 'Persen puas', type: 'decimal', width: 9, of: ofPulse(({ positive }) => positive) },
];

export const IKM_COLUMNS: readonly Column<Pick<PlaceRow, 'ikm'>>[] = [
  { header: 'Responden IKM (n)', type: 'integer', width: 11, of: ofIkm(({ n }) => n) },
  { header: 'IKM', type: 'decimal', width: 9, of: ofIkm(({ ikm }) => ikm) },
  { header: 'Mutu', type: 'text', width: 6, of: ofIkm(({ grade }) => grade) },
  {
    header: 'IKM: selang bawah',
    type: 'decimal',
    width: 9,
    of: ofIkm((one) => one.interval?.low ?? null),
  },
  {
    header: 'IKM: selang atas',
    type: 'decimal',
    width: 9,
    of: ofIkm((one) => one.interval?.high ?? null),
  },
];

const IKM_DETAILS: readonly Column<Pick<PlaceRow, 'ikm'>>[] = [
  {
    header: 'Peluang mutu sama',
    type: 'decimal',
    width: 9,
    of: ofIkm(({ sameGrade }) => sameGrade),
  },
  {
    header: 'Rata-rata gabungan',
    type: 'decimal',
    width: 10,
    of: ofIkm((one) => one.means?.pooled.ikm ?? null),
  },
  {
    header: 'Rata-rata layanan',
    type: 'decimal',
    width: 10,
    of: ofIkm((one) => one.means?.services.ikm ?? null),
  },
  {
    header: 'Biaya',
    type: 'text',
    width: 10,
    of: ofIkm(({ ikm, fee }) => (ikm === null ? null : TEXTS.fee[fee])),
  },
  {
    header: 'IKM berbukti hadir',
    type: 'decimal',
    width: 9,
    of: ofIkm((one) => one.attested?.ikm ?? null),
  },
  {
    header: 'Selisih',
    type: 'decimal',
    width: 9,
    of: ofIkm((one) => unsigned(one.attested?.difference)),
  },
  { header: 'z', type: 'decimal', width: 7, of: ofIkm((one) => unsigned(one.attested?.z)) },
  {
    header: 'Ditandai',
    type: 'text',
    width: 9,
    of: ofIkm(({ attested }) => attested && (attested.flagged ? TEXTS.yes : TEXTS.no)),
  },
];

const BASIS_COLUMNS: readonly Column<WithFigures>[] = [
  { header: 'n terbuka', type: 'integer', width: 11, of: ofBasis(({ levels }) => levels.open) },
  { header: 'n hadir', type: 'integer', width: 11, of: ofBasis(({ levels }) => levels.present) },
  { header: 'n bertiket', type: 'integer', width: 11, of: ofBasis(({ levels }) => levels.served) },
  { header: 'Persen ditahan', type: 'decimal', width: 9, of: ofBasis(({ held }) => held) },
  {
    header: 'Persen dikeluarkan',
    type: 'decimal',
    width: 11,
    of: ofBasis(({ excluded }) => excluded),
  },
];

const COVERAGE_COLUMNS: readonly Column<Pick<PlaceRow, 'coverage' | 'bounds'>>[] = [
  {
    header: 'Orang dilayani',
    type: 'integer',
    width: 11,
    of: ({ coverage }) => coverage?.personsServed ?? null,
  },
  {
    header: 'Cakupan (persen)',
    type: 'decimal',
    width: 9,
    of: ({ coverage }) => coverage?.percent ?? null,
  },
  {
    header: 'Sampel minimum',
    type: 'integer',
    width: 11,
    of: ({ coverage }) => coverage?.sampleSize ?? null,
  },
  {
    header: 'Sampel cukup',
    type: 'text',
    width: 8,
    of: ({ coverage }) =>
      coverage?.sampleSize == null ? null : coverage.provisional ? TEXTS.no : TEXTS.yes,
  },
  {
    header: 'IKM bila sisanya terendah',
    type: 'decimal',
    width: 10,
    of: ({ bounds }) => bounds?.low ?? null,
  },
  {
    header: 'IKM bila sisanya tertinggi',
    type: 'decimal',
    width: 10,
    of: ({ bounds }) => bounds?.high ?? null,
  },
];

const PULSE_UNTIL: Column<PlaceRow> = {
  header: 'Sekilas sampai',
  type: 'date',
  width: 14,
  of: ({ pulseUntil }) => pulseUntil,
};
const IKM_UNTIL: Column<PlaceRow> = {
  header: 'IKM sampai',
  type: 'date',
  width: 14,
  of: ({ ikmUntil }) => ikmUntil,
};

/** Of every table of places; a trend has the shorter one below. */
export const PLACE_COLUMNS: readonly Column<PlaceRow>[] = [
  NAME,
  KIND,
  UNIT,
  PERIOD,
  FROM,
  PULSE_UNTIL,
  IKM_UNTIL,
  STATE,
  ...PULSE_COLUMNS,
  ...IKM_COLUMNS,
  ...IKM_DETAILS,
  ...BASIS_COLUMNS,
  ...COVERAGE_COLUMNS,
  NOTE,
  MISSING,
];

/** Of places period by period. */
export const TREND_COLUMNS: readonly Column<PlaceRow>[] = [
  NAME,
  KIND,
  UNIT,
  PERIOD,
  FROM,
  PULSE_UNTIL,
  IKM_UNTIL,
  STATE,
  ...PULSE_COLUMNS,
  ...IKM_COLUMNS,
  NOTE,
];

/** A difference is stored with its sign; a number needs no plus. */
function unsigned(digits: string | undefined): string | null {
  return digits === undefined ? null : digits.replace(/^\+/, '');
}
