import type { SubjectKind } from '@app/persistence/organisation-tree';
import type { ShownFigures, ShownSubject } from './shown-subject.js';
import { missingOfBoth, stateWords } from './shown-words.js';

/** Cells by their heading; null and what is not there are alike. */
export type Cells = Record<string, string | null>;

const KINDS: Record<SubjectKind, string> = {
  instansi: 'instansi',
  unit: 'unit',
  service: 'layanan',
  location: 'lokasi',
  assignment: 'petugas',
};

const text = (value: number | string | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

function cellsOfPulse(pulse: ShownFigures['pulse']): Cells {
  const figure = pulse?.figure;
  return {
    'Ketukan (n)': text(figure?.n),
    'Kepuasan sekilas (1–4)': text(figure?.mean),
    'Sekilas: selang bawah': text(figure?.interval.low),
    'Sekilas: selang atas': text(figure?.interval.high),
    'Persen puas': text(figure?.positive),
  };
}

function cellsOfIkm(ikm: ShownFigures['ikm']): Cells {
  const figure = ikm?.figure;
  return {
    'Responden IKM (n)': text(figure?.n),
    IKM: text(figure?.ikm),
    Mutu: text(figure?.grade),
    'IKM: selang bawah': text(figure?.interval?.low),
    'IKM: selang atas': text(figure?.interval?.high),
  };
}

const FEES = {
  asked: 'dinilai',
  partly: 'sebagian',
  'eight-elements': '8 unsur',
  'fee-as-four': 'gratis = 4',
};

/** Of yes, no and not known. */
const answer = (is: boolean | null | undefined): string | null =>
  is == null ? null : is ? 'ya' : 'tidak';

/** What a table of places must say of a place in the file's period. */
export function cellsOfPlace(shown: ShownSubject): Cells {
  const { pulse, ikm } = shown.figures;
  const some = pulse ?? ikm;
  const basis = some?.figure.basis;
  const figure = ikm?.figure;
  const unsigned = (digits: string | undefined) => text(digits?.replace(/^\+/, ''));
  return {
    ...cellsOfPulse(pulse),
    ...cellsOfIkm(ikm),
    ...cellsOfTime(shown.figures),
    'Mencakup dari': text(some?.covers[0]!.from),
    'Alasan bila tidak ada': missingOfBoth(shown),
    Biaya: figure?.ikm ? FEES[figure.fee] : null,
    'Sampel cukup': answer(figure?.sufficiency?.reached),
    'Peluang mutu sama': text(figure?.sameGrade),
    'Rata-rata gabungan': text(figure?.means?.pooled.ikm),
    'Rata-rata layanan': text(figure?.means?.services.ikm),
    'IKM berbukti hadir': text(figure?.attested?.ikm),
    Selisih: unsigned(figure?.attested?.difference),
    z: unsigned(figure?.attested?.z),
    Ditandai: answer(figure?.attested?.flagged),
    'n terbuka': text(basis?.levels.open),
    'n hadir': text(basis?.levels.present),
    'n bertiket': text(basis?.levels.served),
    'Persen ditahan': text(basis?.held),
    'Persen dikeluarkan': text(basis?.excluded),
    'Orang dilayani': text(ikm?.coverage?.personsServed),
    'Cakupan (persen)': text(ikm?.coverage?.percent),
    'Sampel minimum': text(ikm?.coverage?.sampleSize),
    'IKM bila sisanya terendah': text(figure?.bounds?.low),
    'IKM bila sisanya tertinggi': text(figure?.bounds?.high),
  };
}

function cellsOfTime({ pulse, ikm }: ShownFigures): Cells {
  const some = pulse ?? ikm;
  return {
    'Sekilas sampai': text(pulse?.covers.at(-1)!.until),
    'IKM sampai': text(ikm?.covers.at(-1)!.until),
    Keadaan: some ? stateWords(some) : null,
  };
}

/** What the trend must say of a place in one period; on a sheet it begins with the period's first day. */
export function cellsOfTrend({ figures }: ShownSubject): Cells {
  return { ...cellsOfPulse(figures.pulse), ...cellsOfIkm(figures.ikm), ...cellsOfTime(figures) };
}

/** What the table of elements must say of a place whose elements are shown. */
export function cellsOfElements(
  { figures: { ikm } }: ShownSubject,
  names: Readonly<Record<string, string>>,
): Cells {
  const elements = Object.entries(ikm?.figure.elements ?? {});
  const three = elements.map(([key, { nrr, ikm: value, n }]) => ({
    [`${names[key]}: NRR`]: nrr,
    [`${names[key]}: nilai`]: value,
    [`${names[key]}: n`]: String(n),
  }));
  return Object.assign({ IKM: text(ikm?.figure.ikm) }, ...three) as Cells;
}

/** What the table of officers must say. */
export function cellsOfOfficer({ figures: { officer, pulse } }: ShownSubject): Cells {
  const { n, mean, interval, elements, word } = officer!.figure;
  const colleagues = word?.said ? word.colleagues : null;
  return {
    ...cellsOfPulse(pulse),
    'Responden (n)': text(n),
    'Kompetensi dan perilaku (1–4)': mean,
    'Petugas: selang bawah': interval.low,
    'Petugas: selang atas': interval.high,
    'Kompetensi (1–4)': text(elements?.['kompetensi']?.nrr),
    'Perilaku (n)': text(elements?.['perilaku']?.n),
    Keadaan: stateWords(officer!),
    'Mencakup dari': officer!.covers[0]!.from,
    'Mencakup sampai': officer!.covers.at(-1)!.until,
    'Dibanding rekan': text(officer!.peerWord),
    'Rekan: dari': text(colleagues?.low),
    'Rekan: sampai': text(colleagues?.high),
    'Pemberi alasan (n)': text(pulse?.figure.outside?.n),
    'Persen sebab di luar petugas': text(pulse?.figure.outside?.percent),
  };
}

/** By what a row of a table is found: its kind and its name. */
export function nameOf({ subject }: ShownSubject): string {
  return `${KINDS[subject.kind]} ${subject.name}`;
}
