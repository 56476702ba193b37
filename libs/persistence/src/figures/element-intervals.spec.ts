import { elementIntervals } from './element-intervals.js';

const ELEMENT = { n: 64, nrr: '3.36', ikm: '84.00', grade: 'B' } as const;
const COUNTS = { 1: 2, 2: 5, 3: 25, 4: 32 };

describe('elementIntervals', () => {
  it('gives each element the interval of its printed answers', () => {
    const elements = { waktu: { ...ELEMENT, counts: COUNTS }, biaya: { ...ELEMENT, counts: null } };
    expect(elementIntervals({ elements, fee: 'asked' })).toEqual({
      waktu: { low: '3.11', high: '3.51' },
      biaya: null,
    });
  });

  it('gives none to a fee that nobody was asked about, nor where no element is shown', () => {
    const elements = { biaya: { ...ELEMENT, counts: { 1: 0, 2: 0, 3: 0, 4: 64 } } };
    expect(elementIntervals({ elements, fee: 'fee-as-four' })).toEqual({ biaya: null });
    expect(elementIntervals({ elements: null, fee: 'asked' })).toBeNull();
  });
});
