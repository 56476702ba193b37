import fc from 'fast-check';
import { coverageOf } from './coverage.js';
import { SkmInputError } from './errors.js';
import { sampleSize } from './sample-size.js';
import { sufficiencyOf } from './sufficiency.js';

const servedBy = (persons: number) => ({ expected: 3, known: 3, persons });
const UNKNOWN = { personsServed: null, percent: null, sampleSize: null };

describe('coverageOf', () => {
  it('is the share of those served, rounded once, half up', () => {
    expect(coverageOf(271, 'quarter', servedBy(1000))).toEqual({
      state: 'known',
      personsServed: 1000,
      percent: '27.10',
      sampleSize: 278,
    });
    expect(coverageOf(1, 'month', servedBy(800)).percent).toBe('0.13');
  });

  it.each([
    [277, false],
    [278, true],
  ])('of 1000 persons served, %i respondents reach the sample plan: %s', (respondents, reached) => {
    const coverage = coverageOf(respondents, 'quarter', servedBy(1000));
    expect(sufficiencyOf(respondents, coverage)).toEqual({ respondents, needed: 278, reached });
  });

  it('is unknown while a month of a service is missing, or there is no service', () => {
    const unknown = { ...UNKNOWN, state: 'unknown' };
    expect(coverageOf(500, 'quarter', { expected: 3, known: 2, persons: 20 })).toEqual(unknown);
    expect(coverageOf(500, 'quarter', { expected: 0, known: 0, persons: 0 })).toEqual(unknown);
    expect(coverageOf(500, 'year', null)).toEqual(unknown);
  });

  it('is not computed for a week, even if somebody counted', () => {
    expect(coverageOf(500, 'week', servedBy(500))).toEqual({ ...UNKNOWN, state: 'weekly' });
  });

  it('is not computed of a figure that lacks days of its period', () => {
    const partial = coverageOf(500, 'quarter', servedBy(800), false);
    expect(partial).toEqual({ ...UNKNOWN, state: 'other days' });
  });

  it('says so when more answered than were served, and clips nothing', () => {
    expect(coverageOf(30, 'month', servedBy(20))).toMatchObject({
      state: 'exceeded',
      percent: '150.00',
    });
    expect(coverageOf(30, 'month', servedBy(0))).toEqual({
      state: 'exceeded',
      personsServed: 0,
      percent: null,
      sampleSize: null,
    });
  });

  it('suffices exactly from the sample size on, whatever was served', () => {
    const persons = fc.integer({ min: 1, max: 5_000_000 });
    const respondents = fc.integer({ min: 10, max: 1000 });
    fc.assert(
      fc.property(persons, respondents, (personsServed, n) => {
        const { reached } = sufficiencyOf(n, coverageOf(n, 'month', servedBy(personsServed)));
        expect(reached).toBe(n >= sampleSize(personsServed));
      }),
    );
  });

  it.each([-1, 2.5])('refuses %d persons', (persons) => {
    expect(() => coverageOf(persons, 'month', servedBy(10))).toThrow(SkmInputError);
    expect(() => coverageOf(10, 'month', servedBy(persons))).toThrow(SkmInputError);
  });
});
