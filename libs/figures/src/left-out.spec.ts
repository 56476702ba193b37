import { type LeftOut, longerSource, periodDays, type SettledCell } from '@app/figures';
import { toEnd } from '../../../test/support/worker/play-quarter.js';

const YEAR = periodDays('2026-01-01', '2026-12-31');
const QUARTERS = [
  ['2025-12-31', '2026-03-31'],
  ['2026-03-31', '2026-06-30'],
  ['2026-06-30', '2026-09-30'],
  ['2026-09-30', '2026-12-31'],
] as const;

/** Persons of a unit on a day, at a location and with a service. */
const cell = (unitId: string, day: string, persons = 8): SettledCell => ({
  day,
  unitId,
  locationId: 'mall',
  serviceId: `service of ${unitId}`,
  assignmentId: null,
  attested: false,
  persons,
  respondents: 0,
  officerRespondents: 0,
});
const DAYS = ['2026-02-02', '2026-05-05', '2026-08-08', '2026-11-11'];
const outIn = (unitId: string, quarters: readonly number[]): LeftOut[] =>
  quarters.map((at) => ({ unitId, after: QUARTERS[at]![0], until: QUARTERS[at]![1] }));
const version = (unitId: string, parentId: string | null = null, from = '2020-01-01') => ({
  unitId,
  parentId,
  from,
  guest: false,
});

function split(
  cells: readonly SettledCell[],
  versions: ReturnType<typeof version>[],
  leftOut: readonly LeftOut[],
) {
  return toEnd(longerSource({ period: YEAR, measure: 'persons', cells, versions }, leftOut));
}

describe('what a year counts', () => {
  const big = DAYS.map((day) => cell('big', day, 40));
  const small = DAYS.map((day) => cell('small', day));

  it('a unit that stayed out of every quarter stands apart, with all of its persons', () => {
    const found = split(
      [...big, ...small],
      [version('big'), version('small')],
      outIn('small', [0, 1, 2, 3]),
    );
    expect([...found.apart]).toEqual(['small']);
    expect(found.versions).toContainEqual({ ...version('small'), guest: true });
    expect(found.cells).toEqual([...big, ...small.map((one) => ({ ...one, locationId: null }))]);
  });

  it('the places above leave its persons out as their quarters did', () => {
    const { out } = split(
      [...big, ...small],
      [version('big'), version('small')],
      outIn('small', [0, 1, 2, 3]),
    );
    expect(
      out.map(({ persons, locationId, serviceId }) => [persons, locationId, serviceId]),
    ).toEqual(DAYS.map(() => [8, 'mall', null]));
  });

  it('a unit that some figure has counted stays out where it stayed out', () => {
    const found = split(small, [version('small')], outIn('small', [0, 1, 2]));
    expect(found).toEqual({
      cells: [small[3]],
      versions: [version('small')],
      apart: new Set(),
      out: small.slice(0, 3),
    });
  });

  it('units below stand apart with it, below it', () => {
    const below = DAYS.map((day) => cell('below', day, 1));
    const found = split(
      [...small, ...below],
      [version('small', 'big'), version('below', 'small'), version('big')],
      [...outIn('small', [0, 1, 2, 3]), ...outIn('below', [0, 1, 2, 3])],
    );
    expect(found.versions).toEqual([
      { ...version('small'), guest: true },
      version('below', 'small'),
      version('big'),
    ]);
  });

  it('does not stand apart with a unit below that figures have counted, or after it moved', () => {
    const below = DAYS.map((day) => cell('below', day, 20));
    const versions = [version('small'), version('below', 'small')];
    expect(split([...small, ...below], versions, outIn('small', [0, 1, 2, 3])).apart.size).toBe(0);
    const moved = [version('small', 'big'), version('small', 'other', '2026-07-01')];
    expect(split(small, moved, outIn('small', [0, 1, 2, 3])).apart.size).toBe(0);
  });

  it('may have moved before the year', () => {
    const moved = [version('small', 'big'), version('small', 'other', '2025-07-01')];
    expect([...split(small, moved, outIn('small', [0, 1, 2, 3])).apart]).toEqual(['small']);
  });
});
