import { ELEMENT_KEYS, gradeOf, parsePeriod } from '@app/skm';
import type { IndicatorsView } from '../../../apps/admin/src/indicators/indicators.view.js';
import type { ReasonCountView } from '../../../apps/admin/src/indicators/pulse-figure.view.js';
import type { ApiAnswer } from '../../../apps/admin/src/pages/components/cited.view.js';
import { FIGURE_BASIS, IKM_FIGURE, PULSE_FIGURE } from '../database/figure-rows.js';

type Cells = NonNullable<IndicatorsView['hours']>['figure']['cells'];

interface Told {
  period?: string;
  pulse?: object;
  ikm?: object;
  hours?: Cells;
}

/** Persons of every figure here. */
export const COUNTED = 64;

const COUNTS = { 1: 2, 2: 5, 3: 25, 4: 32 } as const;
const ABOUT = {
  basis: 'all',
  n: COUNTED,
  notes: [],
  state: { kind: 'closed' },
  covers: [],
  speaksOfOneOfficer: false,
  coverage: null,
} as const;

/** What the API answers of a place in a quarter, without a server. */
export function placeAnswer(name: string, told: Told): ApiAnswer<IndicatorsView> {
  const { period = '2026-Q3', pulse, ikm, hours } = told;
  const figure = (content: object | undefined): object | null =>
    content === undefined ? null : { ...ABOUT, figure: content };
  const view = {
    subject: { kind: 'unit', id: name, name },
    period: parsePeriod(period),
    figures: { pulse: figure(pulse), ikm: figure(ikm) },
    reasons: { pulse: null, ikm: null },
    attested: null,
    hours: figure(hours && { n: COUNTED, cells: hours }),
    notes: [],
  };
  return {
    address: `units/${name}/indicators?period=${period}`,
    view: view as unknown as IndicatorsView,
  };
}

/** A place with an index, one point either way, and its elements. */
export function indexed(ikm: string, period = '2026-Q3'): ApiAnswer<IndicatorsView> {
  const element = { n: COUNTED, nrr: '3.36', ikm: '84.00', grade: 'B', counts: COUNTS };
  const ends = [-1, 1].map((reach) => (Number(ikm) + reach).toFixed(2));
  return placeAnswer('Bidang', {
    period,
    ikm: {
      ...IKM_FIGURE,
      n: COUNTED,
      ikm,
      grade: gradeOf(ikm),
      interval: { low: ends[0], high: ends[1] },
      elements: Object.fromEntries(ELEMENT_KEYS.map((key) => [key, element])),
      elementIntervals: Object.fromEntries(
        ELEMENT_KEYS.map((key) => [key, { low: '3.11', high: '3.51' }]),
      ),
      basis: FIGURE_BASIS,
    },
  });
}

/** A place with taps. */
export function tapped(
  name: string,
  mean: string,
  top: ReasonCountView[] = [],
): ApiAnswer<IndicatorsView> {
  const reasons = top.length === 0 ? null : { n: COUNTED, top };
  return placeAnswer(name, { pulse: { ...PULSE_FIGURE, counts: COUNTS, mean, reasons } });
}
