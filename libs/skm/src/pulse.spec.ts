import { computePulse } from './pulse.js';

describe('computePulse', () => {
  it('gives n, counts, mean and the share of 3 and 4', () => {
    expect(computePulse({ 1: 1, 2: 1, 3: 8, 4: 13 })).toEqual({
      n: 23,
      counts: { 1: 1, 2: 1, 3: 8, 4: 13 },
      mean: '3.43',
      satisfiedPercent: '91.30',
    });
  });

  it('rounds half up', () => {
    // 3.125 and 62.5 %
    expect(computePulse({ 2: 3, 3: 1, 4: 4 })).toMatchObject({
      mean: '3.13',
      satisfiedPercent: '62.50',
    });
  });

  it('has no mean without taps', () => {
    expect(computePulse({})).toEqual({
      n: 0,
      counts: { 1: 0, 2: 0, 3: 0, 4: 0 },
      mean: null,
      satisfiedPercent: null,
    });
  });

  it('is neither an index nor graded', () => {
    expect(Object.keys(computePulse({ 4: 9 }))).toEqual([
      'n',
      'counts',
      'mean',
      'satisfiedPercent',
    ]);
  });

  it('refuses another tap and a broken count', () => {
    expect(() => computePulse({ 5: 1 })).toThrow('the overall tap 5 is not 1, 2, 3 or 4');
    expect(() => computePulse({ 4: -1 })).toThrow('-1 is not a number of persons who tapped 4');
  });
});
