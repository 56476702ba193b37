import fc from 'fast-check';
import { lastDayOf, parsePeriod, periodsOf, periodsUntil, previousPeriod } from './period.js';

describe('parsePeriod', () => {
  it.each([
    ['2026-W47', 'week', '2026-11-16', '2026-11-23'],
    ['2026-W01', 'week', '2025-12-29', '2026-01-05'],
    ['2026-W53', 'week', '2026-12-28', '2027-01-04'],
    ['2026-11', 'month', '2026-11-01', '2026-12-01'],
    ['2028-02', 'month', '2028-02-01', '2028-03-01'],
    ['2026-Q4', 'quarter', '2026-10-01', '2027-01-01'],
    ['2026-S1', 'semester', '2026-01-01', '2026-07-01'],
    ['2026-S2', 'semester', '2026-07-01', '2027-01-01'],
    ['2026', 'year', '2026-01-01', '2027-01-01'],
  ])('reads %s as a %s from %s up to %s', (key, kind, from, to) => {
    expect(parsePeriod(key)).toEqual({ kind, key, from, to });
  });

  it.each([
    '',
    '26',
    '2026-13',
    '2026-0',
    '2026-W00',
    '2025-W53',
    '2026-Q5',
    '2026-S3',
    '2026-w47',
    '0999-12',
    '3000',
  ])('refuses "%s" and names the accepted forms', (key) => {
    expect(() => parsePeriod(key)).toThrow(
      `"${key}" is not a period: write a week as 2026-W47, a month as 2026-11, ` +
        'a quarter as 2026-Q4, a semester as 2026-S2 or a year as 2026',
    );
  });
});

describe('periodsOf', () => {
  it('gives the five periods that hold a day', () => {
    const keys = periodsOf('2026-11-23').map(({ key }) => key);
    expect(keys).toEqual(['2026-W48', '2026-11', '2026-Q4', '2026-S2', '2026']);
  });

  it('knows that a week may belong to another year than its day', () => {
    expect(periodsOf('2027-01-01').map(({ key }) => key)[0]).toBe('2026-W53');
    expect(periodsOf('2024-12-30').map(({ key }) => key)[0]).toBe('2025-W01');
  });

  it('knows the days before the first year that can be asked for', () => {
    const keys = periodsOf('0999-01-31').map(({ key }) => key);
    expect(keys).toEqual(['0999-W05', '0999-01', '0999-Q1', '0999-S1', '0999']);
  });

  it.each(['2026-02-29', '23-11-2026', '2026-11-23T00:00', ''])('refuses "%s"', (day) => {
    expect(() => periodsOf(day)).toThrow('write it as YYYY-MM-DD');
  });
});

it.each([
  ['2026-W53', '2027-01-03'],
  ['2028-02', '2028-02-29'],
  ['2026-Q4', '2026-12-31'],
  ['2026', '2026-12-31'],
])('%s ends with %s', (key, day) => {
  expect(lastDayOf(parsePeriod(key))).toBe(day);
});

describe('previousPeriod', () => {
  it.each([
    ['2026-W01', '2025-W52'],
    ['2027-W01', '2026-W53'],
    ['2026-01', '2025-12'],
    ['2026-03', '2026-02'],
    ['2026-Q1', '2025-Q4'],
    ['2026-S1', '2025-S2'],
    ['2026', '2025'],
  ])('of %s is %s', (key, previous) => {
    expect(previousPeriod(parsePeriod(key))).toEqual(parsePeriod(previous));
  });
});

describe('the grid', () => {
  const days = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('has every day in exactly one period of a kind, and no gap before it', () => {
    fc.assert(
      fc.property(days, (day) => {
        for (const period of periodsOf(day)) {
          expect(period.from <= day && day < period.to).toBe(true);
          expect(parsePeriod(period.key)).toEqual(period);
          expect(previousPeriod(period).to).toBe(period.from);
        }
      }),
    );
  });
});

describe('periodsUntil', () => {
  it('goes back over the first year that can be asked for', () => {
    const keys = periodsUntil(parsePeriod('1000-01'), 3).map(({ key }) => key);
    expect(keys).toEqual(['0999-11', '0999-12', '1000-01']);
  });

  it('counts back over the turn of the year, oldest first', () => {
    const keys = periodsUntil(parsePeriod('2026-02'), 4).map(({ key }) => key);
    expect(keys).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  });
});
