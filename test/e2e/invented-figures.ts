import fc from 'fast-check';
import type {
  Basis,
  Days,
  FigureBasis,
  FigureNote,
  IkmFigure,
  Measure,
  MissingReason,
  OfficerFigure,
  PulseFigure,
} from '@app/persistence/figures';
import { FIGURE_BASIS, IKM_FIGURE, PULSE_FIGURE } from '../support/database/figure-rows.js';

export const PERIODS = ['2026-Q4', '2026-10', '2026-S2', '2026', '2026-Q3'] as const;
/** Those of which files are made; the last one stands in a trend only. */
const FILE_PERIODS = PERIODS.slice(0, -1);

/** A figure of one of eight subjects, of which the last two are officers. */
export interface InventedFigure {
  subject: number;
  measure: Measure;
  basis: Basis;
  period: string;
  figure: PulseFigure | IkmFigure | OfficerFigure;
  notes: FigureNote[];
  current: boolean;
  until?: string;
  covers?: Days[];
}

/** Why one of their figures is missing. */
export interface InventedReason {
  subject: number;
  measure: Measure;
  basis: Basis;
  reason: MissingReason;
}

/** What an agency has when a file about a period is made. */
export interface InventedAgency {
  figures: InventedFigure[];
  reasons: InventedReason[];
  /** persons served, month by month */
  served: (number | null)[];
  period: string;
  /** of the period or the quarter of the month; null while it is open */
  closing: { revision: number; published: boolean } | null;
}

const FIRST_OFFICER = 6;

const decimal = fc.integer({ min: 100, max: 10_000 }).map((cents) => (cents / 100).toFixed(2));
const scale = fc.integer({ min: 100, max: 400 }).map((cents) => (cents / 100).toFixed(2));
const persons = fc.oneof(fc.integer({ min: 30, max: 2_000_000 }), fc.integer({ min: 10, max: 29 }));
const interval = fc.record({ low: decimal, high: decimal });
const percent = fc.option(decimal);
const level = fc.option(fc.integer({ min: 10, max: 900 }));
const basis: fc.Arbitrary<FigureBasis> = fc.record({
  levels: fc.record({ open: level, present: level, served: level }),
  held: percent,
  excluded: percent,
  marks: fc.constant(FIGURE_BASIS.marks),
});

const pulse: fc.Arbitrary<PulseFigure> = fc
  .record({ n: persons, basis, interval, mean: fc.option(scale), positive: percent })
  .map((one) => ({ ...PULSE_FIGURE, ...one }));

const officer: fc.Arbitrary<OfficerFigure> = fc.record({
  n: persons,
  basis,
  interval,
  mean: fc.option(scale),
  elements: fc.option(
    fc.record({ kompetensi: officerElement(), perilaku: officerElement() }) as fc.Arbitrary<
      NonNullable<OfficerFigure['elements']>
    >,
  ),
  word: fc.constantFrom<OfficerFigure['word']>(
    null,
    { said: true, word: 'below', colleagues: { low: '3.1', high: '3.6' } },
    { said: false, because: 'few colleagues' },
    { said: false, because: 'few ratings' },
  ),
});

function officerElement() {
  return fc.record({
    n: fc.integer({ min: 10, max: 30 }),
    nrr: scale,
    counts: fc.constant(null),
  });
}

function elementOf() {
  const graded = fc.record({ ikm: decimal, grade: fc.constantFrom('A', 'B', 'C', 'D') });
  return fc.tuple(officerElement(), graded).map(([one, more]) => ({ ...one, ...more }));
}

function ikmOf(keys: readonly string[]): fc.Arbitrary<IkmFigure> {
  const mean = fc.record({
    ikm: percent,
    grade: fc.constant('B'),
    count: fc.nat(9),
    omitted: fc.constantFrom([], ['Layanan lain']),
  });
  const shown = fc.record({
    n: persons,
    basis,
    interval,
    ikm: decimal,
    grade: fc.constantFrom('A', 'B', 'C', 'D'),
    sameGrade: decimal,
    elements: fc.record(Object.fromEntries(keys.map((key) => [key, elementOf()]))),
    fee: fc.constantFrom('asked', 'partly', 'eight-elements', 'fee-as-four'),
    provisional: fc.boolean(),
    means: fc.option(fc.record({ pooled: mean, services: mean })),
    attested: fc.option(
      fc.record({
        n: persons,
        ikm: decimal,
        difference: fc.constantFrom('+2.10', '-0.55', '0.00'),
        z: fc.constantFrom('+2.41', '-0.41'),
        flagged: fc.boolean(),
      }),
    ),
  });
  const waiting = fc.record({ n: fc.integer({ min: 10, max: 29 }), basis, interval });
  return fc.oneof(
    shown.map((one) => ({ ...IKM_FIGURE, ...one }) as IkmFigure),
    waiting.map((one): IkmFigure => ({
      ...IKM_FIGURE,
      ...one,
      readiness: { state: 'waiting', respondents: one.n, needed: 30, unanswered: [] },
      ikm: null,
      grade: null,
      sameGrade: null,
      elements: null,
      compatibility: null,
    })),
  );
}

