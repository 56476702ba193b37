import type { FigureBasis, IkmFigure, PulseFigure } from '@app/persistence/figures';
import type { PlaceRow } from './place-row.js';
import { type Cell, type Column, column, type ColumnType } from './section.js';
import { TEXTS } from './texts.js';

/** A place with its pulse, its IKM or both. */
type WithFigures = Pick<PlaceRow, 'pulse' | 'ikm'>;

const ofPulse = (
  type: ColumnType,
  header: string,
  width: number,
  read: (figure: PulseFigure) => Cell,
): Column<Pick<PlaceRow, 'pulse'>> =>
  column(type, header, width, ({ pulse }) => pulse && read(pulse.figure));

const ofIkm = (
  type: ColumnType,
  header: string,
  width: number,
  read: (figure: IkmFigure) => Cell,
): Column<Pick<PlaceRow, 'ikm'>> =>
  column(type, header, width, ({ ikm }) => ikm && read(ikm.figure));

const ofBasis = (
  type: ColumnType,
  header: string,
  width: number,
  read: (basis: FigureBasis) => Cell,
): Column<WithFigures> =>
  column(type, header, width, ({ pulse, ikm }) => {
    const one = pulse ?? ikm;
    return one && read(one.figure.basis);
  });

export const PULSE_COLUMNS = [
  ofPulse('integer', 'Ketukan (n)', 11, ({ n }) => n),
  ofPulse('decimal', 'Kepuasan sekilas (1–4)', 9, ({ mean }) => mean),
  ofPulse('decimal', 'Sekilas: selang bawah', 9, ({ interval }) => interval.low),
  ofPulse('decimal', 'Sekilas: selang atas', 9, ({ interval }) => interval.high),
  ofPulse('decimal', 'Persen puas', 9, ({ positive }) => positive),
];

export const IKM_COLUMNS = [
  ofIkm('integer', 'Responden IKM (n)', 11, ({ n }) => n),
  ofIkm('decimal', 'IKM', 9, ({ ikm }) => ikm),
  ofIkm('text', 'Mutu', 6, ({ grade }) => grade),
  ofIkm('decimal', 'IKM: selang bawah', 9, ({ interval }) => interval?.low ?? null),
  ofIkm('decimal', 'IKM: selang atas', 9, ({ interval }) => interval?.high ?? null),
];

/** What else there is to say of an IKM of the file's period. */
export const IKM_DETAILS = [
  ofIkm('decimal', 'Peluang mutu sama', 9, ({ sameGrade }) => sameGrade),
  ofIkm('decimal', 'Rata-rata gabungan', 10, ({ means }) => means?.pooled.ikm ?? null),
  ofIkm('decimal', 'Rata-rata layanan', 10, ({ means }) => means?.services.ikm ?? null),
  ofIkm('text', 'Biaya', 10, ({ ikm, fee }) => (ikm === null ? null : TEXTS.fee[fee])),
  ofIkm('decimal', 'IKM berbukti hadir', 9, ({ attested }) => attested?.ikm ?? null),
  ofIkm('decimal', 'Selisih', 9, ({ attested }) => unsigned(attested?.difference)),
  ofIkm('decimal', 'z', 7, ({ attested }) => unsigned(attested?.z)),
  ofIkm('text', 'Ditandai', 9, ({ attested }) => yesOrNo(attested?.flagged)),
];

/** What the pulse rests on, or without one the IKM. */
export const BASIS_COLUMNS = [
  ofBasis('integer', 'n terbuka', 11, ({ levels }) => levels.open),
  ofBasis('integer', 'n hadir', 11, ({ levels }) => levels.present),
  ofBasis('integer', 'n bertiket', 11, ({ levels }) => levels.served),
  ofBasis('decimal', 'Persen ditahan', 9, ({ held }) => held),
  ofBasis('decimal', 'Persen dikeluarkan', 11, ({ excluded }) => excluded),
];

/** `ya`, `tidak`, or nothing where it is not known. */
export function yesOrNo(is: boolean | null | undefined): string | null {
  if (is === null || is === undefined) return null;
  return is ? TEXTS.yes : TEXTS.no;
}

/** A difference is stored with its sign; a number needs no plus. */
function unsigned(digits: string | undefined): string | null {
  return digits === undefined ? null : digits.replace(/^\+/, '');
}
