import type { Measure as RuleMeasure } from '@app/figures';
import type { Basis, Measure } from '@app/persistence/figures';
import type { SubjectKind } from '@app/persistence/organisation-tree';

/** What the rules count, by what people see of it. */
export const RULE_MEASURES = {
  pulse: 'persons',
  ikm: 'respondents',
  officer: 'officer',
} as const satisfies Record<Measure, RuleMeasure>;

/** What a kind of subject can have figures of. */
export interface FigureKind {
  measure: Measure;
  basis: Basis;
}

const PULSE: FigureKind = { measure: 'pulse', basis: 'all' };
const IKM: FigureKind = { measure: 'ikm', basis: 'all' };
const ATTESTED: FigureKind[] = [
  { measure: 'pulse', basis: 'attested' },
  { measure: 'ikm', basis: 'attested' },
];

/** Places with both bases, services with all, officers with their attested ratings. */
export const FIGURE_KINDS: Record<SubjectKind, readonly FigureKind[]> = {
  instansi: [PULSE, IKM, ...ATTESTED],
  unit: [PULSE, IKM, ...ATTESTED],
  location: [PULSE, IKM],
  service: [PULSE, IKM],
  assignment: [
    { measure: 'pulse', basis: 'attested' },
    { measure: 'officer', basis: 'attested' },
  ],
};

/** Whether a figure of these is made: what the rules count besides is none. */
export function isMade(kind: SubjectKind, { measure, basis }: FigureKind): boolean {
  return FIGURE_KINDS[kind].some((one) => one.measure === measure && one.basis === basis);
}
