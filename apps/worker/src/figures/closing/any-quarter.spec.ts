import {
  attack,
  type AttackedPlace,
  countPeriod,
  type Cut,
  makeOwnCuts,
  periodDays,
  type ShownFigure,
} from '@app/figures';
import type { KnownFigure, Measure } from '@app/persistence/figures';
import { parsePeriod } from '@app/skm';
import fc from 'fast-check';
import { anyCity } from '../../../../../test/support/worker/any-city.js';
import { type City, dayOf } from '../../../../../test/support/worker/invented-city.js';
import { toEnd } from '../../../../../test/support/worker/play-quarter.js';
import type { PlannedFigure } from '../figure-maker.js';
import { RULE_MEASURES } from '../reading/measures.js';
import { countMeasure, type PeriodReading } from '../reading/read-period.js';
import { planRunning } from '../running/plan-running.js';
import type { PlannedClosing } from './closed-set.js';
import { planQuarter } from './plan-quarter.js';

const MEASURES = ['pulse', 'ikm', 'officer'] as const;
const WEEKS = 14;
const SETTLES_IN = 8;

/** What the worker read of a city on some day. */
function readingOf(city: City, settled: number, before: Pick<PeriodReading, 'known' | 'own'>) {
  const cells = city.cells.filter(({ day }) => day <= dayOf(settled));
  const days = periodDays(city.from, city.until);
  const { versions } = city;
  const period = parsePeriod('2026-Q4');
  return { instansiId: 'agency', period, days, settled, cells, versions, ...before };
}

function knownOf({ subject, covers, persons: n, ...planned }: PlannedFigure): KnownFigure {
  const { measure, basis, periodKind, officialPeriod, notes } = planned;
  return {
    subjectKind: subject.kind,
    subjectId: subject.kind === 'instansi' ? '' : subject.id,
    measure,
    basis,
    periodKind,
    officialPeriod,
    covers: [...covers],
    until: covers[0]!.until,
    n,
    current: true,
    closed: false,
    answers: null,
    notes,
    hasIkm: false,
  };
}

/** Plans every week's running figures and own views, and then the closing, as the worker does. */
async function playWorker(city: City): Promise<PlannedFigure[] & { closing?: PlannedClosing }> {
  const known: KnownFigure[] = [];
  const own: Cut[] = [];
  const shown: PlannedFigure[] = [];
  for (let week = 2; week < WEEKS; week += 1) {
    const reading = readingOf(city, week * 7 - SETTLES_IN, { known: [...known], own: [] });
    for (const measure of ['pulse', 'ikm'] as const) {
      const counts = await countMeasure(reading, measure);
      const planned = await planRunning(reading, counts, measure);
      shown.push(...planned);
      known.push(...planned.map(knownOf));
    }
    for (const measure of ['persons', 'officer'] as const) {
      const counts = toEnd(countPeriod({ ...reading, period: reading.days, measure }));
      const before = own.filter((cut) => cut.measure === measure);
      own.push(...makeOwnCuts(counts, before, reading.settled));
    }
  }
  const closing = await planQuarter(readingOf(city, 92, { known, own }));
  return Object.assign([...shown, ...closing.planned], { closing });
}

function attackOn(city: City, measure: Measure, played: Awaited<ReturnType<typeof playWorker>>) {
  const counted = RULE_MEASURES[measure];
  const figures = played
    .filter((one) => one.measure === measure)
    .map(({ subject: { kind, id }, basis, covers, leftOut }): ShownFigure => ({
      subject: { kind, id: kind === 'instansi' ? '' : id },
      basis,
      measure: counted,
      ...covers[0]!,
      withLeftOut: leftOut.length === 0,
      state: 0,
    }));
  const period = periodDays(city.from, city.until);
  const leftOut = played.closing!.leftOut[counted];
  const places: AttackedPlace[] = toEnd(
    attack({ ...city, period, measure: counted, figures, leftOut }),
  );
  return { figures: figures.length, places };
}

it('whatever the worker plans of a quarter tells an attacker of nobody or ten, in every kind of city', async () => {
  let figures = 0;
  await fc.assert(
    fc.asyncProperty(anyCity, async (city) => {
      const played = await playWorker(city);
      for (const measure of MEASURES) {
        const attacked = attackOn(city, measure, played);
        expect(attacked.places).toEqual([]);
        figures += attacked.figures;
      }
    }),
    { numRuns: 8 },
  );
  expect(figures).toBeGreaterThan(500);
});
