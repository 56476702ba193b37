import fc from 'fast-check';
import { SkmInputError } from './errors.js';
import { ikmReadiness } from './ikm-readiness.js';

const both = (waktu: number, biaya: number) => [
  { key: 'waktu', n: waktu },
  { key: 'biaya', n: biaya },
];

describe('ikmReadiness', () => {
  it.each([
    [30, 10, 10],
    [30, 30, 12],
    [500, 10, 400],
  ])('shows the IKM of %i respondents with %i and %i answers', (respondents, waktu, biaya) => {
    expect(ikmReadiness(respondents, both(waktu, biaya))).toEqual({ state: 'shown' });
  });

  it('tells from ten respondents on what is missing, and of an element only that it is', () => {
    expect(ikmReadiness(24, both(24, 9))).toEqual({
      state: 'waiting',
      respondents: 24,
      needed: 30,
      unanswered: ['biaya'],
    });
    expect(ikmReadiness(80, both(80, 0))).toMatchObject({ unanswered: ['biaya'] });
    expect(ikmReadiness(10, both(10, 10))).toMatchObject({ respondents: 10, unanswered: [] });
  });

  it('tells nothing of fewer than ten', () => {
    expect(ikmReadiness(9, both(9, 9))).toEqual({ state: 'untold' });
  });

  it('never goes back with more answers', () => {
    const order = ['untold', 'waiting', 'shown'];
    const n = fc.nat(60);
    fc.assert(
      fc.property(n, n, n, n, (respondents, waktu, biaya, more) => {
        const before = ikmReadiness(respondents, both(waktu, biaya)).state;
        const after = ikmReadiness(respondents + more, both(waktu + more, biaya)).state;
        expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before));
      }),
    );
  });

  it.each([-1, 1.5])('refuses %d persons', (persons) => {
    expect(() => ikmReadiness(persons, both(10, 10))).toThrow(SkmInputError);
    expect(() => ikmReadiness(30, both(persons, 10))).toThrow(SkmInputError);
  });
});
