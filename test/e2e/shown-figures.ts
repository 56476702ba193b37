import type { SubjectKind } from '@app/persistence/organisation-tree';
import type { Measure } from '@app/persistence/releases';

/** What every format must show of a figure, as the API has it. */
export interface Shown {
  subjectId: string;
  period: string;
  measure: string;
  element: string | null;
  digits: (string | null)[];
  n: number;
  grade: string | null;
  releaseId: string;
  /** as in the tables, where a place has them; of an element none of them */
  served: (number | null)[];
  provisional: boolean | null;
  standing: string;
  levels: (number | null)[];
  anchored: boolean | null;
  word: string | null;
}

interface ApiRelease {
  id: string;
  standing: string;
  peerWord?: string | null;
  measure: Measure;
  coverage?: { personsServed: number | null; percent: string | null; sampleSize: number | null };
  figure: Record<string, never> & { n: number; interval: { low: string; high: string } };
}

export interface ApiAnswer {
  subject: { id: string; kind: SubjectKind };
  period: { key: string };
  figures: Record<string, ApiRelease | null>;
  publicVoice: Record<string, ApiRelease | null>;
}

interface ApiFigureBasis {
  levels: { open: number | null; present: number | null; served: number | null };
  held: string | null;
  excluded: string | null;
}

const MEASURE_NAMES = {
  pulse: 'Kepuasan sekilas',
  ikm: 'IKM',
  officer: 'Kompetensi dan perilaku',
};

const STANDINGS: Record<string, string> = {
  official: 'resmi',
  open_index: 'indeks terbuka',
  public_voice: 'suara publik',
};

/** Main rows, and those of the public voice, which has no rows for elements. */
export function shownBy({ subject, period, figures, publicVoice }: ApiAnswer): Shown[] {
  const show = (release: ApiRelease | null): Shown[] =>
    release ? showRelease(release, { subjectId: subject.id, period: period.key }) : [];
  return [
    ...Object.values(figures).flatMap(show),
    ...Object.values(publicVoice).flatMap((release) => show(release).slice(0, 1)),
  ];
}

function showRelease(
  { figure, id, measure, coverage, standing, peerWord }: ApiRelease,
  of: { subjectId: string; period: string },
): Shown[] {
  const { low, high } = figure.interval;
  const about = { ...of, measure: MEASURE_NAMES[measure], standing: STANDINGS[standing]! };
  const elements: Record<string, { n: number; nrr: string; ikm: string; grade: string }> =
    figure['elements'] ?? {};
  const value = figure['ikm'] ?? figure['mean'] ?? null;
  const { levels, held, excluded }: ApiFigureBasis = figure['evidence']!;
  const bounds = (figure['bounds'] ?? null) as { low: string; high: string } | null;
  const peers: Record<string, string> = figure['peers'] ?? {};
  const ofPeers = standing === 'official' && measure === 'officer' ? peers : {};
  return [
    {
      ...about,
      element: null,
      n: figure.n,
      releaseId: id,
      grade: figure['grade'] ?? null,
      digits: [
        value,
        low,
        high,
        null,
        figure['positive'] ?? null,
        coverage?.percent ?? null,
        bounds?.low ?? null,
        bounds?.high ?? null,
        figure['sameGrade'] ?? null,
        held,
        excluded,
        ...['shrunk', 'k0', 'adjusted'].map((key) => ofPeers[key] ?? null),
      ],
      served: [coverage?.personsServed ?? null, coverage?.sampleSize ?? null],
      provisional: figure['provisional'] ?? null,
      levels: [levels.open, levels.present, levels.served],
      anchored: (ofPeers['anchored'] as unknown as boolean | undefined) ?? null,
      word: peerWord ?? null,
    },
    ...Object.entries(elements).map(([element, { n, nrr, ikm, grade }]) => ({
      ...about,
      element,
      n,
      releaseId: id,
      grade,
      digits: DIGITS.map((key) => ({ nilai: ikm, nrr })[key] ?? null),
      served: [null, null],
      provisional: null,
      levels: [null, null, null],
      anchored: null,
      word: null,
    })),
  ];
}

const DIGITS = [
  'nilai',
  'selang_bawah',
  'selang_atas',
  'nrr',
  'persen_puas',
  'cakupan_persen',
  'ikm_bila_sisanya_terendah',
  'ikm_bila_sisanya_tertinggi',
  'peluang_mutu_sama',
  'persen_ditahan',
  'persen_dikeluarkan',
  'nilai_ditarik_ke_rekan',
  'k0',
  'nilai_disamakan_layanan',
];

const TRUTHS: Record<string, boolean> = { ya: true, tidak: false, true: true, false: false };

/** A table's row in the same words; `toDigits` undoes what the format does to a decimal. */
export function shownIn(
  row: Record<string, unknown>,
  toDigits: (cell: unknown) => string | null,
): Shown {
  const text = (key: string): string | null => ((row[key] ?? '') === '' ? null : String(row[key]));
  const number = (key: string): number | null => (text(key) === null ? null : Number(text(key)));
  return {
    subjectId: text('id_subjek')!,
    period: text('periode')!,
    measure: text('ukuran')!,
    element: text('unsur'),
    digits: DIGITS.map((key) => toDigits(row[key])),
    n: Number(row['n']),
    grade: text('mutu'),
    releaseId: text('id_rilis')!,
    served: ['dilayani', 'sampel_minimum'].map(number),
    provisional: TRUTHS[text('ikm_sementara') ?? ''] ?? null,
    standing: text('kedudukan')!,
    levels: ['n_terbuka', 'n_hadir', 'n_bertiket'].map(number),
    anchored: TRUTHS[text('berjangkar') ?? ''] ?? null,
    word: text('dibanding_rekan_selayanan'),
  };
}

export const sorted = (rows: Shown[]): string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
