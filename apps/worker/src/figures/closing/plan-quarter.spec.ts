import { type SettledCell, type UnitVersion, periodDays } from '@app/figures';
import type { KnownFigure } from '@app/persistence/figures';
import { parsePeriod } from '@app/skm';
import { daysFrom } from '../../../../../test/support/worker/figure-fixture.js';
import type { PeriodReading } from '../reading/read-period.js';
import { planQuarter } from './plan-quarter.js';

const DAYS = periodDays('2026-10-01', '2026-12-31');
const CUTS = ['2026-10-31', '2026-11-30'];

const cell = (unitId: string, day: string): SettledCell => ({
  day,
  unitId,
  locationId: null,
  serviceId: null,
  assignmentId: null,
  attested: false,
  persons: 1,
  respondents: 0,
  officerRespondents: 0,
});

const version = (unitId: string): UnitVersion => ({
  unitId,
  parentId: null,
  guest: false,
  from: '2020-01-01',
});

const knownCut = (
  subjectKind: 'instansi' | 'unit',
  subjectId: string,
  until: string,
): KnownFigure => ({
  subjectKind,
  subjectId,
  measure: 'pulse',
  basis: 'all',
  periodKind: 'quarter',
  officialPeriod: '2026-Q4',
  covers: [{ from: DAYS.from, until }],
  until,
  n: 20,
  current: true,
  closed: false,
  answers: null,
  notes: [],
  hasIkm: false,
});

/** One unit has somebody every day, the other one five persons after its last cut. */
const READING: PeriodReading = {
  instansiId: 'agency',
  period: parsePeriod('2026-Q4'),
  days: DAYS,
  settled: DAYS.length,
  cells: [
    ...daysFrom(DAYS.from, DAYS.length).map((day) => cell('busy', day)),
    ...daysFrom('2026-10-01', 20).map((day) => cell('quiet', day)),
    ...daysFrom('2026-11-01', 20).map((day) => cell('quiet', day)),
    ...daysFrom('2026-12-10', 5).map((day) => cell('quiet', day)),
  ],
  versions: [version('busy'), version('quiet')],
  own: [],
  known: CUTS.flatMap((day) => [
    knownCut('instansi', '', day),
    knownCut('unit', 'busy', day),
    knownCut('unit', 'quiet', day),
  ]),
};

it('a figure that keeps an earlier cut holds everybody, and the others are without those who stay out', async () => {
  const { planned, leftOut, refused } = await planQuarter(READING);
  // as the rules give it: the days after the last cut
  const out = [{ unitId: 'quiet', after: '2026-11-30', until: '2026-12-31' }];
  expect(leftOut).toEqual({ persons: out, respondents: [], officer: [] });
  const quarter = (id: string) =>
    planned.find(({ subject, periodKind }) => subject.id === id && periodKind === 'quarter');
  expect(quarter('quiet')).toMatchObject({
    covers: [{ until: '2026-11-30' }],
    leftOut: [],
    persons: 40,
  });
  expect(refused.map(({ subject }) => subject.id)).toContain('quiet');
  expect(quarter('agency')).toMatchObject({
    covers: [{ until: '2026-12-31' }],
    leftOut: out,
    persons: 92 + 40,
  });
  const months = planned.filter(({ subject, periodKind }) => {
    return subject.id === 'agency' && periodKind === 'month';
  });
  expect(months.map((one) => [one.period, one.leftOut, one.persons])).toEqual([
    ['2026-12', out, 31],
    ['2026-11', [], 50],
    ['2026-10', [], 51],
  ]);
});