const note = fc.constantFrom<FigureNote>(
  { kind: 'without fewer than ten' },
  { kind: 'one officer', assignmentId: 'of an officer' },
  { kind: 'days left out', days: [{ from: '2026-10-11', until: '2026-10-19' }] },
);
const notes = fc.uniqueArray(note, { maxLength: 2, selector: ({ kind }) => kind });

/** Figures, of which of each subject, period, measure and basis one stands now. */
function inventedFigures(elements: readonly string[]): fc.Arbitrary<InventedFigure[]> {
  const one = fc
    .record({
      subject: fc.nat(7),
      measure: fc.constantFrom<Measure>('pulse', 'ikm', 'officer'),
      basis: fc.constantFrom<Basis>('all', 'all', 'attested'),
      period: fc.constantFrom(...PERIODS),
      stale: fc.boolean(),
    })
    .filter(({ subject, measure }) => measure !== 'officer' || subject >= FIRST_OFFICER)
    .chain(({ stale, ...about }) =>
      fc.record({
        ...mapValues(about),
        basis: fc.constant<Basis>(about.subject >= FIRST_OFFICER ? 'attested' : about.basis),
        figure: { pulse, ikm: ikmOf(elements), officer }[about.measure] as fc.Arbitrary<
          InventedFigure['figure']
        >,
        notes,
        gap: fc.boolean(),
        current: fc.constant(!stale),
      }),
    );
  return fc
    .uniqueArray(one, {
      minLength: 30,
      maxLength: 70,
      selector: ({ subject, measure, basis: of, period, current }) =>
        [subject, measure, of, period, current].join(),
    })
    .map((all) =>
      all.map(({ gap, ...figure }) => {
        if (!figure.current) return { ...figure, until: EARLIER[figure.period]! };
        const isBroken = gap && figure.period !== '2026-Q3';
        return isBroken ? { ...figure, until: STRETCHES[1].until, covers: [...STRETCHES] } : figure;
      }),
    );
}

const REASONS: readonly MissingReason[] = [
  { kind: 'too few', missing: null },
  { kind: 'too few', missing: 6 },
  { kind: 'next cut', on: '2026-12-07' },
  { kind: 'waiting for closing' },
  { kind: 'held in review' },
  { kind: 'elements unanswered' },
  { kind: 'small remainder' },
  { kind: 'nobody to compare with' },
];

const inventedReasons: fc.Arbitrary<InventedReason[]> = fc.uniqueArray(
  fc
    .record({
      subject: fc.nat(7),
      measure: fc.constantFrom<Measure>('pulse', 'ikm', 'officer'),
      basis: fc.constantFrom<Basis>('all', 'attested'),
      reason: fc.constantFrom(...REASONS),
    })
    .map((one) => ({ ...one, basis: one.subject >= FIRST_OFFICER ? 'attested' : one.basis }))
    .filter(({ subject, measure }) => measure !== 'officer' || subject >= FIRST_OFFICER),
  {
    maxLength: 20,
    selector: ({ subject, measure, basis: of }) => [subject, measure, of].join(),
  },
);

/** An agency in any state of any period. */
export function inventedAgencies(elements: readonly string[]): fc.Arbitrary<InventedAgency> {
  return fc.record({
    figures: inventedFigures(elements),
    reasons: inventedReasons,
    served: fc.array(fc.option(fc.integer({ min: 0, max: 500_000 }), { freq: 19 }), {
      minLength: 18,
      maxLength: 18,
    }),
    period: fc.constantFrom(...FILE_PERIODS),
    closing: fc.option(fc.record({ revision: fc.nat(2), published: fc.boolean() }), { freq: 3 }),
  });
}

/** What a figure counts of October when days between are missing. */
const STRETCHES = [
  { from: '2026-10-01', until: '2026-10-10' },
  { from: '2026-10-20', until: '2026-10-27' },
] as const;

/** The last day of an earlier cut. */
const EARLIER: Record<string, string> = {
  '2026-Q4': '2026-10-31',
  '2026-10': '2026-10-30',
  '2026-S2': '2026-10-29',
  '2026': '2026-10-28',
  '2026-Q3': '2026-07-31',
};

function mapValues<T extends object>(values: T): { [K in keyof T]: fc.Arbitrary<T[K]> } {
  const entries = Object.entries(values).map(([key, value]) => [key, fc.constant(value)]);
  return Object.fromEntries(entries) as { [K in keyof T]: fc.Arbitrary<T[K]> };
}
