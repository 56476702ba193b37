import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { SubjectKind } from '@app/persistence/organisation-tree';
import type {
  Basis,
  FigureBasis,
  IkmFigure,
  Measure,
  OfficerFigure,
  PulseFigure,
} from '@app/persistence/releases';
import { parsePeriod } from '@app/skm';

/** What a test says about a release; the rest is sensible. */
export interface ReleaseToInsert {
  instansiId: string;
  subjectKind: SubjectKind;
  subjectId: string;
  measure: Measure;
  period?: string;
  basis?: Basis;
  ordinal?: number;
  figure?: PulseFigure | IkmFigure | OfficerFigure;
  /** the integers behind the figure; none unless told */
  tally?: object;
}

/** Where the API shows each kind of subject, below /api/v1. */
export const ADDRESSES: Readonly<Record<SubjectKind, (id: string) => string>> = {
  instansi: () => 'instansi',
  unit: (id) => `units/${id}`,
  service: (id) => `services/${id}`,
  location: (id) => `locations/${id}`,
  assignment: (id) => `assignments/${id}`,
};

const EVIDENCE: FigureBasis = {
  levels: { open: 64, present: 0, served: 0 },
  held: '4.10',
  excluded: null,
  marks: {
    straight_line: '12.50',
    outside_hours: null,
    shared_device: null,
    office_network: null,
    staff_device: null,
    counted_by_time: null,
  },
  posterOnly: true,
};

/** Decimals that arithmetic would change: trailing zeroes, and digits a float cannot hold. */
export const PULSE_FIGURE: PulseFigure = {
  n: 64,
  evidence: EVIDENCE,
  interval: { low: '3.10', high: '3.55' },
  counts: { 1: 2, 2: 5, 3: 25, 4: 32 },
  mean: '3.40',
  positive: '89.10',
  outside: null,
  reasons: null,
};

export const IKM_FIGURE: IkmFigure = {
  n: 60,
  evidence: EVIDENCE,
  interval: { low: '84.10', high: '90.20' },
  ikm: '86.60',
  grade: 'B',
  sameGrade: '0.90',
  elements: { prosedur: { n: 60, nrr: '3.40', ikm: '85.00', grade: 'B' } },
  missing: [],
  compatibility: { '0.111': '86.50', '0.11': '85.70' },
};

export const OFFICER_FIGURE: OfficerFigure = {
  n: 41,
  evidence: EVIDENCE,
  interval: { low: '3.20', high: '3.80' },
  mean: '3.50',
  peers: { shrunk: '3.40', k0: '20.00', anchored: true, adjusted: '3.60', word: 'too few' },
};

const FIGURES = { pulse: PULSE_FIGURE, ikm: IKM_FIGURE, officer: OFFICER_FIGURE };

/** Writes a release as the worker would, with the owner's data source; returns its id. */
export async function insertRelease(owner: DataSource, release: ReleaseToInsert): Promise<string> {
  const id = randomUUID();
  const { key, kind } = parsePeriod(release.period ?? '2026-Q4');
  const figure = release.figure ?? FIGURES[release.measure];
  await owner.query(
    `INSERT INTO releases (instansi_id, id, subject_kind, subject_id, period_kind, period, measure,
       basis, ordinal, n, days, tally, figure, method_version, released_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 21, $12, $11, '1', '2026-11-23T01:00:00Z')`,
    [
      release.instansiId,
      id,
      release.subjectKind,
      release.subjectId,
      kind,
      key,
      release.measure,
      release.basis ?? (release.subjectKind === 'assignment' ? 'attested' : 'open'),
      release.ordinal ?? 1,
      figure.n,
      JSON.stringify(figure),
      JSON.stringify(release.tally ?? {}),
    ],
  );
  return id;
}
